import { expect, test } from "vitest";
import type { Bucket, LifecycleRule } from "../../../src/kinds/aws/bucket.ts";
import { archivesOf } from "../../../src/facts/s3/archives.ts";
import { NOW } from "../../build.ts";

const PREFIX = "AWSLogs/111122223333/CloudTrail/";
const to = (StorageClass: string, Days = 90) => ({ Transitions: [{ Days, StorageClass }] });
const rule = (fields: Partial<LifecycleRule> = {}): LifecycleRule => ({
  ID: "archive",
  Status: "Enabled",
  Filter: {},
  ...to("GLACIER"),
  ...fields,
});

function bucket(Rules: readonly LifecycleRule[], mode?: string, versioning: Bucket["versioning"] = {}): Bucket {
  const lifecycle = { Rules, ...(mode !== undefined && { TransitionDefaultMinimumObjectSize: mode }) };
  return { kind: "aws.s3.bucket", id: "logs", scope: "logs", BucketRegion: "us-east-1", lifecycle, versioning };
}

const cases: readonly (readonly [string, readonly LifecycleRule[], readonly number[], string])[] = [
  ["a rule for the whole bucket archives", [rule()], [90], "after 90 days"],
  ["a rule of the older shape archives", [{ Status: "Enabled", Prefix: "AWSLogs/", ...to("GLACIER", 30) }], [30], "after 30 days"],
  ["a disabled rule archives nothing", [rule({ Status: "Disabled" })], [], "no enabled lifecycle rule"],
  ["Deep Archive is a Glacier class", [rule(to("DEEP_ARCHIVE"))], [90], "after 90"],
  ["Glacier Instant Retrieval is a Glacier class", [rule(to("GLACIER_IR"))], [90], "after 90"],
  ["Standard-IA is not", [rule(to("STANDARD_IA"))], [], "no enabled"],
  ["Intelligent-Tiering is not", [rule(to("INTELLIGENT_TIERING", 0))], [], "no enabled"],
  ["a rule for another prefix archives nothing here", [rule({ Filter: { Prefix: "config/" } })], [], "no enabled"],
  ["a rule for tagged objects archives nothing for sure", [rule({ Filter: { Tag: { Key: "a", Value: "b" } } })], [], "no enabled"],
  ["a rule for huge objects leaves log files out", [rule({ Filter: { ObjectSizeGreaterThan: 1_000_000 } })], [], "no enabled"],
  ["a rule for small objects leaves others out", [rule({ Filter: { And: { Prefix: "", ObjectSizeLessThan: 1_000 } } })], [], "no enabled"],
  ["an expiration before the transition leaves nothing to archive", [rule({ Expiration: { Days: 60 } })], [], "expires"],
  [
    "an expiration of another rule on the same day does so too",
    [rule(), { Status: "Enabled", Filter: {}, Expiration: { Days: 90 } }],
    [],
    "expires",
  ],
  ["an expiration after it does not", [rule({ Expiration: { Days: 2_555 } })], [90], "after 90"],
  ["cleaning up delete markers expires nothing", [rule({ Expiration: { ExpiredObjectDeleteMarker: true } })], [90], "after 90"],
  [
    "a date that has passed archives at once",
    [rule({ Transitions: [{ Date: "2026-01-01T00:00:00.000Z", StorageClass: "GLACIER" }] })],
    [0],
    "after 0",
  ],
  [
    "a date to come archives nothing yet",
    [rule({ Transitions: [{ Date: "2027-01-01T00:00:00.000Z", StorageClass: "GLACIER" }] })],
    [],
    "no enabled",
  ],
  ["every rule's days are there", [rule(to("GLACIER", 365)), rule(to("DEEP_ARCHIVE", 60))], [365, 60], "after 60"],
];

for (const [name, rules, days, says] of cases) {
  test(name, () => {
    const found = archivesOf(bucket(rules), { prefix: PREFIX, at: NOW });
    expect(found).toMatchObject({ days, why: expect.stringContaining(says) });
  });
}

const SMALL = "objects below 128 KB stay where they are in bucket 'logs', and log files are often smaller";
const OLD = "bucket 'logs' is versioned, and no rule moves or expires its noncurrent versions";
const NONCURRENT = { NoncurrentVersionExpiration: { NoncurrentDays: 30 } };
const noted: readonly (readonly [string, Bucket, readonly string[]])[] = [
  ["the 128 KB minimum of all classes", bucket([rule()], "all_storage_classes_128K"), [SMALL]],
  ["the older minimum, which Glacier does not have", bucket([rule()], "varies_by_storage_class"), []],
  ["the older minimum, which Instant Retrieval has", bucket([rule(to("GLACIER_IR"))], "varies_by_storage_class"), [SMALL]],
  ["a size filter that takes its place", bucket([rule({ Filter: { ObjectSizeGreaterThan: 1 } })], "all_storage_classes_128K"), []],
  ["a size filter that is no better", bucket([rule({ Filter: { ObjectSizeGreaterThan: 131_072 } })]), [SMALL]],
  ["a versioned bucket without a rule for old versions", bucket([rule()], undefined, { Status: "Enabled" }), [OLD]],
  ["a versioned bucket with one", bucket([rule(NONCURRENT)], undefined, { Status: "Enabled" }), []],
];

for (const [name, given, notes] of noted) {
  test(`${name}: ${notes.length === 0 ? "no note" : "a note"}`, () => {
    expect(archivesOf(given, { prefix: PREFIX, at: NOW }).notes).toEqual(notes);
  });
}

test("a bucket without a lifecycle, and no bucket at all, archive nothing", () => {
  const { lifecycle: _, ...bare } = bucket([]);
  expect(archivesOf(bare, { prefix: PREFIX, at: NOW })).toEqual({ days: [], why: "has no lifecycle", notes: [] });
  expect(archivesOf(undefined, { prefix: PREFIX, at: NOW })).toEqual({ days: [], why: "does not exist", notes: [] });
});
