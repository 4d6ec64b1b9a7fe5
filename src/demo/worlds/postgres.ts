import type { JsonObject, KubernetesObject } from "../world.ts";
import { DATABASE, DR_DATABASE, NAMESPACE } from "./names.ts";

const SYSTEM = "7412345678901234567";
const TIMELINE = 3;
const CREATED = "2026-06-02T10:00:00Z";

/** A distributed topology: both sides name both, and `primary` says who leads. */
export const primaryDatabase = clusterOf(DATABASE, DR_DATABASE);
export const drDatabase = clusterOf(DR_DATABASE, DATABASE);

export const primaryPods = podsOf(DATABASE);
export const drPods = podsOf(DR_DATABASE);

const STARTS_AT = 0x2a_9f01_2340;
const SAMPLES = 3;

/** Three samples of a busy primary: the log grows by 40 KiB between them. */
export const primaryStatus = { [`${NAMESPACE}/${DATABASE}-1`]: Array.from({ length: SAMPLES }, (_, nth) => primarySample(nth)) };

/** And of its replica in DR, so many bytes behind each time. */
export function drStatus(bytesBehind: number): Readonly<Record<string, readonly JsonObject[]>> {
  return { [`${NAMESPACE}/${DR_DATABASE}-1`]: Array.from({ length: SAMPLES }, (_, nth) => drSample(nth, bytesBehind)) };
}

function primarySample(nth: number): JsonObject {
  const at = lsn(STARTS_AT + nth * 40_960);
  const standby = {
    applicationName: `${DATABASE}-2`,
    state: "streaming",
    receivedLsn: at,
    writeLsn: at,
    flushLsn: at,
    replayLsn: at,
    writeLag: "00:00:00",
    flushLag: "00:00:00",
    replayLag: "00:00:00",
    syncState: "async",
    syncPriority: "0",
  };
  return {
    ...sample(DATABASE),
    currentLsn: at,
    isPrimary: true,
    isWalReceiverActive: false,
    isArchivingWAL: true,
    lastArchivedWAL: "000000030000002A0000009E",
    lastArchivedWALTime: "2026-11-23 03:14:02.000000+00",
    currentWAL: "000000030000002A0000009F",
    replicationInfo: [standby],
  };
}

function drSample(nth: number, bytesBehind: number): JsonObject {
  const replayed = STARTS_AT + nth * 40_960 - bytesBehind;
  return { ...sample(DR_DATABASE), receivedLsn: lsn(replayed + 64), replayLsn: lsn(replayed), isPrimary: false, isWalReceiverActive: true };
}

function sample(cluster: string): JsonObject {
  return {
    systemID: SYSTEM,
    replayPaused: false,
    pendingRestart: false,
    node: `node-of-${cluster}`,
    timeLineID: TIMELINE,
    instanceManagerVersion: "1.30.0",
    isPodReady: true,
  };
}

/** `X/Y` in hexadecimal. */
function lsn(at: number): string {
  return `${hex(Math.floor(at / 2 ** 32))}/${hex(at % 2 ** 32)}`;
}

function hex(number: number): string {
  return number.toString(16).toUpperCase();
}

function clusterOf(name: string, other: string): KubernetesObject {
  return {
    apiVersion: "postgresql.cnpg.io/v1",
    kind: "Cluster",
    metadata: {
      name,
      namespace: NAMESPACE,
      creationTimestamp: CREATED,
      generation: 6,
      resourceVersion: "5200",
      managedFields: [
        {
          manager: "argocd-controller",
          operation: "Update",
          apiVersion: "postgresql.cnpg.io/v1",
          time: "2026-06-02T10:20:00Z",
          fieldsType: "FieldsV1",
          fieldsV1: { "f:spec": { "f:instances": {}, "f:replica": { "f:primary": {}, "f:self": {}, "f:source": {} } } },
        },
      ],
    },
    spec: {
      instances: 2,
      imageName: "ghcr.io/cloudnative-pg/postgresql:17.6",
      storage: { size: "100Gi" },
      replica: { self: name, primary: DATABASE, source: other },
      externalClusters: [DATABASE, DR_DATABASE].map(externalOf),
    },
    status: statusOf(name),
  };
}

function externalOf(name: string): JsonObject {
  return {
    name,
    connectionParameters: { host: `${name}.bookstore.example`, user: "streaming_replica", dbname: "postgres", sslmode: "verify-full" },
    plugin: { name: "barman-cloud.cloudnative-pg.io", parameters: { barmanObjectName: name, serverName: name } },
  };
}

function statusOf(name: string): JsonObject {
  const since = "2026-09-01T10:00:30Z";
  return {
    instances: 2,
    readyInstances: 2,
    phase: "Cluster in healthy state",
    currentPrimary: `${name}-1`,
    targetPrimary: `${name}-1`,
    currentPrimaryTimestamp: "2026-09-01T10:00:00.000000Z",
    targetPrimaryTimestamp: "2026-09-01T09:59:50.000000Z",
    timelineID: TIMELINE,
    systemID: SYSTEM,
    instanceNames: [`${name}-1`, `${name}-2`],
    instancesStatus: { healthy: [`${name}-1`, `${name}-2`] },
    conditions: [
      { type: "Ready", status: "True", reason: "ClusterIsReady", message: "Cluster is Ready", lastTransitionTime: since },
      { type: "ContinuousArchiving", status: "True", reason: "ContinuousArchivingSuccess", lastTransitionTime: since },
    ],
    switchReplicaClusterStatus: {},
  };
}

function podsOf(cluster: string): KubernetesObject[] {
  return [1, 2].map((nth) => {
    const name = `${cluster}-${nth}`;
    const labels = { "cnpg.io/cluster": cluster, "cnpg.io/instanceName": name, "cnpg.io/podRole": "instance" };
    const role = { "cnpg.io/instanceRole": nth === 1 ? "primary" : "replica" };
    const command = ["/controller/manager", "instance", "run", "--status-port-tls", "--log-level=info"];
    return {
      apiVersion: "v1",
      kind: "Pod",
      metadata: { name, namespace: NAMESPACE, creationTimestamp: CREATED, labels: { ...labels, ...role } },
      spec: { containers: [{ name: "postgres", image: "ghcr.io/cloudnative-pg/postgresql:17.6", command }] },
      status: { phase: "Running", conditions: [{ type: "Ready", status: "True" }] },
    };
  });
}
