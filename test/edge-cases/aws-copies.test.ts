import { describe, expect, test } from "vitest";
import { TRAIL_BUCKET } from "../../src/demo/worlds/names.ts";
import type { Fault, JsonObject, WorldBucket } from "../../src/demo/world.ts";
import {
  accountVerdict,
  type BucketRow,
  type Buckets,
  bucketVerdicts,
  trailBucketEnds,
  type WorldRow,
  withTrail,
  withTrailBucket,
} from "./aws.ts";

const OTHER = "444455556666";
const DR_KEY = "arn:aws:kms:eu-west-1:111122223333:key/0002";
const copyOf = (name: string) => `${name}-copy`;

function made(Name: string, change: Partial<WorldBucket> = {}): WorldBucket {
  return {
    Name,
    BucketRegion: "us-east-1",
    CreationDate: "2026-05-04T08:12:31.000Z",
    headable: false,
    versioning: { Status: "Enabled" },
    ...change,
  };
}

/** A rule as it should be, but for the change. */
function rule(name: string, { Destination, ...change }: JsonObject & { readonly Destination?: JsonObject } = {}): JsonObject {
  const whole = {
    ID: "to-dr",
    Priority: 1,
    Filter: { Prefix: "uploads/" },
    Status: "Enabled",
    DeleteMarkerReplication: { Status: "Disabled" },
  };
  return { ...whole, ...change, Destination: { Bucket: `arn:aws:s3:::${copyOf(name)}`, ...Destination } };
}

const by = (...Rules: readonly JsonObject[]) => ({ replication: { Role: "arn:aws:iam::111122223333:role/replication", Rules } });

interface Pair {
  readonly rules?: readonly Parameters<typeof rule>[1][];
  readonly source?: Partial<WorldBucket>;
  readonly copy?: Partial<WorldBucket>;
  readonly faults?: readonly (readonly [operation: string, how: Fault["how"], of?: "copy"])[];
}

/** A bucket and its copy in the DR region. */
function pair({ rules = [{}], source = {}, copy = {}, faults = [] }: Pair) {
  return (name: string): Buckets => ({
    buckets: [
      made(name, { ...by(...rules.map((change) => rule(name, change))), ...source }),
      made(copyOf(name), { BucketRegion: "eu-west-1", ...copy }),
    ],
    faults: faults.map(([operation, how, of]) => ({
      match: { service: "s3", operation, scope: of === "copy" ? copyOf(name) : name },
      how,
    })),
  });
}

const filter = (Filter: JsonObject | undefined, more: JsonObject = {}) => pair({ rules: [{ Filter, ...more }] });
const kms = (SSEAlgorithm = "aws:kms"): Partial<WorldBucket> => ({
  encryption: { Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm }, BucketKeyEnabled: true }] },
});
const selects = (Status: string): JsonObject => ({ SourceSelectionCriteria: { SseKmsEncryptedObjects: { Status } } });
const keyed = (ReplicaKmsKeyID: string | undefined) => ({
  ...selects("Enabled"),
  Destination: { EncryptionConfiguration: { ReplicaKmsKeyID } },
});
const encrypted = (change: Parameters<typeof rule>[1], algorithm?: string) => pair({ source: kms(algorithm), rules: [change] });
const elsewhere = { Destination: { Bucket: "arn:aws:s3:::media-in-sydney" } };
const sydney = made("media-in-sydney", { BucketRegion: "ap-southeast-2" });

const declared: readonly BucketRow[] = [
  [38, "the source's versioning is suspended", pair({ source: { versioning: { Status: "Suspended" } } }), "fail"],
  [40, "the copy is another account's: HEAD is a 403 with the region", pair({ copy: { owner: OTHER } }), "pass"],
  [41, "the copy is gone", (name) => ({ buckets: pair({})(name).buckets.slice(0, 1) }), "fail"],
  [42, "the filter is for another prefix", filter({ Prefix: "backups/" }), "fail"],
  [44, "KMS objects, and the rule does not select them", encrypted({}), "fail"],
  [45, "the replicas' key is in the wrong region", encrypted(keyed("arn:aws:kms:us-east-1:111122223333:key/0001")), "fail"],
  [
    46,
    "a rule of the older shape",
    filter(undefined, { Priority: undefined, DeleteMarkerReplication: undefined, Prefix: "uploads/" }),
    "pass",
  ],
  [48, "one rule is disabled, another covers", pair({ rules: [{ Status: "Disabled" }, { ID: "b", Priority: 2 }] }), "pass"],
  [49, "a chain: the copy's copy is in the DR region", chain, "fail"],
  [50, "the rule is younger than the objects", pair({}), "pass"],
  [144, "a proxy's page instead of the rules", pair({ faults: [["GetBucketReplication", "html"]] }), "unknown"],
  [144, "an empty answer instead of the versioning", pair({ faults: [["GetBucketVersioning", "empty"]] }), "unknown"],
  ["+", "the bucket does not exist", () => ({ buckets: [] }), "fail"],
  ["+", "no rule at all", (name) => ({ buckets: [made(name)] }), "fail"],
  ["+", "the source was never versioned", pair({ source: { versioning: {} } }), "fail"],
  ["+", "the source's versioning was denied", pair({ faults: [["GetBucketVersioning", "denied"]] }), "unknown"],
  ["+", "the rules were denied", pair({ faults: [["GetBucketReplication", "denied"]] }), "unknown"],
  [
    "+",
    "the rules were denied, and nothing is versioned",
    pair({ source: { versioning: {} }, faults: [["GetBucketReplication", "denied"]] }),
    "fail",
  ],
  ["+", "the copy's versioning is suspended", pair({ copy: { versioning: { Status: "Suspended" } } }), "fail"],
  ["+", "the copy was never versioned", pair({ copy: { versioning: {} } }), "fail"],
  ["+", "the versioning of one's own copy was denied", pair({ faults: [["GetBucketVersioning", "denied", "copy"]] }), "unknown"],
  [
    "+",
    "the other account lets its versioning be read, and it is suspended",
    pair({ copy: { owner: OTHER, readable: true, versioning: { Status: "Suspended" } } }),
    "fail",
  ],
  ["+", "the other account's copy is not in the DR region", pair({ copy: { owner: OTHER, BucketRegion: "us-west-2" } }), "fail"],
  ["+", "the copy is in the same region", pair({ copy: { BucketRegion: "us-east-1" } }), "fail"],
  ["+", "the copy is in another region that is in scope", (name) => ({ buckets: [made(name, by(rule(name, elsewhere))), sydney] }), "fail"],
  ["+", "two copies, one of them in the DR region", twoCopies, "pass"],
  ["+", "the bucket is in the DR region itself", pair({ source: { BucketRegion: "eu-west-1" }, rules: [] }), "pass"],
  ["+", "another account's bucket, which may not be read", pair({ source: { owner: OTHER } }), "unknown"],
  ["+", "an empty filter is the whole bucket", filter({}), "pass"],
  ["+", "an empty prefix is the whole bucket", filter({ Prefix: "" }), "pass"],
  ["+", "an older rule for the whole bucket", filter(undefined, { Prefix: "" }), "pass"],
  ["+", "a part of the prefix", filter({ Prefix: "uploads/images/" }), "fail"],
  [
    "+",
    "two rules that only together cover the prefix",
    pair({ rules: [{ Filter: { Prefix: "uploads/a" } }, { ID: "b", Filter: { Prefix: "uploads/b" } }] }),
    "fail",
  ],
  ["+", "a prefix that ends within a name", filter({ Prefix: "upl" }), "pass"],
  ["+", "only a tag", filter({ Tag: { Key: "dr", Value: "yes" } }), "fail"],
  ["+", "the prefix and a tag", filter({ And: { Prefix: "uploads/", Tags: [{ Key: "dr", Value: "yes" }] } }), "fail"],
  ["+", "a prefix in an And without tags", filter({ And: { Prefix: "uploads/" } }), "pass"],
  [
    "+",
    "a rule for a tag beside one for all",
    pair({ rules: [{ Filter: { Tag: { Key: "dr", Value: "yes" } }, Priority: 2 }, { ID: "b" }] }),
    "pass",
  ],
  [
    "+",
    "delete markers are copied too, or not",
    filter({ Prefix: "uploads/" }, { DeleteMarkerReplication: { Status: "Enabled" } }),
    "pass",
  ],
  [
    "+",
    "an owner override names the other account",
    pair({ copy: { owner: OTHER }, rules: [{ Destination: { Account: OTHER, AccessControlTranslation: { Owner: "Destination" } } }] }),
    "pass",
  ],
  ["+", "neither metrics nor a time are asked for", pair({ rules: [{ Destination: { StorageClass: "STANDARD_IA" } }] }), "pass"],
  ["+", "KMS objects are selected, and no key is named", encrypted({ ...selects("Enabled") }), "fail"],
  ["+", "the selection of KMS objects is disabled", encrypted({ ...keyed(DR_KEY), ...selects("Disabled") }), "fail"],
  ["+", "KMS objects with a key of the DR region", encrypted(keyed(DR_KEY)), "pass"],
  ["+", "two layers of KMS, not selected", encrypted({}, "aws:kms:dsse"), "fail"],
  ["+", "two layers of KMS with a key of the DR region", encrypted(keyed(DR_KEY), "aws:kms:dsse"), "pass"],
  ["+", "the key is an id that does not say its region", encrypted(keyed("1234abcd-12ab-34cd-56ef-1234567890ab")), "pass"],
  ["+", "the key is an alias of the DR region", encrypted(keyed("arn:aws:kms:eu-west-1:111122223333:alias/replicas")), "pass"],
  ["+", "the key is an alias of the wrong region", encrypted(keyed("arn:aws:kms:us-east-1:111122223333:alias/replicas")), "fail"],
  ["+", "S3's own encryption needs no key", pair({}), "pass"],
  [
    "+",
    "S3's own encryption, and a key of the wrong region that nobody uses",
    pair({ rules: [keyed("arn:aws:kms:us-east-1:111122223333:key/0001")] }),
    "pass",
  ],
  [
    "+",
    "the encryption was denied, and the rule is ready for KMS",
    pair({ rules: [keyed(DR_KEY)], faults: [["GetBucketEncryption", "denied"]] }),
    "pass",
  ],
  ["+", "the encryption was denied, and the rule is not", pair({ faults: [["GetBucketEncryption", "denied"]] }), "unknown"],
  ["+", "an encryption that is new to us, and the rule selects no KMS", encrypted({}, "aws:new"), "unknown"],
  ["+", "a stronger rule to the same copy has the wrong key", strongerRule, "fail"],
  ["+", "a status of versioning that is new to us", pair({ source: { versioning: { Status: "Paused" } } }), "unknown"],
  ["+", "a status of the copy's versioning that is new to us", pair({ copy: { versioning: { Status: "Paused" } } }), "unknown"],
];

describe("a declared bucket", () => {
  const verdicts = bucketVerdicts(declared);

  test.each(declared.map(([row, what, , is], nth) => ({ row, what, is, nth })))("row $row: $what is $is", async ({ is, nth }) => {
    expect((await verdicts)[nth]).toBe(is);
  });
});

const withoutSelection = rule(TRAIL_BUCKET, { Filter: {}, Destination: { Bucket: `arn:aws:s3:::${TRAIL_BUCKET}-eu-west-1` } });
const replicates = (change: JsonObject) =>
  withTrailBucket(
    by({
      ...withoutSelection,
      ...keyed(DR_KEY),
      Destination: { ...keyed(DR_KEY).Destination, Bucket: `arn:aws:s3:::${TRAIL_BUCKET}-eu-west-1` },
      ...change,
    }),
  );
const plain = { encryption: { Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" } }] }, ...by(withoutSelection) };

const ofTrail: readonly WorldRow[] = [
  [38, "the bucket's versioning is suspended", withTrailBucket({ versioning: { Status: "Suspended" } }), "fail"],
  [44, "the trail has a key, and the rule skips what is encrypted with KMS", withTrailBucket(plain), "fail"],
  [
    "+",
    "neither the trail nor its bucket has a key, so nothing is skipped",
    { ...withTrailBucket(plain), trails: withTrail({ trail: { KmsKeyId: undefined } }).trails },
    "pass",
  ],
  ["+", "another part of the bucket", replicates({ Filter: { Prefix: "exports/" } }), "fail"],
  ["+", "one region's log files only", replicates({ Filter: { Prefix: "AWSLogs/111122223333/CloudTrail/us-east-1/" } }), "fail"],
  ["+", "the account's log files", replicates({ Filter: { Prefix: "AWSLogs/111122223333/" } }), "pass"],
  ["+", "the rules were denied", trailBucketEnds("GetBucketReplication")("denied"), "unknown"],
];

describe("the trail's bucket", () => {
  test.concurrent.each(ofTrail.map((row) => ({ row: row[0], what: row[1], world: row[2], is: row[3] })))(
    "row $row: $what is $is",
    async ({ world, is }) => {
      expect(await accountVerdict("trail-bucket-replicated", world)).toBe(is);
    },
  );
});

function chain(name: string): Buckets {
  const middle = made(`${name}-middle`, { BucketRegion: "us-west-2", ...by(rule(name)) });
  return {
    buckets: [
      made(name, by(rule(name, { Destination: { Bucket: `arn:aws:s3:::${name}-middle` } }))),
      middle,
      made(copyOf(name), { BucketRegion: "eu-west-1" }),
    ],
  };
}

function twoCopies(name: string): Buckets {
  const west = made(`${name}-west`, { BucketRegion: "us-west-2" });
  const rules = by(rule(name, { Destination: { Bucket: `arn:aws:s3:::${name}-west` } }), rule(name, { ID: "b", Priority: 2 }));
  return { buckets: [made(name, rules), west, made(copyOf(name), { BucketRegion: "eu-west-1" })] };
}

function strongerRule(name: string): Buckets {
  return pair({ source: kms(), rules: [keyed(DR_KEY), { ID: "b", Priority: 9, ...keyed("arn:aws:kms:us-east-1:111122223333:key/0001") }] })(
    name,
  );
}
