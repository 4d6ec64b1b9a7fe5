import type {
  Fault,
  Json,
  JsonObject,
  KubernetesMetadata,
  KubernetesObject,
  World,
  WorldBucket,
  WorldCluster,
} from "../../src/demo/world.ts";
import { healthy } from "../../src/demo/worlds/healthy.ts";
import { DR_CLUSTER, DR_DATABASE, DATABASE, NAMESPACE, PRIMARY_CLUSTER } from "../../src/demo/worlds/names.ts";
import { withItems } from "../worlds.ts";

/** What a row of the domain's tables changes in the healthy world. */
export type Change = (world: World) => World;

const CLUSTERS = { use1: PRIMARY_CLUSTER, euw1: DR_CLUSTER } as const;
export type ClusterName = keyof typeof CLUSTERS;

/** The healthy world, changed. */
export function worldWith(...changes: readonly Change[]): World {
  return changes.reduce((world, change) => change(world), healthy);
}

/** A JSON merge patch, as `kubectl patch --type merge`: null removes. */
export function patched<T extends JsonObject>(object: T, patch: JsonObject): T & JsonObject {
  const kept = Object.entries(object).filter(([key]) => patch[key] !== null);
  const changed = Object.entries(patch).filter(([, value]) => value !== null);
  const merged = changed.map(([key, value]): [string, Json | undefined] => {
    const before = object[key];
    return [key, isObject(value) ? patched(isObject(before) ? before : {}, value) : value];
  });
  return { ...object, ...cleared(object, kept), ...Object.fromEntries(merged) };
}

/** Removed members are there, as `undefined`: JSON has no such thing, so they are not sent. */
function cleared(object: JsonObject, kept: readonly (readonly [string, unknown])[]): Record<string, undefined> {
  const names = new Set(kept.map(([key]) => key));
  return Object.fromEntries(
    Object.keys(object)
      .filter((key) => !names.has(key))
      .map((key) => [key, undefined]),
  );
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function inCluster(name: ClusterName, change: (cluster: WorldCluster) => WorldCluster): Change {
  return (world) => ({ ...world, clusters: world.clusters.map((one) => (one.name === CLUSTERS[name] ? change(one) : one)) });
}

/** Other objects of one plural in a cluster. */
export function items(
  name: ClusterName,
  plural: string,
  change: (all: readonly KubernetesObject[]) => readonly KubernetesObject[],
): Change {
  return inCluster(name, (cluster) => withItems(cluster, plural, change));
}

const SCHEDULES = "schedules.velero.io";
const BACKUPS = "backups.velero.io";
const LOCATIONS = "backupstoragelocations.velero.io";

/** Each schedule of the primary's cluster. */
export const schedule = (patch: JsonObject) => items("use1", SCHEDULES, (all) => all.map((one) => patched(one, patch)));
export const template = (patch: JsonObject) => schedule({ spec: { template: patch } });

/** One more schedule, like the one that is there. */
export const alsoSchedule = (name: string, patch: JsonObject = {}) =>
  items("use1", SCHEDULES, ([first, ...rest]) => (first === undefined ? [] : [first, ...rest, named(patched(first, patch), name)]));

/** The backup of so many nights ago; 0 is last night's. */
export const night = (back: number, patch: JsonObject) =>
  backups((all) => all.map((one, index) => (index === back ? patched(one, patch) : one)));
export const everyNight = (patch: JsonObject) => backups((all) => all.map((one) => patched(one, patch)));
export const without = (...backs: readonly number[]) => backups((all) => all.filter((_, index) => !backs.includes(index)));
export const onlyNights = (count: number) => backups((all) => all.slice(0, count));

/** The backups of the primary's cluster, the newest first. */
export function backups(change: (all: readonly KubernetesObject[]) => readonly KubernetesObject[]): Change {
  return items("use1", BACKUPS, change);
}

/** One more backup of the schedule, clean but for the patch. */
export function alsoBackup(start: string, patch: JsonObject = {}): Change {
  return backups((all) => {
    const [first] = all;
    return first === undefined ? all : [...all, patched(ranAt(first, start), patch)];
  });
}

/** A backup that ran at another time, and is called after it. */
export function ranAt(one: KubernetesObject, start: string, scheduleName = "nightly"): KubernetesObject {
  const at = Date.parse(start);
  const metadata = {
    name: `${scheduleName}-${start.replace(/\D/g, "").slice(0, 14)}`,
    creationTimestamp: start,
    labels: { "velero.io/schedule-name": scheduleName },
  };
  const status = { startTimestamp: start, completionTimestamp: iso(at + 560_000), expiration: iso(at + 720 * 3_600_000) };
  return patched(one, { metadata, status });
}

export const iso = (at: number) => new Date(at).toISOString().replace(/\.\d+Z/, "Z");

export const location = (patch: JsonObject, name: ClusterName = "use1") =>
  items(name, LOCATIONS, (all) => all.map((one) => patched(one, patch)));
export const alsoLocation = (called: string, patch: JsonObject = {}, name: ClusterName = "use1") =>
  items(name, LOCATIONS, ([first, ...rest]) => (first === undefined ? [] : [first, ...rest, named(patched(first, patch), called)]));
export const noLocations = (name: ClusterName) => items(name, LOCATIONS, () => []);

/** Velero's Deployment. */
export const server = (patch: JsonObject, name: ClusterName = "use1") =>
  items(name, "deployments.apps", (all) => all.map((one) => patched(one, patch)));
export const noServer = (name: ClusterName = "use1") => items(name, "deployments.apps", () => []);
export const down = (name: ClusterName = "use1") => server({ status: { availableReplicas: null, readyReplicas: null } }, name);

export function image(text: string, env: readonly JsonObject[] = []): Change {
  return server({
    spec: { template: { spec: { containers: [{ name: "velero", image: text, command: ["/velero"], args: ["server"], env }] } } },
  });
}

/** The whole world at another time of the year: its clock, and a night's backup for each day, so late after midnight in UTC. */
export function at(now: string, starts: readonly string[]): Change {
  return (world) => backups(([first]) => (first === undefined ? [] : starts.map((start) => ranAt(first, start))))({ ...world, now });
}

export const fault =
  (...faults: readonly Fault[]): Change =>
  (world) => ({ ...world, faults: [...world.faults, ...faults] });
/** A list that one cluster does not give. */
export const lost = (plural: string, how: Fault["how"], name: ClusterName = "use1") =>
  fault({ match: { service: "kubernetes", operation: `list ${plural}`, scope: CLUSTERS[name] }, how });
export const unanswered = (operation: string, how: Fault["how"], name: ClusterName = "use1") =>
  fault({ match: { service: "kubernetes", operation, scope: CLUSTERS[name] }, how });

/** What a cluster serves of an API group; nothing at all removes the group. */
export function served(name: ClusterName, group: string, versions: readonly string[]): Change {
  return inCluster(name, (cluster) => {
    const { groups } = cluster.kubernetes;
    const others = groups.filter((one) => one.name !== group);
    const own = versions.length === 0 ? [] : [{ name: group, versions }];
    return { ...cluster, kubernetes: { ...cluster.kubernetes, groups: [...others, ...own] } };
  });
}

export const clockAhead = (seconds: number, name: ClusterName = "use1") =>
  inCluster(name, (cluster) => ({ ...cluster, kubernetes: { ...cluster.kubernetes, clockAheadSeconds: seconds } }));

export const bucket =
  (name: string, change: Partial<WorldBucket>): Change =>
  (world) => ({
    ...world,
    buckets: world.buckets.map((one) => (one.Name === name ? { ...one, ...change } : one)),
  });

/** CloudNativePG's Cluster of the database in a cluster. */
export const postgres = (name: ClusterName, patch: JsonObject) =>
  items(name, "clusters.postgresql.cnpg.io", (all) => all.map((one) => patched(one, patch)));
export const noPostgres = (name: ClusterName) => items(name, "clusters.postgresql.cnpg.io", () => []);

const PODS = { use1: `${NAMESPACE}/${DATABASE}-1`, euw1: `${NAMESPACE}/${DR_DATABASE}-1` } as const;

/** What `/pg/status` of the current primary says: each sample changed, by its number. */
export function said(name: ClusterName, change: JsonObject | ((sample: JsonObject, nth: number) => JsonObject)): Change {
  return inCluster(name, (cluster) => {
    const { pgStatus } = cluster.kubernetes;
    const samples = (pgStatus[PODS[name]] ?? []).map((one, nth) => patched(one, typeof change === "function" ? change(one, nth) : change));
    return { ...cluster, kubernetes: { ...cluster.kubernetes, pgStatus: { ...pgStatus, [PODS[name]]: samples } } };
  });
}

/** One sample each: the positions of both sides in the WAL. */
export function positions(current: string, replayed: string): Change {
  return (world) => said("euw1", { replayLsn: replayed, receivedLsn: replayed })(said("use1", { currentLsn: current })(world));
}

export function named(object: KubernetesObject, name: string): KubernetesObject {
  const metadata: KubernetesMetadata = { ...object.metadata, name };
  return { ...object, metadata };
}

export const moved = (object: KubernetesObject, namespace: string): KubernetesObject => ({
  ...object,
  metadata: { ...object.metadata, namespace },
});
