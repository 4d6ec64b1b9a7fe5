import { expect, test } from "vitest";
import { organization } from "../../src/demo/worlds/account.ts";
import type { JsonObject, World } from "../../src/demo/world.ts";
import { accountVerdict, bare, trailBucketEnds, type WorldRow, withTrail, withTrailBucket } from "./aws.ts";

const RULE = "trail-bucket-archived";
const ends = trailBucketEnds("GetBucketLifecycleConfiguration");
const glacier = (change: JsonObject = {}): JsonObject => ({
  ID: "archive",
  Filter: { Prefix: "" },
  Status: "Enabled",
  Transitions: [{ Days: 90, StorageClass: "GLACIER" }],
  ...change,
});
const lifecycle = (...Rules: readonly JsonObject[]) => withTrailBucket({ lifecycle: { Rules } });
const archive = (change: JsonObject) => lifecycle(glacier(change));
const moves = (...Transitions: readonly JsonObject[]) => archive({ Transitions });
const prefix = (Prefix: string) => archive({ Filter: { Prefix } });
const under = (S3KeyPrefix: string, Prefix: string): World => ({ ...prefix(Prefix), trails: withTrail({ trail: { S3KeyPrefix } }).trails });

/** Its log files have the organization's id in their keys. */
const ofOrganization = (Prefix: string): World => ({
  ...prefix(Prefix),
  trails: withTrail({ trail: { IsOrganizationTrail: true } }).trails,
  organization: { ...organization, MasterAccountId: "111122223333" },
});
const unknownOrganization = (Prefix: string): World => ({
  ...ofOrganization(Prefix),
  faults: [{ match: { service: "organizations" }, how: "denied" }],
});

const rows: readonly WorldRow[] = [
  [30, "the rule is disabled", archive({ Status: "Disabled" }), "fail"],
  [32, "only to infrequent access", moves({ Days: 30, StorageClass: "STANDARD_IA" }), "fail"],
  [33, "instant retrieval is a Glacier class", moves({ Days: 90, StorageClass: "GLACIER_IR" }), "pass"],
  [
    34,
    "small objects stay where they are",
    withTrailBucket({ lifecycle: { Rules: [glacier()], TransitionDefaultMinimumObjectSize: "all_storage_classes_128K" } }),
    "pass",
  ],
  [36, "old versions stay", archive({ NoncurrentVersionExpiration: undefined }), "pass"],
  [37, "the lifecycle was denied", ends("denied"), "unknown"],
  [144, "a proxy's page instead of the lifecycle", ends("html"), "unknown"],
  [144, "an empty answer instead of the lifecycle", ends("empty"), "unknown"],
  ["+", "no lifecycle", withTrailBucket(bare), "fail"],
  ["+", "91 days", moves({ Days: 91, StorageClass: "GLACIER" }), "fail"],
  ["+", "at once", moves({ Days: 0, StorageClass: "GLACIER" }), "pass"],
  ["+", "the deep archive", moves({ Days: 90, StorageClass: "DEEP_ARCHIVE" }), "pass"],
  ["+", "intelligent tiering is no Glacier class", moves({ Days: 0, StorageClass: "INTELLIGENT_TIERING" }), "fail"],
  [
    "+",
    "infrequent access first, Glacier in time",
    moves({ Days: 30, StorageClass: "STANDARD_IA" }, { Days: 60, StorageClass: "GLACIER" }),
    "pass",
  ],
  [
    "+",
    "infrequent access in time, Glacier too late",
    moves({ Days: 30, StorageClass: "STANDARD_IA" }, { Days: 180, StorageClass: "GLACIER" }),
    "fail",
  ],
  ["+", "a date that has passed", moves({ Date: "2026-10-01T00:00:00.000Z", StorageClass: "GLACIER" }), "pass"],
  ["+", "a date to come", moves({ Date: "2027-10-01T00:00:00.000Z", StorageClass: "GLACIER" }), "fail"],
  [
    "+",
    "only old versions move",
    archive({ Transitions: undefined, NoncurrentVersionTransitions: [{ NoncurrentDays: 1, StorageClass: "GLACIER" }] }),
    "fail",
  ],
  ["+", "only broken uploads go", archive({ Transitions: undefined, AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } }), "fail"],
  ["+", "expired before they move", archive({ Expiration: { Days: 30 } }), "fail"],
  [
    "+",
    "another rule expires them before they move",
    lifecycle(glacier(), { ID: "tidy", Filter: {}, Status: "Enabled", Expiration: { Days: 60 } }),
    "fail",
  ],
  [
    "+",
    "a disabled rule would expire them",
    lifecycle(glacier(), { ID: "tidy", Filter: {}, Status: "Disabled", Expiration: { Days: 60 } }),
    "pass",
  ],
  [
    "+",
    "another rule expires one region's files before they move",
    lifecycle(glacier(), {
      ID: "tidy",
      Filter: { Prefix: "AWSLogs/111122223333/CloudTrail/us-east-1/" },
      Status: "Enabled",
      Expiration: { Days: 7 },
    }),
    "fail",
  ],
  [
    "+",
    "another rule expires what is elsewhere",
    lifecycle(glacier(), { ID: "tidy", Filter: { Prefix: "tmp/" }, Status: "Enabled", Expiration: { Days: 1 } }),
    "pass",
  ],
  [
    "+",
    "another rule expires what has a tag, which log files have not",
    lifecycle(glacier(), { ID: "tidy", Filter: { Tag: { Key: "tmp", Value: "1" } }, Status: "Enabled", Expiration: { Days: 1 } }),
    "pass",
  ],
  ["+", "expired markers are no expiration", archive({ Expiration: { ExpiredObjectDeleteMarker: true } }), "pass"],
  ["+", "expired on a date that has passed", archive({ Expiration: { Date: "2026-01-01T00:00:00.000Z" } }), "fail"],
  ["+", "the log prefix", prefix("AWSLogs/"), "pass"],
  ["+", "the account's own log prefix", prefix("AWSLogs/111122223333/CloudTrail/"), "pass"],
  ["+", "another prefix", prefix("logs/"), "fail"],
  ["+", "a prefix that starts with a slash covers no key", prefix("/AWSLogs/"), "fail"],
  ["+", "one region's log files only", prefix("AWSLogs/111122223333/CloudTrail/us-east-1/"), "fail"],
  ["+", "another account's log files", prefix("AWSLogs/444455556666/"), "fail"],
  ["+", "the older shape", archive({ Filter: undefined, Prefix: "AWSLogs/" }), "pass"],
  ["+", "the older shape for another prefix", archive({ Filter: undefined, Prefix: "logs/" }), "fail"],
  ["+", "an empty filter is the whole bucket", archive({ Filter: {} }), "pass"],
  ["+", "a tag", archive({ Filter: { Tag: { Key: "archive", Value: "yes" } } }), "fail"],
  ["+", "a prefix and a tag", archive({ Filter: { And: { Prefix: "AWSLogs/", Tags: [{ Key: "archive", Value: "yes" }] } } }), "fail"],
  [
    "+",
    "a prefix and a size that lets small files move",
    archive({ Filter: { And: { Prefix: "AWSLogs/", ObjectSizeGreaterThan: 1 } } }),
    "pass",
  ],
  ["+", "only files above a megabyte", archive({ Filter: { ObjectSizeGreaterThan: 1_048_576 } }), "fail"],
  ["+", "only files below a kilobyte", archive({ Filter: { ObjectSizeLessThan: 1024 } }), "fail"],
  ["+", "a disabled rule beside one that works", lifecycle(glacier({ Status: "Disabled" }), glacier({ ID: "b" })), "pass"],
  ["+", "the trail has a prefix, and the rule covers it", under("audit", "audit/AWSLogs/"), "pass"],
  ["+", "the trail has a prefix, and the rule misses it", under("audit", "AWSLogs/"), "fail"],
  ["+", "the organization's trail of this account, and the rule covers every account", ofOrganization("AWSLogs/o-bookstore01/"), "pass"],
  ["+", "the organization's trail of this account, and the rule covers where no file is", ofOrganization("AWSLogs/111122223333/"), "fail"],
  ["+", "nobody knows the organization, and the rule covers it whatever it is", unknownOrganization("AWSLogs/"), "pass"],
  ["+", "nobody knows the organization, and the rule may cover it", unknownOrganization("AWSLogs/o-bookstore01/"), "unknown"],
];

test.concurrent.each(rows.map((row) => ({ row: row[0], what: row[1], world: row[2], is: row[3] })))(
  "row $row: $what is $is",
  async ({ world, is }) => {
    expect(await accountVerdict(RULE, world)).toBe(is);
  },
);
