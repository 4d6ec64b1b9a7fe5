import { expect, test } from "vitest";
import { bucketFields } from "../../../src/collectors/aws/bucket-fields.ts";
import { s3 } from "../../../src/collectors/aws/s3.ts";
import { failure, sender } from "./sender.ts";

const $metadata = { requestId: "r" };
const head = (status: number, region?: string, name = "Unknown") =>
  Object.defineProperty(failure(name, { $metadata: { httpStatusCode: status, requestId: "r" } }), "$response", {
    value: { headers: region === undefined ? {} : { "x-amz-bucket-region": region } },
  });
const replicating = (to: string) => ({
  ReplicationConfiguration: { Role: "r", Rules: [{ Status: "Enabled", Filter: {}, Destination: { Bucket: `arn:aws:s3:::${to}` } }] },
});
const healthy = {
  ListBuckets: {
    Buckets: [
      { Name: "media", BucketRegion: "us-east-1" },
      { Name: "media-dr", BucketRegion: "eu-west-1" },
    ],
  },
  HeadBucket: head(404, undefined, "NotFound"),
  GetBucketVersioning: { Status: "Enabled", $metadata },
  GetBucketEncryption: {
    ServerSideEncryptionConfiguration: { Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" } }] },
  },
  GetBucketReplication: replicating("media-dr"),
  GetBucketLifecycleConfiguration: failure("NoSuchLifecycleConfiguration"),
  GetBucketPolicy: failure("NoSuchBucketPolicy"),
};

const whole = (names: readonly string[]) => new Map([...names].sort().map((name) => [name, bucketFields] as const));

async function world(answers: Readonly<Record<string, unknown>> = {}, names: readonly string[] = ["media"]) {
  const client = sender({ ...healthy, ...answers });
  const asked: string[] = [];
  const clients = async (region: string) => {
    asked.push(region);
    return client;
  };
  const { resources, reads } = await s3.collect(clients, { region: "us-east-1", buckets: whole(names) });
  const outcomes = Object.fromEntries(
    reads.map(({ feeds, scope, outcome }) => [`${scope} ${feeds.replace("aws.s3.bucket", "")}`.trim(), outcome]),
  );
  return { client, asked, resources, reads, outcomes };
}

test("a bucket comes whole, its copy with what a copy must show", async () => {
  const { resources, outcomes } = await world();
  const rules = { Rules: [{ Status: "Enabled", Filter: {}, Destination: { Bucket: "arn:aws:s3:::media-dr" } }] };
  expect(resources).toEqual([
    {
      kind: "aws.s3.bucket",
      id: "media",
      scope: "media",
      region: "us-east-1",
      BucketRegion: "us-east-1",
      owned: true,
      versioning: { Status: "Enabled" },
      encryption: { SSEAlgorithm: "AES256" },
      replication: rules,
    },
    {
      kind: "aws.s3.bucket",
      id: "media-dr",
      scope: "media-dr",
      region: "eu-west-1",
      BucketRegion: "eu-west-1",
      owned: true,
      versioning: { Status: "Enabled" },
    },
  ]);
  expect(outcomes).toEqual({
    media: "ok",
    "media .owned": "ok",
    "media .versioning": "ok",
    "media .encryption": "ok",
    "media .replication": "ok",
    "media .lifecycle": "absent",
    "media .policy": "absent",
    "media-dr": "ok",
    "media-dr .owned": "ok",
    "media-dr .versioning": "ok",
  });
});

test("one list, and then only the calls that the facts need, each in the bucket's region", async () => {
  const { client, asked } = await world({}, ["media", "media"]);
  expect(client.names().sort()).toEqual([
    "GetBucketEncryption",
    "GetBucketLifecycleConfiguration",
    "GetBucketPolicy",
    "GetBucketReplication",
    "GetBucketVersioning",
    "GetBucketVersioning",
    "ListBuckets",
  ]);
  expect(asked.at(-1)).toBe("eu-west-1");
});

test("no bucket that matters, no call", async () => {
  const { client, reads } = await world({}, []);
  expect([client.calls, reads]).toEqual([[], []]);
});

test("a destination that is a source too is read whole, once", async () => {
  const { resources, outcomes } = await world({}, ["media-dr", "media"]);
  expect(resources.map(({ id }) => id)).toEqual(["media", "media-dr"]);
  expect(outcomes["media-dr .policy"]).toBe("absent");
});

const heads = [
  ["403 with its region", head(403, "eu-west-1"), "ok", "eu-west-1"],
  ["301 with its region", head(301, "eu-central-1"), "ok", "eu-central-1"],
  ["200", { BucketRegion: "eu-west-1" }, "ok", "eu-west-1"],
  ["200 without a region", {}, "failed", undefined],
  ["403 without a region", head(403), "denied", undefined],
  ["404", head(404, undefined, "NotFound"), "absent", undefined],
  ["404 that says a region all the same", head(404, "eu-west-1", "NotFound"), "absent", undefined],
  ["404 of a proxy", failure("NotFound", { $metadata: { httpStatusCode: 404 } }), "failed", undefined],
] as const;

for (const [what, answer, outcome, region] of heads) {
  test(`a bucket that the list does not have and whose HEAD is ${what} is ${outcome}`, async () => {
    const { resources, outcomes } = await world({ GetBucketReplication: replicating("theirs"), HeadBucket: answer });
    expect(outcomes["theirs"]).toBe(outcome);
    const theirs = resources.find(({ id }) => id === "theirs");
    expect(theirs?.region).toBe(region);
    if (theirs !== undefined) expect(theirs).toMatchObject({ owned: false, BucketRegion: region });
  });
}

test("whose a bucket is stays unread when the list is denied, and its region is still learnt", async () => {
  const { resources, outcomes } = await world({ ListBuckets: failure("AccessDenied"), HeadBucket: { BucketRegion: "us-east-1" } });
  expect(resources[0]).not.toHaveProperty("owned");
  expect(outcomes).toMatchObject({ media: "ok", "media .owned": "denied", "media .versioning": "ok" });
});

test("a list that was cut short proves what it has and not what it lacks", async () => {
  const { outcomes } = await world({
    ListBuckets: [{ Buckets: [{ Name: "media", BucketRegion: "us-east-1" }], ContinuationToken: "t" }, failure("SlowDown")],
    HeadBucket: { BucketRegion: "eu-west-1" },
  });
  expect(outcomes).toMatchObject({ "media .owned": "ok", "media-dr": "ok", "media-dr .owned": "truncated" });
});

test("a list without regions costs a HEAD, not the bucket", async () => {
  const { resources } = await world({ ListBuckets: { Buckets: [{ Name: "media" }] }, HeadBucket: { BucketRegion: "us-east-1" } });
  expect(resources[0]).toMatchObject({ id: "media", region: "us-east-1", owned: true });
});

test("unread replication leaves the destinations unasked", async () => {
  const { resources, outcomes } = await world({ GetBucketReplication: failure("AccessDenied") });
  expect(resources).toHaveLength(1);
  expect(outcomes["media .replication"]).toBe("denied");
});
