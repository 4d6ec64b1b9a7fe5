import type { Read, Resource } from "../../model/snapshot.ts";
import { allowFields } from "../../kinds/allow.ts";
import type { Kind } from "../../kinds/kind.ts";
import { type Collected, distinct } from "../collector.ts";
import { textAt } from "../answer.ts";
import type { Asked } from "../attempt.ts";
import { pages } from "./pages.ts";
import type { AskedCluster, KubernetesReader } from "./reader.ts";

export interface Listing {
  /** The API group; none for core. */
  readonly group?: string;
  readonly version: string;
  readonly plural: string;
  /** The kind of the list itself. */
  readonly listKind: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Which objects are of this kind: a server may overlook a selector. */
  readonly only?: (object: unknown) => boolean;
  /** The kind's fields, from the whole object. What the kind does not name is dropped after it. */
  readonly project: (object: unknown) => Readonly<Record<string, unknown>>;
}

/** Every object of a kind in a cluster. An extension's group that discovery does not show is `not-enabled`, without a call. */
export async function list(
  kind: Kind,
  { reader, cluster, groups }: AskedCluster & { readonly reader: KubernetesReader },
  listing: Listing,
): Promise<Collected> {
  const { group, version, plural, listKind, query = {}, only, project } = listing;
  const asked = { source: "kubernetes", call: kind.call, scope: cluster, feeds: kind.name } as const;
  const unserved = group === undefined ? undefined : unservedRead(asked, groups, { group, version });
  if (unserved !== undefined) return { resources: [], reads: [unserved] };
  const path = `${group === undefined ? "/api" : `/apis/${group}`}/${version}/${plural}`;
  const { items, read } = await pages<Resource>(asked, { reader, path, kind: listKind, query, copy });
  return { resources: distinct(items), reads: [read] };

  function copy(object: unknown): readonly Resource[] {
    if (only?.(object) === false) return [];
    const fields = allowFields(kind, project(object));
    return [{ ...fields, kind: kind.name, id: idOf(cluster, object), scope: cluster, cluster }];
  }
}

/** Only discovery tells "not installed" from "forbidden", and another version from none. */
function unservedRead(
  asked: Asked,
  groups: AskedCluster["groups"],
  { group, version }: { readonly group: string; readonly version: string },
): Read | undefined {
  if (groups === undefined) return undefined;
  const served = groups.find(({ name }) => name === group);
  if (served === undefined) return { ...asked, outcome: "not-enabled" };
  if (served.versions.includes(version)) return undefined;
  return { ...asked, outcome: "failed", detail: `${group} is not served as ${version}` };
}

function idOf(cluster: string, object: unknown): string {
  return `${cluster}/${textAt(object, "metadata", "namespace")}/${textAt(object, "metadata", "name")}`;
}
