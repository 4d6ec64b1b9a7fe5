import { expect, test } from "vitest";
import type { Outcome } from "../../../src/model/snapshot.ts";
import { attempt } from "../../../src/facts/fact.ts";
import { copiesOf, type CopiesAsked } from "../../../src/facts/s3/copies.ts";
import { merge } from "../../../src/snapshot/merge.ts";
import { open } from "../../../src/snapshot/open.ts";
import { Unread } from "../../../src/snapshot/unread.ts";
import { type Seen, snapshot } from "../../build.ts";

type Fields = Readonly<Record<string, unknown>>;

const asked: CopiesAsked = { prefix: "uploads/", drRegion: "eu-west-1" };
const KEY = "arn:aws:kms:eu-west-1:111122223333:key/1234";

function bucket(id: string, fields: Fields) {
  return { kind: "aws.s3.bucket", id, scope: id, ...fields };
}

const rule = (fields: Fields = {}) => ({
  ID: "dr",
  Priority: 1,
  Status: "Enabled",
  Filter: {},
  ...fields,
  Destination: to("media-dr", fields),
});
const to = (name: string, { Destination = {} }: Fields) => ({
  Bucket: `arn:aws:s3:::${name}`,
  ...(isFields(Destination) ? Destination : {}),
});
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;
const kmsRule = (key: string | undefined = KEY, fields: Fields = {}) => {
  const EncryptionConfiguration = key === "" ? {} : { EncryptionConfiguration: { ReplicaKmsKeyID: key } };
  return rule({
    SourceSelectionCriteria: { SseKmsEncryptedObjects: { Status: "Enabled" } },
    Destination: EncryptionConfiguration,
    ...fields,
  });
};
const kms = { encryption: { SSEAlgorithm: "aws:kms" } };

function source(fields: Fields = {}) {
  const replication = { Rules: [rule()] };
  const healthy = { BucketRegion: "us-east-1", owned: true, versioning: { Status: "Enabled" }, encryption: { SSEAlgorithm: "AES256" } };
  return bucket("media", { ...healthy, replication, ...fields });
}

function destination(fields: Fields = {}) {
  return bucket("media-dr", { BucketRegion: "eu-west-1", owned: true, versioning: { Status: "Enabled" }, ...fields });
}

const rules = (...Rules: readonly Fields[]) => ({ replication: { Rules } });
const read = (field: string, scope: string, outcome: Outcome = "denied") => ({ feeds: `aws.s3.bucket${field}`, scope, outcome });

/** `yes`, `no` or `unknown`, with what is said about it. */
function judged(seen: Seen, about: CopiesAsked = asked): readonly [string, string] {
  const merged = merge([snapshot(seen)]);
  if (!merged.ok) throw new Error(merged.problems.join());
  const answer = attempt(() => copiesOf("media", about, open(merged.value)));
  if (answer instanceof Unread) return ["unknown", answer.message];
  return [answer.reaches ? "yes" : "no", [answer.why, ...answer.notes].join(" | ")];
}

const OLDER = "older than the replication rule";
const cases: readonly (readonly [string, Seen, "yes" | "no" | "unknown", string])[] = [
  ["a rule for the whole bucket reaches", { resources: [source(), destination()] }, "yes", OLDER],
  [
    "a rule for a prefix above reaches",
    { resources: [source(rules(rule({ Filter: { Prefix: "up" } }))), destination()] },
    "yes",
    "uploads/",
  ],
  [
    "a rule of the older shape reaches",
    {
      resources: [
        source(rules({ ID: "v1", Status: "Enabled", Prefix: "uploads/", Destination: { Bucket: "arn:aws:s3:::media-dr" } })),
        destination(),
      ],
    },
    "yes",
    OLDER,
  ],
  [
    "a rule of the older shape for another prefix does not",
    {
      resources: [
        source(rules({ ID: "v1", Status: "Enabled", Prefix: "logs/", Destination: { Bucket: "arn:aws:s3:::media-dr" } })),
        destination(),
      ],
    },
    "no",
    "covers 'uploads/'",
  ],
  [
    "an And without tags is a prefix",
    { resources: [source(rules(rule({ Filter: { And: { Prefix: "uploads/", Tags: [] } } }))), destination()] },
    "yes",
    OLDER,
  ],
  [
    "a rule for another prefix does not cover",
    { resources: [source(rules(rule({ Filter: { Prefix: "backups/" } }))), destination()] },
    "no",
    "covers 'uploads/'",
  ],
  [
    "a rule for a prefix below does not cover",
    { resources: [source(rules(rule({ Filter: { Prefix: "uploads/big/" } }))), destination()] },
    "no",
    "covers",
  ],
  [
    "a rule that asks for a tag does not cover",
    { resources: [source(rules(rule({ Filter: { Tag: { Key: "dr", Value: "yes" } } }))), destination()] },
    "no",
    "whatever the tags",
  ],
  [
    "a rule that asks for a prefix and tags does not cover",
    { resources: [source(rules(rule({ Filter: { And: { Prefix: "uploads/", Tags: [{ Key: "a", Value: "b" }] } } }))), destination()] },
    "no",
    "covers",
  ],
  [
    "a disabled rule beside an enabled one does no harm",
    { resources: [source(rules(rule({ Status: "Disabled", Priority: 9 }), rule())), destination()] },
    "yes",
    OLDER,
  ],
  [
    "a disabled rule alone replicates nothing",
    { resources: [source(rules(rule({ Status: "Disabled" }))), destination()] },
    "no",
    "no enabled",
  ],
  [
    "a bucket without replication reaches nothing",
    { resources: [source({ replication: undefined })], reads: [read(".replication", "media", "absent")] },
    "no",
    "no replication rule",
  ],
  [
    "suspended versioning replicates nothing",
    { resources: [source({ versioning: { Status: "Suspended" } }), destination()] },
    "no",
    "suspended",
  ],
  ["versioning that was never on replicates nothing", { resources: [source({ versioning: {} }), destination()] }, "no", "never versioned"],
  [
    "a destination in another region does not count",
    { resources: [source(), destination({ BucketRegion: "eu-central-1" })] },
    "no",
    "eu-central-1, not in eu-west-1",
  ],
  [
    "a destination in the bucket's own region does not count",
    { resources: [source(), destination({ BucketRegion: "us-east-1" })] },
    "no",
    "us-east-1",
  ],
  [
    "a destination that does not exist receives nothing",
    { resources: [source()], reads: [read("", "media-dr", "absent")] },
    "no",
    "does not exist",
  ],
  ["a destination that nobody found is unknown", { resources: [source()], reads: [read("", "media-dr", "failed")] }, "unknown", "media-dr"],
  [
    "a second rule to a good destination decides, though the first one's is not known",
    {
      resources: [source(rules(rule({ Destination: { Bucket: "arn:aws:s3:::lost" } }), rule())), destination()],
      reads: [read("", "lost", "timeout")],
    },
    "yes",
    OLDER,
  ],
  [
    "a bad rule does not decide while another's destination is not known",
    {
      resources: [
        source(rules(rule({ Destination: { Bucket: "arn:aws:s3:::lost" } }), rule())),
        destination({ BucketRegion: "us-west-2" }),
      ],
      reads: [read("", "lost", "timeout")],
    },
    "unknown",
    "lost",
  ],
  [
    "a chain through a third region does not count",
    {
      resources: [
        source(),
        destination({ BucketRegion: "us-west-2", ...rules(rule({ Destination: { Bucket: "arn:aws:s3:::media-far" } })) }),
        bucket("media-far", { BucketRegion: "eu-west-1", owned: true, versioning: { Status: "Enabled" } }),
      ],
    },
    "no",
    "us-west-2",
  ],
  [
    "a destination of another account counts, its versioning unread",
    { resources: [source(), destination({ owned: false, versioning: undefined })], reads: [read(".versioning", "media-dr")] },
    "yes",
    "was not read",
  ],
  [
    "a destination named with its account counts, though nobody could list buckets",
    {
      resources: [
        source(rules(rule({ Destination: { Account: "999988887777" } }))),
        destination({ owned: undefined, versioning: undefined }),
      ],
      reads: [read(".versioning", "media-dr"), read(".owned", "media-dr")],
    },
    "yes",
    "was not read",
  ],
  [
    "one's own destination with unread versioning is unknown",
    { resources: [source(), destination({ versioning: undefined })], reads: [read(".versioning", "media-dr")] },
    "unknown",
    "s3:GetBucketVersioning",
  ],
  [
    "a destination of nobody knows whom with unread versioning is unknown",
    {
      resources: [source(), destination({ owned: undefined, versioning: undefined })],
      reads: [read(".versioning", "media-dr"), read(".owned", "media-dr")],
    },
    "unknown",
    "s3:GetBucketVersioning",
  ],
  [
    "a destination with suspended versioning receives nothing",
    { resources: [source(), destination({ versioning: { Status: "Suspended" } })] },
    "no",
    "suspended",
  ],
  ["a destination that was never versioned receives nothing", { resources: [source(), destination({ versioning: {} })] }, "no", "off"],
  [
    "an ARN of another partition names its bucket too",
    { resources: [source(rules(rule({ Destination: { Bucket: "arn:aws-cn:s3:::media-dr" } }))), destination()] },
    "yes",
    OLDER,
  ],
  ["KMS objects that no rule selects are skipped", { resources: [source(kms), destination()] }, "no", "SseKmsEncryptedObjects"],
  [
    "dual-layer KMS objects that no rule selects are skipped",
    { resources: [source({ encryption: { SSEAlgorithm: "aws:kms:dsse" } }), destination()] },
    "no",
    "SseKmsEncryptedObjects",
  ],
  [
    "KMS objects need a key for the replicas",
    { resources: [source({ ...kms, ...rules(kmsRule("")) }), destination()] },
    "no",
    "ReplicaKmsKeyID",
  ],
  [
    "a key of another region cannot be used",
    { resources: [source({ ...kms, ...rules(kmsRule("arn:aws:kms:us-east-1:111122223333:key/1")) }), destination()] },
    "no",
    "us-east-1",
  ],
  [
    "KMS objects with a key of the DR region are copied",
    { resources: [source({ ...kms, ...rules(kmsRule()) }), destination()] },
    "yes",
    OLDER,
  ],
  [
    "an alias does not say its region, and a note says so",
    { resources: [source({ ...kms, ...rules(kmsRule("alias/dr")) }), destination()] },
    "yes",
    "does not say its region",
  ],
  [
    "a rule that is ready for KMS needs no word on the encryption",
    { resources: [source({ encryption: undefined, ...rules(kmsRule()) }), destination()], reads: [read(".encryption", "media")] },
    "yes",
    OLDER,
  ],
  [
    "a rule that is not ready for KMS needs one",
    { resources: [source({ encryption: undefined }), destination()], reads: [read(".encryption", "media")] },
    "unknown",
    "s3:GetEncryptionConfiguration",
  ],
  [
    "a stronger rule with a bad key spoils a good one to the same bucket",
    {
      resources: [
        source({ ...kms, ...rules(kmsRule(), kmsRule("arn:aws:kms:us-east-1:1:key/1", { ID: "strong", Priority: 2 })) }),
        destination(),
      ],
    },
    "no",
    "us-east-1",
  ],
  [
    "a weaker rule with a bad key does not",
    {
      resources: [
        source({ ...kms, ...rules(kmsRule(KEY, { Priority: 3 }), kmsRule("arn:aws:kms:us-east-1:1:key/1", { Priority: 2 })) }),
        destination(),
      ],
    },
    "yes",
    OLDER,
  ],
  [
    "a denied replication read is unknown",
    { resources: [source({ replication: undefined }), destination()], reads: [read(".replication", "media")] },
    "unknown",
    "s3:GetReplicationConfiguration",
  ],
  [
    "suspended versioning decides, though the rules were not read",
    { resources: [source({ versioning: { Status: "Suspended" }, replication: undefined })], reads: [read(".replication", "media")] },
    "no",
    "suspended",
  ],
  [
    "no rule decides, though the versioning was not read",
    { resources: [source({ versioning: undefined, replication: undefined })], reads: [read(".versioning", "media")] },
    "no",
    "no replication rule",
  ],
  [
    "good rules do not decide while the versioning is not read",
    { resources: [source({ versioning: undefined }), destination()], reads: [read(".versioning", "media")] },
    "unknown",
    "s3:GetBucketVersioning",
  ],
  ["a bucket that does not exist reaches nothing", { reads: [read("", "media", "absent")] }, "no", "does not exist"],
  ["a bucket that nobody read is unknown", {}, "unknown", "not collected"],
  [
    "a bucket in the DR region is there already, and a note says what that means",
    { resources: [source({ BucketRegion: "eu-west-1", replication: undefined })] },
    "yes",
    "the only copy",
  ],
];

for (const [name, seen, expected, says] of cases) {
  test(name, () => {
    const [answer, text] = judged(seen);
    expect([answer, text]).toEqual([expected, expect.stringContaining(says)]);
  });
}

test("what is written with KMS needs a rule that selects it, whatever the bucket's default", () => {
  expect(judged({ resources: [source(), destination()] }, { ...asked, kmsWritten: true })[0]).toBe("no");
});

test("keys of the whole bucket are not covered by a rule for a prefix", () => {
  const filtered = source(rules(rule({ Filter: { Prefix: "uploads/" } })));
  expect(judged({ resources: [filtered, destination()] }, { ...asked, prefix: "" })[0]).toBe("no");
});
