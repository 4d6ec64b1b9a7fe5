import type { Answer } from "../answer.ts";
import type { Asked } from "../asked.ts";
import { matches } from "../faults.ts";
import type { Recognised } from "../recognised.ts";
import type { Call, World, WorldCluster } from "../world.ts";
import { coreVersions, groups, resources, version } from "./discovery.ts";
import { get, list } from "./list.ts";
import { operationOf, type Path, pathOf } from "./path.ts";
import { type Count, proxy } from "./proxy.ts";
import { refuse, unauthorized } from "./refusal.ts";
import { notServed, status } from "./status.ts";

export interface Around {
  readonly world: World;
  readonly cluster: WorldCluster;
  readonly count: Count;
}

/** A request to a cluster's API server. Any bearer token is good, but there must be one. */
export function recogniseKubernetes(asked: Asked, around: Around): Recognised {
  const { world, cluster } = around;
  const path = pathOf(asked);
  const call = { service: "kubernetes", operation: operationOf(path), region: cluster.region, scope: cluster.name };
  const dated = ({ headers, ...rest }: Answer) => ({ ...rest, headers: { ...headers, date: dateOf(world, cluster) } });
  const isKnown = /^Bearer \S+$/.test(asked.headers["authorization"] ?? "");
  return {
    call,
    continues: (asked.query.get("continue") ?? "") !== "",
    pages: path.is === "list",
    answer: (cut) => dated(isKnown ? answer(path, asked, { ...around, cut, call }) : unauthorized),
    refuse: (fault) => dated(refuse(path, fault)),
  };
}

function answer(path: Path, { method, query }: Asked, around: Around & { cut: boolean; call: Call }): Answer {
  const { world, cluster, count, cut, call } = around;
  if (method !== "GET") return status({ code: 405, reason: "MethodNotAllowed", message: "the demo is read-only" });
  switch (path.is) {
    case "version":
      return version(cluster.kubernetes);
    case "core-versions":
      return coreVersions();
    case "groups":
      return groups(cluster.kubernetes, (group) => isHidden(world, call, group));
    case "resources":
      return resources(cluster.kubernetes, path.group, path.version);
    case "list":
      return list({ world, cluster, path, query, cut });
    case "object":
      return get({ cluster, path });
    case "proxy":
      return proxy(cluster, path, count);
    case "nothing":
      return notServed;
  }
}

/** A fault that says a resource is not served hides its group from discovery too. */
function isHidden({ faults }: World, call: Call, group: string): boolean {
  return faults.some((fault) => {
    const { operation = `.${group}` } = fault.match;
    return fault.how === "not-found-group" && operation.endsWith(`.${group}`) && matches(fault, { ...call, operation });
  });
}

function dateOf({ now }: World, { kubernetes }: WorldCluster): string {
  return new Date(Date.parse(now) + (kubernetes.clockAheadSeconds ?? 0) * 1000).toUTCString();
}
