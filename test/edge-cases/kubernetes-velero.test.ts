import { describe, test } from "vitest";
import type { Json } from "../../src/demo/world.ts";
import { VELERO_BUCKET } from "../../src/demo/worlds/names.ts";
import { holds, LIFECYCLE, LOCATION, NIGHTS, REPLICATE, type Row } from "./kubernetes-row.ts";
import * as world from "./kubernetes-world.ts";

/** `start` of each of so many days, the newest first. */
function daily(newest: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, back) => world.iso(Date.parse(newest) - back * 86_400_000));
}

const EVERY_24H = world.schedule({ spec: { schedule: "@every 24h" } });
/** The run of so many days ago, and the drift of a minute a day. */
const drifting = Array.from({ length: 12 }, (_, back) => world.iso(Date.parse("2026-11-23T02:40:00Z") - back * (86_400_000 + 60_000)));
/** Monday after the clocks of New York went forward on Sunday, 8 March: the Sunday night is 02:30 on the 8th. */
const SPRING = "2026-03-09T12:00:00Z";
const NEW_YORK = world.schedule({
  metadata: { creationTimestamp: "2025-06-01T09:00:00Z", managedFields: null },
  spec: { schedule: "CRON_TZ=America/New_York 30 2 * * *" },
});
/** 02:30 in New York is 07:30 in UTC before the 8th and 06:30 after; the Sunday has a run at 03:30, which is 07:30 in UTC. */
const withSunday = ["2026-03-09T06:30:20Z", "2026-03-08T07:30:20Z", ...daily("2026-03-07T07:30:20Z", 8)];
const withoutSunday = withSunday.filter((start) => !start.startsWith("2026-03-08"));

const tonight = (phase: string) =>
  world.night(0, { metadata: { creationTimestamp: "2026-11-23T02:00:24Z" }, status: { phase, completionTimestamp: null } });
const runningFor = (phase: string) => [
  world.at("2026-11-23T11:17:00Z", daily("2026-11-23T02:00:24Z", 12)),
  world.night(0, { status: { phase, completionTimestamp: null } }),
];

const nights: readonly Row[] = [
  {
    row: "1",
    says: "no velero.io group is served",
    changes: [world.served("use1", "velero.io", [])],
    expected: { [NIGHTS]: "fail", [REPLICATE]: "fail", [LOCATION]: { use1: "fail", euw1: "pass" }, [LIFECYCLE]: "not-applicable" },
    aws: true,
  },
  {
    row: "2",
    says: "schedules are forbidden",
    changes: [world.lost("schedules.velero.io", "denied")],
    expected: { [NIGHTS]: "unknown" },
    tells: "list schedules.velero.io",
  },
  {
    row: "2",
    says: "backups are forbidden",
    changes: [world.lost("backups.velero.io", "denied")],
    expected: { [NIGHTS]: "unknown" },
    tells: "list backups.velero.io",
  },
  {
    row: "2",
    says: "discovery is forbidden, and the lists answer",
    changes: [world.unanswered("get /apis", "denied")],
    expected: { [NIGHTS]: "pass" },
  },
  {
    row: "4",
    says: "the phase of the schedule is empty",
    changes: [world.schedule({ status: null })],
    expected: { [NIGHTS]: "unknown" },
    tells: "no Velero server has accepted",
  },
  {
    row: "4",
    says: "the phase of the schedule is New",
    changes: [world.schedule({ status: { phase: "New" } })],
    expected: { [NIGHTS]: "unknown" },
  },
  {
    row: "5",
    says: "paused, phase Enabled, the last week clean",
    changes: [world.schedule({ spec: { paused: true } })],
    expected: { [NIGHTS]: "fail" },
    tells: "is paused",
  },
  {
    row: "6",
    says: "refused for six fields",
    changes: [
      world.schedule({
        spec: { schedule: "0 0 2 * * *" },
        status: { phase: "FailedValidation", validationErrors: ["invalid schedule: expected exactly 5 fields, found 6"] },
      }),
    ],
    expected: { [NIGHTS]: "fail" },
    tells: "expected exactly 5 fields",
  },
  {
    row: "6",
    says: "refused for a zone nobody knows",
    changes: [
      world.schedule({
        spec: { schedule: "CRON_TZ=Europe/Atlantis 0 2 * * *" },
        status: { phase: "FailedValidation", validationErrors: ["unknown time zone Europe/Atlantis"] },
      }),
    ],
    expected: { [NIGHTS]: "fail" },
    tells: "unknown time zone",
  },
  {
    row: "6",
    says: "refused for weekday 7",
    changes: [
      world.schedule({
        spec: { schedule: "0 2 * * 0-7" },
        status: { phase: "FailedValidation", validationErrors: ["end of range (7) above maximum (6)"] },
      }),
    ],
    expected: { [NIGHTS]: "fail" },
    tells: "above maximum (6)",
  },
  {
    row: "8",
    says: "weekly",
    changes: [world.schedule({ spec: { schedule: "0 2 * * 0" } })],
    expected: { [NIGHTS]: "fail" },
    tells: "not daily",
  },
  {
    row: "8",
    says: "monthly",
    changes: [world.schedule({ spec: { schedule: "@monthly" } })],
    expected: { [NIGHTS]: "fail" },
    tells: "not daily",
  },
  {
    row: "8",
    says: "on weekdays only",
    changes: [world.schedule({ spec: { schedule: "0 2 * * 1-5" } })],
    expected: { [NIGHTS]: "fail" },
    tells: "not daily",
  },
  {
    row: "9",
    says: "one daily over the app, one weekly over everything",
    changes: [world.alsoSchedule("weekly", { spec: { schedule: "@weekly", template: { includedNamespaces: ["*"] } } })],
    expected: { [NIGHTS]: "pass" },
    tells: "weekly",
  },
  {
    row: "10",
    says: "daily, and it excludes the namespace",
    changes: [world.template({ includedNamespaces: ["*"], excludedNamespaces: ["bookstore-platform-system"] })],
    expected: { [NIGHTS]: "fail" },
    tells: "excludes it",
  },
  {
    row: "10",
    says: "daily, and a label selector drops the app",
    changes: [world.template({ labelSelector: { matchLabels: { backup: "yes" } } })],
    expected: { [NIGHTS]: "fail" },
    tells: "label",
  },
  {
    row: "10",
    says: "daily, over other namespaces",
    changes: [world.template({ includedNamespaces: ["bookstore"] })],
    expected: { [NIGHTS]: "fail" },
    tells: "includes only",
  },
  {
    row: "12",
    says: "@every 24h, drifting a minute a day",
    changes: [EVERY_24H, world.at("2026-11-23T03:17:00Z", drifting)],
    expected: { [NIGHTS]: "pass" },
  },
  {
    row: "13",
    says: "@every 24h after an outage of 20 h",
    changes: [EVERY_24H, world.at("2026-11-23T03:17:00Z", ["2026-11-22T22:00:00Z", ...daily("2026-11-21T02:00:00Z", 9)])],
    expected: { [NIGHTS]: "fail" },
    tells: "44 h",
  },
  {
    row: "14",
    says: "the spring night in New York, up to 1.18.2: the older dialect skipped it",
    changes: [NEW_YORK, world.at(SPRING, withoutSunday)],
    expected: { [NIGHTS]: "fail" },
  },
  {
    row: "14",
    says: "the spring night in New York, from 1.18.3: the run at 03:30 is that night's",
    changes: [NEW_YORK, world.image("velero/velero:v1.18.3"), world.at(SPRING, withSunday)],
    expected: { [NIGHTS]: "pass" },
  },
  {
    row: "14",
    says: "the spring night in New York, from 1.18.3, without its run",
    changes: [NEW_YORK, world.image("velero/velero:v1.18.3"), world.at(SPRING, withoutSunday)],
    expected: { [NIGHTS]: "fail" },
  },
  {
    row: "14",
    says: "the spring night in New York, and the server's release cannot be read",
    changes: [NEW_YORK, world.lost("deployments.apps", "denied"), world.at(SPRING, withSunday)],
    expected: { [NIGHTS]: "unknown" },
  },
  {
    row: "16",
    says: "fired at 03:10 instead of 02:00",
    changes: [
      world.night(2, { metadata: { creationTimestamp: "2026-11-21T03:10:00Z" }, status: { startTimestamp: "2026-11-21T03:10:00Z" } }),
    ],
    expected: { [NIGHTS]: "pass" },
    tells: "1 h 10 min after it was due",
  },
  {
    row: "17",
    says: "fired 9 h late",
    changes: [
      world.night(2, { metadata: { creationTimestamp: "2026-11-21T11:04:00Z" }, status: { startTimestamp: "2026-11-21T11:04:00Z" } }),
    ],
    expected: { [NIGHTS]: "pass" },
    tells: "by hand",
  },
  {
    row: "18",
    says: "only manual backups without the schedule's label",
    changes: [world.everyNight({ metadata: { labels: { "velero.io/schedule-name": null } } })],
    expected: { [NIGHTS]: "fail" },
  },
  {
    row: "20",
    says: "all Completed, the key errors missing",
    changes: [world.everyNight({ status: { errors: null, warnings: null } })],
    expected: { [NIGHTS]: "pass" },
  },
  {
    row: "21",
    says: "Completed with warnings",
    changes: [world.night(3, { status: { warnings: 2 } })],
    expected: { [NIGHTS]: "pass" },
    tells: "2 warnings",
  },
  {
    row: "22",
    says: "Completed, one hook failed",
    changes: [world.night(3, { status: { hookStatus: { hooksAttempted: 2, hooksFailed: 1 } } })],
    expected: { [NIGHTS]: "fail" },
    tells: "1 failed hook",
  },
  {
    row: "24",
    says: "Completed, fewer CSI snapshots than attempted, data is moved",
    changes: [world.night(3, { status: { csiVolumeSnapshotsAttempted: 3, csiVolumeSnapshotsCompleted: 2 } })],
    expected: { [NIGHTS]: "pass" },
  },
  {
    row: "25",
    says: "PartiallyFailed, then a clean re-run before the next slot",
    changes: [world.night(2, { status: { phase: "PartiallyFailed", errors: 1 } }), world.alsoBackup("2026-11-21T09:12:00Z")],
    expected: { [NIGHTS]: "fail" },
    tells: "re-run clean at 2026-11-21T09:12Z",
  },
  {
    row: "26",
    says: "Failed because the server restarted",
    changes: [
      world.night(2, {
        status: {
          phase: "Failed",
          failureReason: 'found a backup with status "InProgress" during the server starting, mark it as "Failed"',
        },
      }),
    ],
    expected: { [NIGHTS]: "fail" },
  },
  { row: "28", says: "InProgress for 9 h", changes: runningFor("InProgress"), expected: { [NIGHTS]: "fail" }, tells: "stuck" },
  {
    row: "28",
    says: "WaitingForPluginOperations for 9 h",
    changes: runningFor("WaitingForPluginOperations"),
    expected: { [NIGHTS]: "fail" },
    tells: "stuck",
  },
  {
    row: "29",
    says: "WaitingForPluginOperationsPartiallyFailed",
    changes: [tonight("WaitingForPluginOperationsPartiallyFailed")],
    expected: { [NIGHTS]: "fail" },
  },
  {
    row: "30",
    says: "Queued since 02:00, now 02:10",
    changes: [
      world.at("2026-11-23T02:10:00Z", daily("2026-11-23T02:00:24Z", 12)),
      world.night(0, { status: { phase: "Queued", queuePosition: 2, startTimestamp: null, completionTimestamp: null } }),
    ],
    expected: { [NIGHTS]: "pass" },
    tells: "Queued",
  },
  {
    row: "32",
    says: "scan at 02:05, nothing for 02:00 yet",
    changes: [world.at("2026-11-23T02:05:00Z", daily("2026-11-22T02:00:24Z", 12))],
    expected: { [NIGHTS]: "pass" },
    tells: "due 5 min ago",
  },
  {
    row: "33",
    says: "created three days ago, three clean nights",
    changes: [world.schedule({ metadata: { creationTimestamp: "2026-11-20T09:00:00Z", managedFields: null } }), world.onlyNights(3)],
    expected: { [NIGHTS]: "unknown" },
    tells: "3 of 7 nights",
  },
  {
    row: "34",
    says: "created again yesterday by Helm, the backups of its predecessor are there",
    changes: [world.schedule({ metadata: { creationTimestamp: "2026-11-22T09:00:00Z", managedFields: null } })],
    expected: { [NIGHTS]: "pass" },
  },
  {
    row: "36",
    says: "a ttl of 168 h exactly",
    changes: [world.template({ ttl: "168h0m0s" }), world.onlyNights(7)],
    expected: { [NIGHTS]: "pass" },
    tells: "192",
  },
  {
    row: "36",
    says: "a ttl of 168 h exactly, and tonight's run is in progress",
    changes: [world.template({ ttl: "168h0m0s" }), world.onlyNights(7), tonight("InProgress")],
    expected: { [NIGHTS]: "unknown" },
    tells: "192",
  },
  {
    row: "37",
    says: "deleted with kubectl, back by sync with today's creationTimestamp",
    changes: [world.everyNight({ metadata: { creationTimestamp: "2026-11-23T03:00:00Z" } })],
    expected: { [NIGHTS]: "pass" },
  },
  {
    row: "38",
    says: "a backup that starts tomorrow",
    changes: [world.alsoBackup("2026-11-24T02:00:20Z")],
    expected: { [NIGHTS]: "unknown" },
    tells: "clocks",
  },
  {
    row: "40",
    says: "the list of backups broke off twice",
    changes: [(one) => ({ ...one, pageSize: 20 }), world.lost("backups.velero.io", "cut-page")],
    expected: { [NIGHTS]: "unknown" },
    tells: "list backups.velero.io",
  },
  {
    row: "40",
    says: "the list of backups took too long",
    changes: [world.lost("backups.velero.io", "reset")],
    expected: { [NIGHTS]: "unknown" },
  },
];

const THE_BUCKET = { aws: true } as const;

const locations: readonly Row[] = [
  {
    row: "41",
    says: "the location is Unavailable",
    changes: [world.location({ status: { phase: "Unavailable", message: "AccessDenied" } })],
    expected: { [LOCATION]: { use1: "fail", euw1: "pass" } },
    tells: "Unavailable",
  },
  {
    row: "42",
    says: "Available, validated two days ago, the server runs",
    changes: [world.location({ status: { lastValidationTime: "2026-11-21T03:00:00Z" } })],
    expected: { [LOCATION]: { use1: "unknown", euw1: "pass" } },
  },
  {
    row: "42",
    says: "Available, validated two days ago, the server is down",
    changes: [world.location({ status: { lastValidationTime: "2026-11-21T03:00:00Z" } }), world.down()],
    expected: { [LOCATION]: { use1: "fail", euw1: "pass" } },
  },
  {
    ...THE_BUCKET,
    row: "44",
    says: "the provider is velero.io/aws",
    changes: [world.location({ spec: { provider: "velero.io/aws" } })],
    expected: { [REPLICATE]: "pass", [LIFECYCLE]: "pass" },
  },
  {
    ...THE_BUCKET,
    row: "45",
    says: "no config.region: S3 is asked",
    changes: [world.location({ spec: { config: { region: null } } })],
    expected: { [REPLICATE]: "pass" },
  },
  {
    ...THE_BUCKET,
    row: "46",
    says: "s3Url is MinIO's",
    changes: [world.location({ spec: { config: { s3Url: "http://minio.velero.svc:9000" } } })],
    expected: { [REPLICATE]: "fail" },
    tells: "minio",
  },
  {
    ...THE_BUCKET,
    row: "46",
    says: "s3Url is R2's",
    changes: [world.location({ spec: { config: { s3Url: "https://0123456789abcdef.r2.cloudflarestorage.com" } } })],
    expected: { [REPLICATE]: "fail" },
  },
  {
    ...THE_BUCKET,
    row: "48",
    says: "the replication rule is disabled",
    changes: [replicates({ Status: "Disabled" })],
    expected: { [REPLICATE]: "fail" },
  },
  {
    ...THE_BUCKET,
    row: "48",
    says: "the replication rule is for another prefix",
    changes: [replicates({ Filter: { Prefix: "staging/" } })],
    expected: { [REPLICATE]: "fail" },
  },
  {
    ...THE_BUCKET,
    row: "48",
    says: "the replication rule is for a tag",
    changes: [replicates({ Filter: { Tag: { Key: "dr", Value: "yes" } } })],
    expected: { [REPLICATE]: "fail" },
  },
  {
    ...THE_BUCKET,
    row: "49",
    says: "replication is on, versioning suspended",
    changes: [world.bucket(VELERO_BUCKET, { versioning: { Status: "Suspended" } })],
    expected: { [REPLICATE]: "fail" },
    tells: "suspended",
  },
  {
    row: "60",
    says: "the DR cluster has no location at all",
    changes: [world.noLocations("euw1")],
    expected: { [LOCATION]: { use1: "pass", euw1: "fail" } },
  },
];

function replicates(patch: Readonly<Record<string, Json>>): world.Change {
  return (one) => {
    const found = one.buckets.find(({ Name }) => Name === VELERO_BUCKET)?.replication;
    const rules = Array.isArray(found?.["Rules"]) ? found["Rules"] : [];
    return world.bucket(VELERO_BUCKET, { replication: { ...found, Rules: rules.map((rule) => ({ ...rule, ...patch })) } })(one);
  };
}

describe("the rows on schedules and nights", () => {
  test.concurrent.for(nights)("$row: $says", (row) => holds(row));
});

describe("the rows on locations", () => {
  test.concurrent.for(locations)("$row: $says", (row) => holds(row));
});
