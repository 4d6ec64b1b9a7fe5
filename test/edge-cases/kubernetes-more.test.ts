import { describe, test } from "vitest";
import { VELERO_BUCKET } from "../../src/demo/worlds/names.ts";
import { holds, LIFECYCLE, LOCATION, NIGHTS, REPLICATE, type Row } from "./kubernetes-row.ts";
import * as world from "./kubernetes-world.ts";

const DAY = 86_400_000;
const daily = (newest: string, count = 12) => Array.from({ length: count }, (_, back) => world.iso(Date.parse(newest) - back * DAY));
const cron = (text: string) => world.schedule({ spec: { schedule: text } });
const edited = (time: string) =>
  world.schedule({
    metadata: { managedFields: [{ manager: "helm", operation: "Update", time, fieldsV1: { "f:spec": { "f:schedule": {} } } }] },
  });
const EVERYTHING = ["schedules.velero.io", "backups.velero.io", "backupstoragelocations.velero.io", "deployments.apps"];

/** The whole install of Velero in another namespace. */
const movedTo = (namespace: string): readonly world.Change[] =>
  EVERYTHING.map((plural) => world.items("use1", plural, (all) => all.map((one) => world.moved(one, namespace))));

/** A second install beside the first: the same names, in another namespace, its nights patched. */
const besideIn = (namespace: string, patch: Parameters<typeof world.patched>[1]): readonly world.Change[] =>
  EVERYTHING.map((plural) =>
    world.items("use1", plural, (all) => [
      ...all,
      ...all.map((one) => world.moved(plural === "backups.velero.io" ? world.patched(one, patch) : one, namespace)),
    ]),
  );

const SPRING: readonly world.Change[] = [
  world.schedule({
    metadata: { creationTimestamp: "2025-06-01T09:00:00Z", managedFields: null },
    spec: { schedule: "CRON_TZ=America/New_York 30 2 * * *" },
  }),
  world.at("2026-03-09T12:00:00Z", ["2026-03-09T06:30:20Z", ...daily("2026-03-08T07:30:20Z", 9)]),
];
/** Eight days later the night that the dialects dispute has left the window. */
const AFTER_SPRING: readonly world.Change[] = [
  world.schedule({
    metadata: { creationTimestamp: "2025-06-01T09:00:00Z", managedFields: null },
    spec: { schedule: "CRON_TZ=America/New_York 30 2 * * *" },
  }),
  world.at("2026-03-16T12:00:00Z", daily("2026-03-16T06:30:20Z", 8)),
];
const DIGEST = world.image(`velero/velero@sha256:${"0".repeat(64)}`);

const installs: readonly Row[] = [
  {
    row: "+",
    says: "Velero lives in another namespace than velero",
    changes: movedTo("backup-system"),
    expected: { [NIGHTS]: "pass", [LOCATION]: "pass" },
  },
  {
    row: "+",
    says: "a second install with the same names fails each night, and nobody mixes them up",
    changes: besideIn("velero-two", { status: { phase: "Failed" } }),
    expected: { [NIGHTS]: "pass", [LOCATION]: "pass" },
  },
  {
    row: "+",
    says: "two installs, and the backups of one lie in the namespace of the other",
    changes: [world.backups((all) => all.map((one) => world.moved(one, "velero-two")))],
    expected: { [NIGHTS]: "fail" },
  },
  { row: "+", says: "the image is a digest, and the dialects agree", changes: [DIGEST], expected: { [NIGHTS]: "pass" } },
  {
    row: "+",
    says: "the image is a digest, and the dialects dispute a night of the window",
    changes: [DIGEST, ...SPRING],
    expected: { [NIGHTS]: "unknown" },
    tells: "2026-03-08T07:30Z",
  },
  {
    row: "+",
    says: "the image is a digest, and the night they dispute has left the window",
    changes: [DIGEST, ...AFTER_SPRING],
    expected: { [NIGHTS]: "pass" },
  },
  {
    row: "+",
    says: "the image is a digest, they dispute a night, and another one certainly failed",
    changes: [DIGEST, ...SPRING, world.night(3, { status: { phase: "Failed" } })],
    expected: { [NIGHTS]: "fail" },
  },
  {
    row: "+",
    says: "a tag of somebody's own build says no release",
    changes: [world.image("velero/velero:v1.17.1-debian"), ...SPRING],
    expected: { [NIGHTS]: "unknown" },
  },
  {
    row: "+",
    says: "a private mirror with a port keeps the release",
    changes: [world.image("registry.corp.example:5000/mirror/velero:v1.18.3"), ...SPRING],
    expected: { [NIGHTS]: "pass" },
  },
  {
    row: "+",
    says: "a tag with a digest behind it keeps the release",
    changes: [world.image(`velero/velero:v1.18.2@sha256:${"a".repeat(64)}`), ...SPRING],
    expected: { [NIGHTS]: "fail" },
  },
  { row: "+", says: "there is no Deployment: the server runs elsewhere", changes: [world.noServer()], expected: { [NIGHTS]: "pass" } },
  {
    row: "+",
    says: "the server's zone is New York's, and the backups come at 07:00",
    changes: [
      world.image("velero/velero:v1.18.2", [{ name: "TZ", value: "America/New_York" }]),
      world.at("2026-11-23T09:00:00Z", daily("2026-11-23T07:00:20Z")),
    ],
    expected: { [NIGHTS]: "pass" },
  },
  {
    row: "+",
    says: "the server's zone comes from a ConfigMap, and its backups' names are in UTC",
    changes: [world.image("velero/velero:v1.18.2", [{ name: "TZ", valueFrom: { configMapKeyRef: { name: "zone", key: "tz" } } }])],
    expected: { [NIGHTS]: "pass" },
  },
];

const coverage: readonly Row[] = [
  {
    row: "+",
    says: "a glob from 1.18 on",
    changes: [world.template({ includedNamespaces: ["bookstore-*"] })],
    expected: { [NIGHTS]: "pass" },
  },
  {
    row: "+",
    says: "a glob before 1.18",
    changes: [world.image("velero/velero:v1.17.2"), world.template({ includedNamespaces: ["bookstore-*"] })],
    expected: { [NIGHTS]: "fail" },
  },
  {
    row: "+",
    says: "a glob, and no release is said",
    changes: [DIGEST, world.template({ includedNamespaces: ["bookstore-*"] })],
    expected: { [NIGHTS]: "unknown" },
    tells: "1.18",
  },
  {
    row: "+",
    says: "a glob that leaves the namespace out",
    changes: [world.template({ includedNamespaces: ["shop-*"] })],
    expected: { [NIGHTS]: "fail" },
  },
  {
    row: "+",
    says: "all namespaces but the system's",
    changes: [world.template({ includedNamespaces: ["*"], excludedNamespaces: ["kube-system", "kube-public"] })],
    expected: { [NIGHTS]: "pass" },
  },
  {
    row: "+",
    says: "all namespaces but those a glob names, the required one among them",
    changes: [world.template({ includedNamespaces: ["*"], excludedNamespaces: ["bookstore-*"] })],
    expected: { [NIGHTS]: "fail" },
  },
  {
    row: "+",
    says: "included and excluded by name: excluded wins",
    changes: [world.template({ excludedNamespaces: ["bookstore-platform-system"] })],
    expected: { [NIGHTS]: "fail" },
  },
  {
    row: "+",
    says: "no namespaces said means all",
    changes: [world.template({ includedNamespaces: null })],
    expected: { [NIGHTS]: "pass" },
  },
  {
    row: "+",
    says: "orLabelSelectors",
    changes: [world.template({ orLabelSelectors: [{ matchLabels: { tier: "db" } }] })],
    expected: { [NIGHTS]: "fail" },
  },
  {
    row: "+",
    says: "an empty label selector selects everything",
    changes: [world.template({ labelSelector: {} })],
    expected: { [NIGHTS]: "pass" },
  },
  {
    row: "+",
    says: "includedNamespaceScopedResources names only secrets",
    changes: [world.template({ includedNamespaceScopedResources: ["secrets"] })],
    expected: { [NIGHTS]: "fail" },
    tells: "leaves out",
  },
  {
    row: "+",
    says: "excludedNamespaceScopedResources drops the claims",
    changes: [world.template({ excludedNamespaceScopedResources: ["persistentvolumeclaims"] })],
    expected: { [NIGHTS]: "fail" },
  },
  {
    row: "+",
    says: "excludedClusterScopedResources drops the volumes",
    changes: [world.template({ excludedClusterScopedResources: ["*"] })],
    expected: { [NIGHTS]: "fail" },
  },
  {
    row: "+",
    says: "excludedNamespaceScopedResources drops only events",
    changes: [world.template({ excludedNamespaceScopedResources: ["events"] })],
    expected: { [NIGHTS]: "pass" },
  },
];

const schedules: readonly Row[] = [
  {
    row: "+",
    says: "two schedules cover half of the nights each",
    changes: [cron("0 2 * * 1,3,5"), world.alsoSchedule("others", { spec: { schedule: "0 2 * * 0,2,4,6" } })],
    expected: { [NIGHTS]: "fail" },
  },
  {
    row: "+",
    says: "a paused schedule beside a clean one",
    changes: [world.alsoSchedule("old", { spec: { paused: true } })],
    expected: { [NIGHTS]: "pass" },
  },
  {
    row: "+",
    says: "a refused schedule beside a clean one",
    changes: [world.alsoSchedule("refused", { status: { phase: "FailedValidation" } })],
    expected: { [NIGHTS]: "pass" },
  },
  { row: "+", says: "paused is false, as written", changes: [world.schedule({ spec: { paused: false } })], expected: { [NIGHTS]: "pass" } },
  {
    row: "+",
    says: "a phase of the schedule that nobody knows",
    changes: [world.schedule({ status: { phase: "Dormant" } })],
    expected: { [NIGHTS]: "unknown" },
  },
  { row: "+", says: "a day that never comes", changes: [cron("0 2 30 2 *")], expected: { [NIGHTS]: "fail" } },
  { row: "+", says: "Velero accepted a text that nobody here can read", changes: [cron("H 2 * * *")], expected: { [NIGHTS]: "unknown" } },
  {
    row: "+",
    says: "weekdays 0-7 from 1.18.3 on",
    changes: [cron("0 2 * * 0-7"), world.image("velero/velero:v1.18.3")],
    expected: { [NIGHTS]: "pass" },
  },
  {
    row: "+",
    says: "both day fields restricted: either suffices up to 1.18.2",
    changes: [cron("0 2 1-31 * 1-5")],
    expected: { [NIGHTS]: "pass" },
  },
  {
    row: "+",
    says: "both day fields restricted: both are wanted from 1.18.3 on",
    changes: [cron("0 2 1-31 * 1-5"), world.image("velero/velero:v1.18.3")],
    expected: { [NIGHTS]: "fail" },
  },
  {
    row: "+",
    says: "@daily fires at midnight",
    changes: [cron("@daily"), world.at("2026-11-23T03:17:00Z", daily("2026-11-23T00:00:20Z"))],
    expected: { [NIGHTS]: "pass" },
  },
  {
    row: "+",
    says: "twice a day, and one noon has none",
    changes: [cron("0 2,14 * * *"), world.at("2026-11-23T03:17:00Z", daily("2026-11-23T02:00:20Z"))],
    expected: { [NIGHTS]: "fail" },
  },
  {
    row: "+",
    says: "edited yesterday, and every night is clean",
    changes: [edited("2026-11-22T10:00:00Z")],
    expected: { [NIGHTS]: "pass" },
  },
  {
    row: "+",
    says: "edited three days ago, and a night before that has none",
    changes: [edited("2026-11-20T10:00:00Z"), world.without(4)],
    expected: { [NIGHTS]: "unknown" },
    tells: "edited",
  },
  {
    row: "+",
    says: "edited three days ago, and a night after that has none",
    changes: [edited("2026-11-20T10:00:00Z"), world.without(1)],
    expected: { [NIGHTS]: "fail" },
  },
  {
    row: "+",
    says: "edited three days ago, and a night before that is bad",
    changes: [edited("2026-11-20T10:00:00Z"), world.night(4, { status: { phase: "Failed" } })],
    expected: { [NIGHTS]: "fail" },
  },
  {
    row: "+",
    says: "created three days ago, and one of three nights is bad",
    changes: [
      world.schedule({ metadata: { creationTimestamp: "2026-11-20T09:00:00Z", managedFields: null } }),
      world.onlyNights(3),
      world.night(1, { status: { phase: "Failed" } }),
    ],
    expected: { [NIGHTS]: "fail" },
  },
  {
    row: "+",
    says: "the list of schedules broke off behind one that is clean",
    changes: [world.alsoSchedule("zz"), (one) => ({ ...one, pageSize: 1 }), world.lost("schedules.velero.io", "cut-page")],
    expected: { [NIGHTS]: "pass" },
  },
  {
    row: "+",
    says: "the list of schedules broke off before the one that is clean",
    changes: [
      world.alsoSchedule("aa", { spec: { paused: true } }),
      (one) => ({ ...one, pageSize: 1 }),
      world.lost("schedules.velero.io", "cut-page"),
    ],
    expected: { [NIGHTS]: "unknown" },
  },
];

const backups: readonly Row[] = [
  {
    row: "+",
    says: "named like the schedule, without its label",
    changes: [world.night(2, { metadata: { labels: { "velero.io/schedule-name": null } } })],
    expected: { [NIGHTS]: "fail" },
  },
  {
    row: "+",
    says: "of another schedule, on the same night",
    changes: [world.night(2, { metadata: { labels: { "velero.io/schedule-name": "weekly" } } })],
    expected: { [NIGHTS]: "fail" },
  },
  {
    row: "+",
    says: "the newest night is being deleted",
    changes: [world.night(0, { status: { phase: "Deleting" } })],
    expected: { [NIGHTS]: "unknown" },
    tells: "deleted",
  },
  {
    row: "+",
    says: "a night is being deleted, and was run again clean",
    changes: [world.night(2, { status: { phase: "Deleting" } }), world.alsoBackup("2026-11-21T05:00:00Z")],
    expected: { [NIGHTS]: "pass" },
  },
  {
    row: "+",
    says: "expired, and not collected yet",
    changes: [world.everyNight({ status: { expiration: "2026-11-20T00:00:00Z" } })],
    expected: { [NIGHTS]: "pass" },
  },
  { row: "+", says: "Completed with an error", changes: [world.night(2, { status: { errors: 1 } })], expected: { [NIGHTS]: "fail" } },
  {
    row: "+",
    says: "Completed with a failed item operation",
    changes: [world.night(2, { status: { backupItemOperationsFailed: 1 } })],
    expected: { [NIGHTS]: "fail" },
  },
  {
    row: "+",
    says: "refused before it started: FailedValidation has no start",
    changes: [world.night(2, { status: { phase: "FailedValidation", startTimestamp: null, completionTimestamp: null } })],
    expected: { [NIGHTS]: "fail" },
  },
  {
    row: "+",
    says: "a phase that nobody knows",
    changes: [world.night(2, { status: { phase: "Sealing" } })],
    expected: { [NIGHTS]: "unknown" },
  },
  {
    row: "+",
    says: "a phase that nobody knows, and another night that is bad",
    changes: [world.night(2, { status: { phase: "Sealing" } }), world.night(4, { status: { phase: "Failed" } })],
    expected: { [NIGHTS]: "fail" },
  },
  {
    row: "+",
    says: "an empty status for an hour: no server has touched it",
    changes: [world.night(0, { status: null })],
    expected: { [NIGHTS]: "pass" },
  },
  {
    row: "+",
    says: "an empty status for nine hours",
    changes: [world.at("2026-11-23T11:17:00Z", daily("2026-11-23T02:00:24Z")), world.night(0, { status: null })],
    expected: { [NIGHTS]: "fail" },
  },
  {
    row: "+",
    says: "ReadyToStart for an hour",
    changes: [world.night(0, { status: { phase: "ReadyToStart", startTimestamp: null, completionTimestamp: null } })],
    expected: { [NIGHTS]: "pass" },
  },
  {
    row: "+",
    says: "FinalizingPartiallyFailed",
    changes: [world.night(0, { status: { phase: "FinalizingPartiallyFailed" } })],
    expected: { [NIGHTS]: "fail" },
  },
  {
    row: "+",
    says: "tonight runs, and the eighth night before it failed",
    changes: [
      world.night(0, { status: { phase: "InProgress", completionTimestamp: null } }),
      world.night(7, { status: { phase: "Failed" } }),
    ],
    expected: { [NIGHTS]: "fail" },
  },
  {
    row: "+",
    says: "tonight is clean, and the eighth night before it failed",
    changes: [world.night(7, { status: { phase: "Failed" } })],
    expected: { [NIGHTS]: "pass" },
  },
  { row: "+", says: "no backup at all", changes: [world.backups(() => [])], expected: { [NIGHTS]: "fail" } },
  {
    row: "+",
    says: "sixteen minutes after the hour, and nothing yet",
    changes: [world.at("2026-11-23T02:16:00Z", daily("2026-11-22T02:00:24Z"))],
    expected: { [NIGHTS]: "fail" },
  },
];

const locations: readonly Row[] = [
  {
    row: "+",
    says: "the schedule writes to a location that does not exist",
    changes: [world.template({ storageLocation: "gone" }), world.everyNight({ spec: { storageLocation: "gone" } })],
    expected: { [LOCATION]: { use1: "fail", euw1: "pass" }, [REPLICATE]: "fail", [LIFECYCLE]: "unknown" },
    aws: true,
    tells: "gone",
  },
  {
    row: "+",
    says: "the schedule writes to a read-only location: Velero refuses each backup to it",
    changes: [world.location({ spec: { accessMode: "ReadOnly" } })],
    expected: { [LOCATION]: { use1: "fail", euw1: "pass" } },
  },
  {
    row: "+",
    says: "two default locations, and the newest backup says where it went",
    changes: [world.template({ storageLocation: null }), world.alsoLocation("another")],
    expected: { [LOCATION]: "pass", [REPLICATE]: "pass" },
    aws: true,
  },
  {
    row: "+",
    says: "two default locations, and no backup yet: nobody knows which one",
    changes: [
      world.template({ storageLocation: null }),
      world.alsoLocation("another", { spec: { objectStorage: { bucket: "elsewhere" } } }),
      world.backups(() => []),
    ],
    expected: { [REPLICATE]: "unknown" },
    aws: true,
  },
  {
    row: "+",
    says: "no default location: the server's flag says which",
    changes: [
      world.template({ storageLocation: null }),
      world.location({ spec: { default: null } }),
      world.everyNight({ spec: { storageLocation: null } }),
    ],
    expected: { [LOCATION]: "pass" },
  },
  {
    row: "+",
    says: "the prefix ends with a slash",
    changes: [world.location({ spec: { objectStorage: { prefix: "prod/" } } })],
    expected: { [REPLICATE]: "pass", [LIFECYCLE]: "pass" },
    aws: true,
  },
  {
    row: "+",
    says: "no prefix at all",
    changes: [world.location({ spec: { objectStorage: { prefix: null } } })],
    expected: { [REPLICATE]: "pass" },
    aws: true,
  },
  {
    row: "+",
    says: "s3Url is AWS's own",
    changes: [world.location({ spec: { config: { s3Url: "https://s3.us-east-1.amazonaws.com" } } })],
    expected: { [REPLICATE]: "pass" },
    aws: true,
  },
  {
    row: "+",
    says: "s3Url is AWS's dual-stack name",
    changes: [world.location({ spec: { config: { s3Url: "https://s3.us-east-1.api.aws" } } })],
    expected: { [REPLICATE]: "pass" },
    aws: true,
  },
  {
    row: "+",
    says: "s3Url only looks like AWS's",
    changes: [world.location({ spec: { config: { s3Url: "https://s3.amazonaws.com.example.org" } } })],
    expected: { [REPLICATE]: "fail" },
    aws: true,
  },
  {
    row: "+",
    says: "the bucket is in another account",
    changes: [world.bucket(VELERO_BUCKET, { owner: "444455556666" })],
    expected: { [REPLICATE]: "unknown", [LIFECYCLE]: "unknown" },
    aws: true,
  },
  {
    row: "+",
    says: "the provider is Azure's",
    changes: [world.location({ spec: { provider: "azure" } })],
    expected: { [REPLICATE]: "fail" },
    aws: true,
  },
  {
    row: "+",
    says: "validation is off, and the last one was long ago",
    changes: [world.location({ spec: { validationFrequency: "0s" }, status: { lastValidationTime: "2026-01-01T00:00:00Z" } })],
    expected: { [LOCATION]: "pass" },
  },
  {
    row: "+",
    says: "a location nobody writes to is Unavailable",
    changes: [world.alsoLocation("unused", { spec: { default: null }, status: { phase: "Unavailable" } })],
    expected: { [LOCATION]: "pass" },
  },
  {
    row: "+",
    says: "one of two locations in the DR region is Unavailable",
    changes: [world.alsoLocation("other", { status: { phase: "Unavailable" } }, "euw1")],
    expected: { [LOCATION]: { use1: "pass", euw1: "fail" } },
  },
  {
    row: "+",
    says: "no phase yet",
    changes: [world.location({ status: null })],
    expected: { [LOCATION]: { use1: "unknown", euw1: "pass" } },
  },
  {
    row: "+",
    says: "Velero is not installed in the DR region",
    changes: [world.served("euw1", "velero.io", [])],
    expected: { [LOCATION]: { use1: "pass", euw1: "fail" }, [NIGHTS]: "pass" },
  },
  {
    row: "+",
    says: "in the DR region the locations are forbidden",
    changes: [world.lost("backupstoragelocations.velero.io", "denied", "euw1")],
    expected: { [LOCATION]: { use1: "pass", euw1: "unknown" } },
  },
];

const reading: readonly Row[] = [
  {
    row: "+",
    says: "the API server resets each connection",
    changes: [world.fault({ match: { service: "kubernetes", region: "us-east-1" }, how: "reset" })],
    expected: { [NIGHTS]: "unknown", [LOCATION]: { use1: "unknown", euw1: "pass" } },
  },
  {
    row: "+",
    says: "discovery is forbidden, and Velero is not there",
    changes: [world.unanswered("get /apis", "denied"), world.served("use1", "velero.io", [])],
    expected: { [NIGHTS]: "unknown" },
  },
  {
    row: "+",
    says: "velero.io is served as v2 only",
    changes: [world.served("use1", "velero.io", ["v2"])],
    expected: { [NIGHTS]: "unknown" },
    tells: "v1",
  },
  {
    row: "+",
    says: "velero.io is served, and its schedules are not: another CRD is missing",
    changes: [
      world.inCluster("use1", (cluster) => ({
        ...cluster,
        kubernetes: { ...cluster.kubernetes, resources: withoutPlural(cluster.kubernetes.resources, "schedules.velero.io") },
      })),
    ],
    expected: { [NIGHTS]: "unknown" },
  },
  {
    row: "130",
    says: "the token expires in the middle: backups are answered with 401",
    changes: [world.lost("backups.velero.io", "expired")],
    expected: { [NIGHTS]: "unknown", [REPLICATE]: "unknown" },
    aws: true,
  },
  {
    row: "132",
    says: "backups are answered with 429, again and again",
    changes: [world.lost("backups.velero.io", "throttled")],
    expected: { [NIGHTS]: "unknown" },
  },
  {
    row: "132",
    says: "every call is answered with 429 the first time",
    changes: [world.fault({ match: { service: "kubernetes" }, how: "throttle-once", ms: 1 })],
    expected: { [NIGHTS]: "pass", [LOCATION]: "pass" },
  },
  {
    row: "+",
    says: "small pages with remainingItemCount",
    changes: [(one) => ({ ...one, pageSize: 3 })],
    expected: { [NIGHTS]: "pass", [LOCATION]: "pass" },
  },
  {
    row: "+",
    says: "a proxy's page instead of the list of backups",
    changes: [world.lost("backups.velero.io", "html")],
    expected: { [NIGHTS]: "unknown" },
  },
  { row: "+", says: "half an answer", changes: [world.lost("schedules.velero.io", "truncated-body")], expected: { [NIGHTS]: "unknown" } },
  {
    row: "+",
    says: "an empty 200 instead of the list of schedules",
    changes: [world.lost("schedules.velero.io", "empty")],
    expected: { [NIGHTS]: "unknown" },
  },
  { row: "+", says: "the server fails", changes: [world.lost("schedules.velero.io", "server-error")], expected: { [NIGHTS]: "unknown" } },
  {
    row: "+",
    says: "the cluster's clock is ten minutes ahead, and so are its timestamps",
    changes: [world.clockAhead(600), world.location({ status: { lastValidationTime: "2026-11-23T03:26:30Z" } }), world.everyNight({})],
    expected: { [NIGHTS]: "pass", [LOCATION]: "pass" },
  },
  {
    row: "+",
    says: "the cluster's clock is ten minutes ahead: 02:05 there, and nothing for 02:00 yet",
    changes: [world.clockAhead(600), world.at("2026-11-23T01:55:00Z", daily("2026-11-22T02:00:24Z"))],
    expected: { [NIGHTS]: "pass" },
  },
  {
    row: "+",
    says: "the cluster's clock is ten minutes behind: its 02:00 has not come",
    changes: [world.clockAhead(-600), world.at("2026-11-23T02:09:00Z", daily("2026-11-22T02:00:24Z"))],
    expected: { [NIGHTS]: "pass" },
  },
  {
    row: "+",
    says: "the cluster's clock is ten minutes ahead of a night of the scanner's future",
    changes: [world.clockAhead(600), world.at("2026-11-23T01:55:00Z", daily("2026-11-23T02:00:24Z"))],
    expected: { [NIGHTS]: "pass" },
  },
  {
    row: "+",
    says: "the cluster's clock could not be read",
    changes: [world.unanswered("get /version", "denied")],
    expected: { [NIGHTS]: "unknown" },
  },
];

function withoutPlural<T>(resources: Readonly<Record<string, T>>, plural: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(resources).filter(([name]) => name !== plural));
}

describe.each([
  ["installs", installs],
  ["coverage", coverage],
  ["schedules", schedules],
  ["backups", backups],
  ["locations", locations],
  ["reading", reading],
] as const)("more of Velero: %s", (_, rows) => {
  test.concurrent.for(rows)("$says", (row) => holds(row));
});
