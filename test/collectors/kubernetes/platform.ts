import { collectCluster } from "../../../src/collectors/kubernetes/all.ts";
import { postgresStatus } from "../../../src/collectors/kubernetes/postgres-status.ts";
import { together } from "../../../src/collectors/collector.ts";
import { listOf } from "../../../src/kinds/expected.ts";
import { SNAPSHOT_FORMAT } from "../../../src/kinds/format.ts";
import type { Snapshot } from "../../../src/model/snapshot.ts";
import { EUW1, NAMESPACE, NOW, target, USE1 } from "../../build.ts";
import { answering, recorded } from "./answering.ts";

type Answers = Readonly<Record<string, unknown>>;

export const CLUSTERS = "/apis/postgresql.cnpg.io/v1/clusters";
export const PODS = "/api/v1/pods";
export const statusPath = (pod: string) => `/api/v1/namespaces/${NAMESPACE}/pods/https:${pod}:8000/proxy/pg/status`;
export const PRIMARY_STATUS = statusPath("bookstore-pg-1");
export const REPLICA_STATUS = statusPath("bookstore-pg-eu-west-1");

const shared: Answers = {
  "/version": recorded("version"),
  "/apis": recorded("apis"),
  "/api/v1/namespaces/kube-system": recorded("namespaces.kube-system"),
  "/apis/velero.io/v1/schedules": recorded("velero.schedules"),
  "/apis/velero.io/v1/backups": recorded("velero.backups"),
  "/apis/velero.io/v1/backupstoragelocations": recorded("velero.backupstoragelocations"),
  "/apis/apps/v1/deployments": recorded("apps.deployments"),
};

/** A Cluster in short, as an API server lists it. */
export function cluster(name: string, changes: { readonly annotations?: object; readonly spec?: object; readonly status?: object } = {}) {
  return {
    metadata: { name, namespace: NAMESPACE, creationTimestamp: "2026-09-01T10:00:00Z", annotations: changes.annotations },
    spec: { instances: 2, ...roles(name), ...changes.spec },
    status: {
      phase: "Cluster in healthy state",
      readyInstances: 2,
      currentPrimary: `${name}-1`,
      currentPrimaryTimestamp: "2026-09-01T10:00:00.000000Z",
      ...changes.status,
    },
  };
}

const roles = (self: string) => ({
  replica: { self, primary: "bookstore-pg", source: "bookstore-pg" },
  externalClusters: [{ name: "bookstore-pg", connectionParameters: { host: "pg.example.test", password: "CANARY" } }],
});

export const listOfClusters = (...items: readonly unknown[]) => ({ kind: "ClusterList", items });

/** Both clusters of the example platform, but for what a test answers otherwise. */
export function platform(changes: { readonly use1?: Answers; readonly euw1?: Answers } = {}) {
  const noPods = { kind: "PodList", items: [] };
  const use1 = {
    ...shared,
    [CLUSTERS]: listOfClusters(cluster("bookstore-pg")),
    [PODS]: noPods,
    [PRIMARY_STATUS]: recorded("pg-status.primary"),
  };
  const euw1 = {
    ...shared,
    [CLUSTERS]: recorded("postgres.clusters"),
    [PODS]: recorded("pods"),
    [REPLICA_STATUS]: recorded("pg-status.replica"),
  };
  return new Map([
    [USE1, answering({ ...use1, ...changes.use1 })],
    [EUW1, answering({ ...euw1, ...changes.euw1 })],
  ]);
}

/** What the Kubernetes collectors bring home, as a part of its own. */
export async function collected(readers: ReturnType<typeof platform>): Promise<Snapshot> {
  const now = () => new Date(NOW);
  const clusters = await Promise.all([...readers].map(([id, reader]) => collectCluster(reader, { cluster: id, now })));
  const { resources: found } = together(clusters);
  const statuses = await postgresStatus.collect(readers, { databases: listOf(target.databases), found });
  const { resources, reads } = together([...clusters, statuses]);
  return { format: SNAPSHOT_FORMAT, takenAt: NOW, vantage: {}, tool: { name: "auditor", version: "0.0.0" }, target, resources, reads };
}
