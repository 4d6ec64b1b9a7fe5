import { kubernetesCluster } from "../../kinds/kubernetes/cluster.ts";
import type { Known } from "../../snapshot/known.ts";
import { instantOf } from "../moment.ts";

/** What a cluster's own clock said when something was read there: its timestamps are compared with nothing else. Throws Unread without it. */
export function clockOf(cluster: string, takenAt: string, known: Known): number {
  const { clockSkewSeconds = 0 } = known.one(kubernetesCluster, cluster, cluster) ?? {};
  return instantOf(takenAt) + clockSkewSeconds * 1000;
}
