import type { Known } from "../../../src/snapshot/known.ts";
import { merge } from "../../../src/snapshot/merge.ts";
import { open } from "../../../src/snapshot/open.ts";
import type { Snapshot } from "../../../src/model/snapshot.ts";
import type { TargetInstance } from "../../../src/model/target.ts";
import { NAMESPACE, PRIMARY, REPLICA, type Seen, snapshot, target } from "../../build.ts";

export const database = { name: "bookstore-pg", id: PRIMARY.id, primary: PRIMARY, replicas: [REPLICA] } as const;
export const link = { database, instance: REPLICA };

export type Changes = Readonly<Record<string, unknown>>;
interface Said {
  readonly annotations?: Changes;
  readonly spec?: Changes;
  readonly status?: Changes;
}

/** A healthy Cluster of the example platform; a test states what it changes. */
export function clusterOf({ id, cluster, name }: TargetInstance, { annotations = {}, spec, status }: Said = {}) {
  return {
    kind: "postgres.cluster",
    id,
    scope: cluster,
    cluster,
    metadata: { namespace: NAMESPACE, name, creationTimestamp: "2026-09-01T10:00:00Z" },
    annotations,
    spec: {
      instances: 2,
      replica: { self: name, primary: "bookstore-pg", source: "bookstore-pg" },
      externalClusters: [{ name: "bookstore-pg", streams: true, archives: false }],
      ...spec,
    },
    status: { phase: "Cluster in healthy state", readyInstances: 2, currentPrimaryTimestamp: "2026-09-01T10:00:00Z", ...status },
  };
}

/** What `/pg/status` of both sides says; each change makes a sample. */
export function primarySays(...samples: readonly Changes[]) {
  return statusOf(PRIMARY, { isPrimary: true, currentLsn: "0/3000000", isWalReceiverActive: false }, samples);
}

export function replicaSays(...samples: readonly Changes[]) {
  return statusOf(REPLICA, { isPrimary: false, replayLsn: "0/3000000", isWalReceiverActive: true }, samples);
}

function statusOf({ id, cluster, name }: TargetInstance, healthy: Changes, samples: readonly Changes[]) {
  const whole = { systemID: "7", timeLineID: 3, replayPaused: false, ...healthy };
  return { kind: "postgres.status", id, scope: id, cluster, pod: `${name}-1`, samples: samples.map((one) => ({ ...whole, ...one })) };
}

export const clusters = [clusterOf(PRIMARY), clusterOf(REPLICA)];

export function known(...parts: readonly Seen[]): Known {
  return opened(parts.map((seen) => snapshot(seen)));
}

export function opened(parts: readonly Snapshot[]): Known {
  const merged = merge(parts);
  if (!merged.ok) throw new TypeError(merged.problems.join("\n"));
  return open(merged.value);
}

/** The example platform, with other words about its databases. */
export function declaring(databases: "none" | undefined) {
  const { databases: _, ...rest } = target;
  return { ...rest, ...(databases !== undefined && { databases }) };
}
