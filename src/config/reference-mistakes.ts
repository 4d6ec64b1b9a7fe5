import { hint } from "../documents/nearest.ts";
import type { Path } from "../documents/locate.ts";
import { visible } from "../documents/visible.ts";
import { type AccountDraft, type DatabaseEntry, itemsOf, type Placed } from "./draft.ts";
import { instanceParts, namespaceParts, primaryClusters } from "./identity.ts";
import type { Mistake } from "./mistake.ts";
import { repeated } from "./repeated.ts";

/** Namespaces and databases live in clusters that the account names, and stand once. */
export function referenceMistakes(draft: AccountDraft): readonly Mistake[] {
  const known = draft.clusterNames && { set: new Set(draft.clusterNames), names: draft.clusterNames };
  const primaries = primaryClusters(draft);
  const instances = itemsOf(draft.databases).flatMap(instancesOf);
  return [
    ...itemsOf(draft.namespaces).flatMap(({ path, value }) => {
      const { cluster } = namespaceParts(value);
      return cluster === undefined ? ambiguous({ path, value }, primaries) : unknownCluster({ path, value: cluster }, known);
    }),
    ...repeated(
      itemsOf(draft.namespaces),
      ({ value }) => namespaceKey(value, primaries),
      ({ path }) => `is the same namespace as entry ${String(path.at(-1))}`,
    ),
    ...instances.flatMap(({ path, value }) => unknownCluster({ path, value: instanceParts(value).cluster }, known)),
    ...repeated(
      instances,
      ({ value }) => value,
      ({ path }) => `is the same as ${place(path)}: each CloudNativePG Cluster has one role in one database`,
    ),
  ];
}

function instancesOf({ path, value: { primary, replicas } }: Placed<DatabaseEntry>): readonly Placed<string>[] {
  const others = replicas.map((value, index) => ({ path: [...path, "replicas", index], value }));
  return [{ path: [...path, "primary"], value: primary }, ...others];
}

function ambiguous({ path, value }: Placed<string>, primaries: readonly string[]): readonly Mistake[] {
  const [first, second] = primaries;
  if (first === undefined || second === undefined) return [];
  const message = `"${value}" may mean several clusters of the primary region: write ${visible(first)}/${value} or ${visible(second)}/${value}`;
  return [{ path, message }];
}

interface Known {
  readonly set: ReadonlySet<string>;
  readonly names: readonly string[];
}

function unknownCluster({ path, value }: Placed<string>, known: Known | undefined): readonly Mistake[] {
  if (known === undefined || known.set.has(value)) return [];
  return [{ path, message: `no cluster is called '${visible(value)}'${hint(value, known.names, "clusters")}` }];
}

/** A name alone and the same name with the primary region's only cluster are one namespace. */
function namespaceKey(written: string, primaries: readonly string[]): string {
  const { cluster = primaries.length === 1 ? primaries[0] : "", name } = namespaceParts(written);
  return `${cluster}/${name}`;
}

/** `bookstore-pg/replicas/0` of `/accounts/prod/databases/bookstore-pg/replicas/0`. */
function place(path: Path): string {
  return visible(path.slice(3).join("/"));
}
