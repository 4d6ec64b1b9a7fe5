import { expect, test } from "vitest";
import { trail } from "../../src/demo/worlds/account.ts";
import { healthy } from "../../src/demo/worlds/healthy.ts";
import type { Call, Fault, World, WorldBucket } from "../../src/demo/world.ts";
import { demoConfiguration } from "../../src/demo/worlds/configuration.ts";
import { reportOn, verdictsOf } from "../lab.ts";
import { type Is, type Row } from "./aws.ts";

const COPIES = ["bucket-replicates-to-dr", "trail-bucket-replicated"];
const OF_BUCKET = ["trail-bucket-tls-only", "trail-bucket-archived", ...COPIES];
/** What the buckets' owners' list has no part in. */
const OF_TRAIL = ["cloudtrail-covers-every-region", "trail-validates-its-files", "trail-bucket-encrypted"];

const faulty = (match: Partial<Call>, how: Fault["how"], more: Partial<Fault> = {}): World => ({
  ...healthy,
  faults: [{ match, how, ...more }],
});
const s3 = (operation: string, how: Fault["how"], more: Partial<Fault> = {}) => faulty({ service: "s3", operation }, how, more);
const all = (rules: readonly string[], is: Is) => Object.fromEntries(rules.map((rule) => [rule, is]));

/** Nobody lists the buckets, so their regions come from HEAD alone. */
const unlisted = (how: Fault["how"], more: readonly Fault[] = []): World => ({
  ...healthy,
  faults: [...s3("ListBuckets", how).faults, ...more],
});
const head = (how: Fault["how"], more: Partial<Fault> = {}): Fault => ({ match: { service: "s3", operation: "HeadBucket" }, how, ...more });
const buckets = (change: (bucket: WorldBucket) => WorldBucket): World => ({ ...healthy, buckets: healthy.buckets.map(change) });
const headable = buckets((bucket) => ({ ...bucket, headable: true }));
const copiesAbroad = buckets((bucket) => (bucket.Name.endsWith("-eu-west-1") ? { ...bucket, owner: "444455556666" } : bucket));

const rows: readonly (readonly [row: Row, what: string, world: World, is: Readonly<Record<string, Is>>])[] = [
  [144, "a proxy's page instead of the list of buckets", unlisted("html"), all(OF_BUCKET, "pass")],
  [
    144,
    "a proxy's page for every question to S3",
    faulty({ service: "s3" }, "html"),
    { ...all(OF_BUCKET, "unknown"), ...all(OF_TRAIL, "pass") },
  ],
  [
    144,
    "a proxy's page with a 404 for every question to S3",
    faulty({ service: "s3" }, "html", { status: 404 }),
    all(OF_BUCKET, "unknown"),
  ],
  [
    144,
    "a proxy's page with a 403 for every question to S3",
    faulty({ service: "s3" }, "html", { status: 403 }),
    all(OF_BUCKET, "unknown"),
  ],
  [144, "an empty answer to every question to S3", faulty({ service: "s3" }, "empty"), all(OF_BUCKET, "unknown")],
  [144, "a broken answer to every question to S3", faulty({ service: "s3" }, "truncated-body"), all(OF_BUCKET, "unknown")],
  [
    144,
    "a proxy's page for every question to CloudTrail",
    faulty({ service: "cloudtrail" }, "html"),
    { ...all(OF_TRAIL, "unknown"), "bucket-replicates-to-dr": "pass" },
  ],
  [
    144,
    "a proxy's page instead of the organization changes nothing here",
    faulty({ service: "organizations" }, "html"),
    all([...OF_TRAIL, ...OF_BUCKET], "pass"),
  ],
  [145, "every list comes in pages of one", { ...healthy, pageSize: 1 }, all([...OF_TRAIL, ...OF_BUCKET], "pass")],
  [145, "the list of buckets breaks off, and HEAD says the rest", unlisted("cut-page"), all(OF_BUCKET, "pass")],
  [
    145,
    "the list of buckets breaks off after the trail's, and HEAD is throttled",
    unlisted("cut-page", [head("throttled")]),
    { "trail-bucket-replicated": "pass", "bucket-replicates-to-dr": "unknown" },
  ],
  ["+", "the list of buckets was denied", unlisted("denied"), all(OF_BUCKET, "pass")],
  ["+", "the list was denied, and HEAD is allowed", { ...headable, faults: unlisted("denied").faults }, all(OF_BUCKET, "pass")],
  [
    "+",
    "the list was denied, and HEAD is a 403 that says no region",
    unlisted("denied", [head("denied")]),
    { ...all(OF_BUCKET, "unknown"), ...all(OF_TRAIL, "pass") },
  ],
  ["+", "the list was denied, and HEAD is a proxy's 404", unlisted("denied", [head("html", { status: 404 })]), all(OF_BUCKET, "unknown")],
  ["+", "the copies are another account's", copiesAbroad, all(COPIES, "pass")],
  ["+", "the same, and nobody knows whose they are", { ...copiesAbroad, faults: unlisted("denied").faults }, all(COPIES, "unknown")],
  ["+", "every question to S3 is throttled once", faulty({ service: "s3" }, "throttle-once"), all(OF_BUCKET, "pass")],
  ["+", "every question to S3 is throttled to the end", faulty({ service: "s3" }, "throttled"), all(OF_BUCKET, "unknown")],
  [
    "+",
    "the versioning was denied for all buckets",
    s3("GetBucketVersioning", "denied"),
    { ...all(COPIES, "unknown"), "trail-bucket-archived": "pass" },
  ],
  [
    "+",
    "the service is not signed up for",
    s3("GetBucketReplication", "error", { error: { status: 403, name: "NotSignedUp" } }),
    all(COPIES, "unknown"),
  ],
  [
    "+",
    "an error that nobody has heard of is not 'not configured'",
    s3("GetBucketReplication", "error", { error: { status: 404, name: "NoSuchThing" } }),
    all(COPIES, "unknown"),
  ],
];

test.concurrent.each(rows.map((row) => ({ row: row[0], what: row[1], world: row[2], is: row[3] })))(
  "row $row: $what",
  async ({ world, is }) => {
    const report = await reportOn(world, { only: ["aws"] });
    expect(Object.fromEntries(Object.keys(is).map((rule) => [rule, Object.values(verdictsOf(report, rule))]))).toEqual(
      Object.fromEntries(Object.entries(is).map(([rule, verdict]) => [rule, [verdict]])),
    );
  },
);

test("row 145: pages of one show every trail, pack and analyzer", async () => {
  const world: World = { ...healthy, pageSize: 1, trails: [trail] };
  const report = await reportOn(world, { only: ["aws"], configuration: demoConfiguration });
  const ours = report.rules
    .filter(({ subject }) => ["access-analyzer", "account", "cloudtrail", "config"].includes(subject))
    .map(({ id }) => id);
  const judged = report.findings.filter(({ kind, rule }) => (kind === "target.region" || kind === "target.account") && ours.includes(rule));
  expect(judged.filter(({ verdict }) => verdict.is !== "pass")).toEqual([]);
  expect(judged.length).toBeGreaterThan(10);
});
