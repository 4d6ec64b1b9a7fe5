import type { InRegion, JsonObject, KubernetesObject, World, WorldBucket, WorldCluster, WorldFile } from "../world.ts";
import { analyzerOf } from "./account.ts";
import { attestations } from "./attestations.ts";
import { trailMayWrite } from "./buckets.ts";
import { drCluster, healthy, primaryCluster } from "./healthy.ts";
import { DR, PRIMARY, TRAIL_BUCKET, VELERO_BUCKET } from "./names.ts";
import { drStatus } from "./postgres.ts";
import { baselineValues } from "./baseline.ts";
import { drillLog, plan } from "./repository.ts";

const BAD_NIGHT = "nightly-20261119020024";
const THREE_MEGABYTES = 3 * 1_048_576;

/** The same platform with a few honest faults, and a role that may not read everything. */
export const example: World = {
  ...healthy,
  inRegion: { ...healthy.inRegion, [DR]: { ...healthy.inRegion[DR], ...onlyUnusedAccess(), ...recordsEverything(healthy.inRegion[DR]) } },
  buckets: healthy.buckets.map((bucket) => (bucket.Name === TRAIL_BUCKET ? withoutTlsDeny(bucket) : bucket)),
  clusters: [withBadNight(primaryCluster), behind(withBadNight(drCluster))],
  files: {
    ...healthy.files,
    "attestations.yaml": without(attestations, ["test-page-arrived", "egress-was-reviewed"]),
    "runbooks/90-day-plan.md": withoutTicks(plan, ["Account-baseline review", "Cilium / Hubble visibility audit", "Turn on Config"]),
    "runbooks/dr-drill-log.md": theatrical(drillLog),
    "terraform-account-baseline/terraform.tfvars": cheaper(baselineValues),
  },
  faults: [
    { match: { service: "s3", operation: "GetBucketLifecycleConfiguration", scope: VELERO_BUCKET }, how: "denied" },
    { match: { service: "config", operation: "DescribeConformancePacks", region: PRIMARY }, how: "denied" },
  ],
};

/** What nobody attested. */
function without({ text, ...rest }: WorldFile, subjects: readonly string[]): WorldFile {
  const [head = "", ...entries] = text.split(/(?=^ {2}- about: )/m);
  const kept = entries.filter((entry) => !subjects.some((subject) => entry.startsWith(`  - about: ${subject}\n`)));
  return { ...rest, text: [head, ...kept].join("") };
}

/** What is not done any more is not ticked, but for the audit of Velero: its tick is from before the bad night. */
function withoutTicks({ text, ...rest }: WorldFile, items: readonly string[]): WorldFile {
  const lines = text.split("\n").map((line) => (items.some((item) => line.endsWith(`: ${item}`)) ? line.replace("[x]", "[ ]") : line));
  return { ...rest, text: lines.join("\n") };
}

/** Two drills in a row that were like those before them. */
function theatrical({ text, ...rest }: WorldFile): WorldFile {
  const same = text.replace("nobody of the database team took part", "nothing").replace("during business hours", "same as last time");
  return { ...rest, text: same };
}

/** Somebody turned AWS Config off to save money, and nobody has applied that yet. */
function cheaper({ text, ...rest }: WorldFile): WorldFile {
  return { ...rest, text: text.replace("enable_config = true", "enable_config = false") };
}

/** An analyzer, but a paid one that looks for something else. */
function onlyUnusedAccess(): InRegion {
  return { analyzers: [analyzerOf(DR, "ACCOUNT_UNUSED_ACCESS", "unused-access")] };
}

function recordsEverything({ recorders = [] }: InRegion = {}): InRegion {
  const everything = {
    allSupported: true,
    includeGlobalResourceTypes: true,
    recordingStrategy: { useOnly: "ALL_SUPPORTED_RESOURCE_TYPES" },
  };
  return { recorders: recorders.map((recorder) => ({ ...recorder, recordingGroup: everything })) };
}

function withoutTlsDeny(bucket: WorldBucket): WorldBucket {
  return { ...bucket, policy: { Version: "2012-10-17", Statement: trailMayWrite(TRAIL_BUCKET) } };
}

function withBadNight(cluster: WorldCluster): WorldCluster {
  const { resources } = cluster.kubernetes;
  const { kind = "Backup", items = [] } = resources["backups.velero.io"] ?? {};
  const backups = { kind, items: items.map((item) => (item.metadata.name === BAD_NIGHT ? partiallyFailed(item) : item)) };
  return { ...cluster, kubernetes: { ...cluster.kubernetes, resources: { ...resources, "backups.velero.io": backups } } };
}

function partiallyFailed(backup: KubernetesObject): KubernetesObject {
  const failed: JsonObject = { phase: "PartiallyFailed", errors: 2, backupItemOperationsCompleted: 1, backupItemOperationsFailed: 2 };
  const before = backup["status"];
  return { ...backup, status: { ...(isObject(before) && before), ...failed } };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function behind(cluster: WorldCluster): WorldCluster {
  return { ...cluster, kubernetes: { ...cluster.kubernetes, pgStatus: drStatus(THREE_MEGABYTES) } };
}
