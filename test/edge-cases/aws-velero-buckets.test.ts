import { describe, expect, test } from "vitest";
import { healthy } from "../../src/demo/worlds/healthy.ts";
import { VELERO_BUCKET } from "../../src/demo/worlds/names.ts";
import type { Fault, JsonObject, World, WorldBucket } from "../../src/demo/world.ts";
import { reportOn, verdictsOf } from "../lab.ts";
import { bare, type Is, type WorldRow } from "./aws.ts";

/** Backups of the example platform are under `prod/` and are kept for 720 hours: 30 days. */
const velero = (change: Partial<WorldBucket> | ((bucket: WorldBucket) => WorldBucket)): World => ({
  ...healthy,
  buckets: healthy.buckets.map((one) => {
    if (one.Name !== VELERO_BUCKET) return one;
    return typeof change === "function" ? change(one) : { ...one, ...change };
  }),
});
const ends = (operation: string, how: Fault["how"]): World => ({
  ...healthy,
  faults: [{ match: { service: "s3", operation, scope: VELERO_BUCKET }, how }],
});

const lifecycle = (...Rules: readonly JsonObject[]) => velero({ lifecycle: { Rules } });
const under = (Prefix: string, does: JsonObject): World => lifecycle({ ID: "one", Status: "Enabled", Filter: { Prefix }, ...does });
const expires = (Days: number): JsonObject => ({ Expiration: { Days } });
const moves = (StorageClass: string, Days = 30): JsonObject => ({ Transitions: [{ Days, StorageClass }] });
const TAG = { Key: "keep", Value: "no" };

const safe: readonly WorldRow[] = [
  [147, "an expiration without a filter", lifecycle({ ID: "tidy", Status: "Enabled", Filter: {}, ...expires(365) }), "fail"],
  [147, "an expiration under kopia/", under("prod/kopia/", expires(365)), "fail"],
  [148, "Glacier under kopia/", under("prod/kopia/", moves("GLACIER")), "fail"],
  [148, "the deep archive under kopia/", under("prod/kopia/", moves("DEEP_ARCHIVE", 180)), "fail"],
  [149, "backups expire before Velero lets them", under("prod/backups/", expires(14)), "fail"],
  [149, "only broken uploads go", under("", { AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } }), "pass"],
  [149, "only old versions go", under("", { NoncurrentVersionExpiration: { NoncurrentDays: 1 } }), "pass"],
  [37, "the lifecycle was denied", ends("GetBucketLifecycleConfiguration", "denied"), "unknown"],
  [144, "a proxy's page instead of the lifecycle", ends("GetBucketLifecycleConfiguration", "html"), "unknown"],
  ["+", "no lifecycle at all", velero(bare), "pass"],
  ["+", "backups expire when Velero lets them", under("prod/backups/", expires(30)), "pass"],
  ["+", "backups expire long after", under("prod/backups/", expires(90)), "pass"],
  ["+", "backups expire a day too early", under("prod/backups/", expires(29)), "fail"],
  ["+", "backups go to Glacier before they expire", under("prod/backups/", moves("GLACIER", 7)), "fail"],
  ["+", "an expiration of another prefix", under("staging/", expires(1)), "pass"],
  ["+", "a prefix that lacks the location's", under("kopia/", expires(1)), "pass"],
  ["+", "an expiration above the location's prefix", under("prod", expires(365)), "fail"],
  ["+", "an expiration within kopia/", under("prod/kopia/bookstore/", expires(365)), "fail"],
  ["+", "the rule is disabled", under("prod/kopia/", { ...expires(1), Status: "Disabled" }), "pass"],
  ["+", "a rule of the older shape", lifecycle({ ID: "old", Status: "Enabled", Prefix: "prod/", ...expires(365) }), "fail"],
  ["+", "a date in the past", under("prod/kopia/", { Expiration: { Date: "2026-01-01T00:00:00.000Z" } }), "fail"],
  ["+", "only expired markers go", under("", { Expiration: { ExpiredObjectDeleteMarker: true } }), "pass"],
  ["+", "infrequent access is read as before", under("prod/kopia/", moves("STANDARD_IA")), "pass"],
  ["+", "instant retrieval is read as before", under("prod/kopia/", moves("GLACIER_IR")), "pass"],
  [
    "+",
    "old versions go to Glacier",
    under("", { NoncurrentVersionTransitions: [{ NoncurrentDays: 7, StorageClass: "GLACIER" }] }),
    "pass",
  ],
  ["+", "an expiration of what has a tag", lifecycle({ ID: "t", Status: "Enabled", Filter: { Tag: TAG }, ...expires(1) }), "unknown"],
  [
    "+",
    "a prefix elsewhere and a tag",
    lifecycle({ ID: "t", Status: "Enabled", Filter: { And: { Prefix: "tmp/", Tags: [TAG] } }, ...expires(1) }),
    "pass",
  ],
  [
    "+",
    "only large objects expire",
    lifecycle({ ID: "s", Status: "Enabled", Filter: { ObjectSizeGreaterThan: 1_048_576 }, ...expires(365) }),
    "fail",
  ],
  [
    "+",
    "a harmless rule beside a harmful one",
    lifecycle(
      { ID: "a", Status: "Enabled", Filter: { Prefix: "tmp/" }, ...expires(1) },
      { ID: "b", Status: "Enabled", Filter: { Prefix: "prod/" }, ...expires(365) },
    ),
    "fail",
  ],
];

const own = healthy.buckets.find(({ Name }) => Name === VELERO_BUCKET);
const rules = own?.replication?.["Rules"];
const [whole] = Array.isArray(rules) ? rules : [];
const rule = (change: JsonObject) =>
  velero({ replication: { Role: "arn:aws:iam::111122223333:role/r", Rules: [{ ...whole, ...change }] } });

const copied: readonly WorldRow[] = [
  [42, "the rule is for backups/, and Velero writes under prod/", rule({ Filter: { Prefix: "backups/" } }), "fail"],
  [44, "the bucket encrypts with KMS, and the rule does not select it", rule({ SourceSelectionCriteria: undefined }), "fail"],
  [38, "the bucket's versioning is suspended", velero({ versioning: { Status: "Suspended" } }), "fail"],
  ["+", "the rule is for prod/", rule({ Filter: { Prefix: "prod/" } }), "pass"],
  ["+", "the rule leaves kopia/ out", rule({ Filter: { Prefix: "prod/backups/" } }), "fail"],
  ["+", "the rules were denied", ends("GetBucketReplication", "denied"), "unknown"],
];

describe.each([
  { id: "velero-bucket-lifecycle-is-safe", rows: safe },
  { id: "velero-backups-replicate-to-dr", rows: copied },
])("$id", ({ id, rows }) => {
  test.concurrent.each(rows.map((row) => ({ row: row[0], what: row[1], world: row[2], is: row[3] })))(
    "row $row: $what is $is",
    async ({ world, is }) => {
      expect(await verdictOf(id, world)).toBe(is);
    },
  );
});

async function verdictOf(rule: string, world: World): Promise<Is | undefined> {
  const report = await reportOn(world, { only: ["aws", "use1", "euw1"] });
  return verdictsOf(report, rule)["bookstore-platform-system"];
}
