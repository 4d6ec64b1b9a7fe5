import { type Collected, together } from "../collector.ts";
import { type AskedServer, cluster } from "./cluster.ts";
import { postgresStatus } from "./postgres-status.ts";
import { postgres } from "./postgres.ts";
import type { KubernetesReader } from "./reader.ts";
import { velero } from "./velero.ts";

/** What a ClusterRole has to grant. */
export const kubernetesPermissions: readonly string[] = [cluster, velero, postgres, postgresStatus].flatMap(
  ({ permissions }) => permissions,
);

/** Everything of one cluster: discovery first, because it alone tells "not installed" from "forbidden". */
export async function collectCluster(reader: KubernetesReader, asked: AskedServer): Promise<Collected> {
  const { groups, ...server } = await cluster.collect(reader, asked);
  const where = { cluster: asked.cluster, ...(groups !== undefined && { groups }) };
  return together([server, ...(await Promise.all([velero.collect(reader, where), postgres.collect(reader, where)]))]);
}
