import type { JsonObject, KubernetesMetadata, KubernetesObject } from "../world.ts";
import { DR, inDr, NAMESPACE, PRIMARY, TAKEN_AT, VELERO_BUCKET } from "./names.ts";

const DAY = 86_400_000;
/** As many as a time to live of 720 h leaves. */
const NIGHTS = 30;
const INSTALLED = "2026-06-01T09:00:00Z";

/** A backup every night. */
export const primarySchedule: KubernetesObject = {
  apiVersion: "velero.io/v1",
  kind: "Schedule",
  metadata: {
    name: "nightly",
    ...metadata(INSTALLED, 3),
    managedFields: [
      managed("helm", "2026-06-01T09:00:00Z", {
        "f:spec": { ".": {}, "f:schedule": {}, "f:template": {}, "f:useOwnerReferencesInBackup": {} },
      }),
      managed("velero-server", "2026-11-23T02:00:24Z", { "f:status": { ".": {}, "f:lastBackup": {}, "f:phase": {} } }),
    ],
  },
  spec: {
    schedule: "0 2 * * *",
    skipImmediately: false,
    useOwnerReferencesInBackup: false,
    template: { ...template(), storageLocation: "default" },
  },
  status: { phase: "Enabled", lastBackup: "2026-11-23T02:00:24Z" },
};

export const primaryLocation = locationOf({ name: "default", bucket: VELERO_BUCKET, region: PRIMARY, accessMode: "ReadWrite" });
export const drLocation = locationOf({ name: "primary-replica", bucket: inDr(VELERO_BUCKET), region: DR, accessMode: "ReadOnly" });

/** Newest first: `primaryNights[0]` is last night's. */
export const primaryNights = nights().map((start) => backupOf(start, { location: "default", created: start }));

/** What DR's Velero made of the same backups when it found them in its bucket. */
export const drNights = nights().map((start) => backupOf(start, { location: "primary-replica", created: later(start, 1_500_000) }));

/** Velero's Deployment. */
export function veleroServer(location: string): KubernetesObject {
  const args = ["server", "--features=EnableCSI", `--default-backup-storage-location=${location}`, "--uploader-type=kopia"];
  const image = "velero/velero:v1.18.2";
  const labels = { "app.kubernetes.io/name": "velero", component: "velero", name: "velero" };
  return {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name: "velero", labels, ...metadata(INSTALLED, 4) },
    spec: {
      replicas: 1,
      selector: { matchLabels: { name: "velero" } },
      template: {
        metadata: { labels },
        spec: { serviceAccountName: "velero", containers: [{ name: "velero", image, command: ["/velero"], args }] },
      },
    },
    status: { observedGeneration: 4, replicas: 1, readyReplicas: 1, updatedReplicas: 1, availableReplicas: 1 },
  };
}

/** One more day for each `back`: the start of a night's backup, a few seconds after 02:00. */
function nights(): string[] {
  const newest = Date.parse(TAKEN_AT.replace(/T.*/, "T02:00:24Z"));
  return Array.from({ length: NIGHTS }, (_, back) => iso(newest - back * DAY));
}

function backupOf(start: string, { location, created }: { location: string; created: string }): KubernetesObject {
  const name = `nightly-${start.replace(/T.*/, "").replaceAll("-", "")}020024`;
  return {
    apiVersion: "velero.io/v1",
    kind: "Backup",
    metadata: {
      name,
      ...metadata(created, 5),
      labels: { "velero.io/schedule-name": "nightly", "velero.io/storage-location": location },
      annotations: {
        "velero.io/resource-timeout": "10m0s",
        "velero.io/source-cluster-k8s-gitversion": "v1.35.2-eks-0000000",
        "velero.io/source-cluster-k8s-major-version": "1",
        "velero.io/source-cluster-k8s-minor-version": "35",
      },
      managedFields: [managed("velero-server", created, { "f:spec": {}, "f:status": {} })],
    },
    spec: { ...template(), csiSnapshotTimeout: "10m0s", itemOperationTimeout: "4h0m0s", storageLocation: location },
    status: {
      version: 1,
      formatVersion: "1.1.0",
      phase: "Completed",
      startTimestamp: start,
      completionTimestamp: later(start, 562_000),
      expiration: later(start, 30 * DAY),
      progress: { totalItems: 1840, itemsBackedUp: 1840 },
      backupItemOperationsAttempted: 3,
      backupItemOperationsCompleted: 3,
      hookStatus: {},
    },
  };
}

interface LocationOf {
  readonly name: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessMode: string;
}

function locationOf({ name, bucket, region, accessMode }: LocationOf): KubernetesObject {
  return {
    apiVersion: "velero.io/v1",
    kind: "BackupStorageLocation",
    metadata: { name, ...metadata(INSTALLED, 9) },
    spec: {
      provider: "aws",
      default: true,
      accessMode,
      objectStorage: { bucket, prefix: "prod" },
      config: { region },
    },
    status: { phase: "Available", lastValidationTime: "2026-11-23T03:16:21Z", lastSyncedTime: "2026-11-23T03:16:21Z" },
  };
}

function template(): JsonObject {
  return {
    hooks: {},
    includedNamespaces: [NAMESPACE, "bookstore"],
    metadata: {},
    snapshotMoveData: true,
    ttl: "720h0m0s",
  };
}

function metadata(creationTimestamp: string, generation: number): Omit<KubernetesMetadata, "name"> {
  return { namespace: "velero", creationTimestamp, generation, resourceVersion: "4100" };
}

function managed(manager: string, time: string, fieldsV1: JsonObject): JsonObject {
  return { manager, operation: "Update", apiVersion: "velero.io/v1", time, fieldsType: "FieldsV1", fieldsV1 };
}

function later(time: string, byMs: number): string {
  return iso(Date.parse(time) + byMs);
}

function iso(ms: number): string {
  return new Date(ms).toISOString().replace(".000Z", "Z");
}
