import { type Answer, json } from "../answer.ts";
import { pageOf } from "../page.ts";
import type { JsonObject, KubernetesObject, World, WorldCluster } from "../world.ts";
import { isServed } from "./discovery.ts";
import { type ResourcePath, resourceName } from "./path.ts";
import { expired } from "./refusal.ts";
import { selectsFields, selectsLabels } from "./select.ts";
import { notServed, status } from "./status.ts";

export interface ListAsked {
  readonly world: World;
  readonly cluster: WorldCluster;
  readonly path: ResourcePath;
  readonly query: URLSearchParams;
  readonly cut: boolean;
}

/** By namespace and name, as etcd keeps them. A namespace that does not exist is an empty list. */
export function list({ world, cluster: { kubernetes }, path, query, cut }: ListAsked): Answer {
  const { group, version, namespace } = path;
  const served = kubernetes.resources[resourceName(path)];
  if (served === undefined || !isServed(kubernetes, group, version)) return notServed;
  const selectors = { labels: query.get("labelSelector") ?? "", fields: query.get("fieldSelector") ?? "" };
  const selected = served.items
    .filter((item) => namespace === "" || item.metadata.namespace === namespace)
    .filter((item) => selectsLabels(selectors.labels, item) && selectsFields(selectors.fields, item))
    .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  const limit = Number(query.get("limit") ?? 0);
  const size = Math.min(limit > 0 ? limit : Infinity, world.pageSize ?? Infinity);
  const page = pageOf(selected, { token: query.get("continue") || undefined, size, cut });
  if (page === undefined) return expired;
  const isWhole = selectors.labels === "" && selectors.fields === "";
  const more = page.next === undefined ? {} : { continue: page.next, ...(isWhole && { remainingItemCount: page.remaining }) };
  return json({
    apiVersion: group === "" ? version : `${group}/${version}`,
    kind: `${served.kind}List`,
    metadata: { resourceVersion: "4711", ...more },
    items: isTyped(group) ? page.items.map(withoutType) : page.items,
  });
}

/** One object by name, or 404. */
export function get({ cluster: { kubernetes }, path }: Pick<ListAsked, "cluster" | "path">): Answer {
  const { group, version, namespace, name, plural } = path;
  const served = kubernetes.resources[resourceName(path)];
  if (served === undefined || !isServed(kubernetes, group, version)) return notServed;
  const found = served.items.find(({ metadata }) => metadata.name === name && (metadata.namespace ?? "") === namespace);
  if (found !== undefined) return json(found);
  return status({
    code: 404,
    reason: "NotFound",
    message: `${resourceName(path)} "${name}" not found`,
    details: { name, ...(group !== "" && { group }), kind: plural },
  });
}

function keyOf({ metadata }: KubernetesObject): string {
  return `${metadata.namespace ?? ""}/${metadata.name}`;
}

/** The server's own types stand in a list without kind and version; custom resources keep theirs. */
function isTyped(group: string): boolean {
  return group === "" || !group.includes(".");
}

function withoutType(item: KubernetesObject): JsonObject {
  const { apiVersion: _apiVersion, kind: _kind, ...rest } = item;
  return rest;
}
