import {
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLocationCommand,
  GetBucketPolicyCommand,
  GetBucketReplicationCommand,
  GetBucketVersioningCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { expect, test } from "vitest";
import type { World, WorldBucket } from "../../../src/demo/world.ts";
import { healthy } from "../../../src/demo/worlds/healthy.ts";
import { clientOptions, errorOf, plain, serving } from "../served.ts";

const CreationDate = "2026-05-04T08:12:31.000Z";
const bucket = (changes: Partial<WorldBucket>): WorldBucket => ({ Name: "bare", BucketRegion: "us-east-1", CreationDate, ...changes });
const worldOf = (...buckets: readonly WorldBucket[]): World => ({ ...healthy, buckets });
const clientOf = async (world: World, region?: string) => new S3Client(clientOptions(await serving(world), region));
const of = { Bucket: "bare" };

test("buckets are listed in pages, with their regions, and without those of others", async () => {
  const world = worldOf(
    bucket({ Name: "b" }),
    bucket({ Name: "c", BucketRegion: "eu-west-1" }),
    bucket({ Name: "a" }),
    bucket({ Name: "x", owner: "999900001111" }),
  );
  const client = await clientOf(world);
  const first = await client.send(new ListBucketsCommand({ MaxBuckets: 2 }));
  expect(first.Buckets).toEqual([
    { Name: "a", BucketRegion: "us-east-1", CreationDate: new Date(CreationDate) },
    { Name: "b", BucketRegion: "us-east-1", CreationDate: new Date(CreationDate) },
  ]);
  const second = await client.send(new ListBucketsCommand({ MaxBuckets: 2, ContinuationToken: first.ContinuationToken }));
  expect(second.Buckets?.map(({ Name, BucketRegion }) => [Name, BucketRegion])).toEqual([["c", "eu-west-1"]]);
  expect(second.ContinuationToken).toBeUndefined();
});

test("without a query parameter the list says no regions", async () => {
  const client = await clientOf(worldOf(bucket({})));
  expect((await client.send(new ListBucketsCommand({}))).Buckets).toEqual([{ Name: "bare", CreationDate: new Date(CreationDate) }]);
});

test.each([
  { what: "a bucket that may be listed", world: worldOf(bucket({})), region: "us-east-1", status: 200, says: "us-east-1" },
  { what: "a bucket that may not", world: worldOf(bucket({ headable: false })), region: "us-east-1", status: 403, says: "us-east-1" },
  {
    what: "another account's bucket",
    world: worldOf(bucket({ owner: "999900001111" })),
    region: "us-east-1",
    status: 403,
    says: "us-east-1",
  },
  {
    what: "a bucket of another region",
    world: worldOf(bucket({ BucketRegion: "eu-west-1" })),
    region: "us-east-1",
    status: 301,
    says: "eu-west-1",
  },
  { what: "no bucket", world: worldOf(), region: "us-east-1", status: 404, says: undefined },
])("HEAD of $what is $status and says $says", async ({ world, region, status, says }) => {
  const client = await clientOf(world, region);
  if (status === 200) return expect((await client.send(new HeadBucketCommand(of))).BucketRegion).toBe(says);
  const error = await errorOf(client.send(new HeadBucketCommand(of)));
  expect(error).toMatchObject({ name: status === 404 ? "NotFound" : "Unknown", status });
  expect(error["response"]).toHaveProperty("headers");
  if (says !== undefined) expect(error).toHaveProperty(["response", "headers", "x-amz-bucket-region"], says);
});

test.each([
  { command: new GetBucketReplicationCommand(of), name: "ReplicationConfigurationNotFoundError" },
  { command: new GetBucketLifecycleConfigurationCommand(of), name: "NoSuchLifecycleConfiguration" },
  { command: new GetBucketPolicyCommand(of), name: "NoSuchBucketPolicy" },
])("what a bare bucket has not is $name", async ({ command, name }) => {
  const client = await clientOf(worldOf(bucket({})));
  expect(await errorOf(client.send(command))).toMatchObject({ name, status: 404 });
});

test("a bare bucket was never versioned, and is encrypted all the same", async () => {
  const client = await clientOf(worldOf(bucket({})));
  expect(plain(await client.send(new GetBucketVersioningCommand(of)))).toEqual({});
  const { ServerSideEncryptionConfiguration } = await client.send(new GetBucketEncryptionCommand(of));
  expect(ServerSideEncryptionConfiguration?.Rules?.[0]?.ApplyServerSideEncryptionByDefault).toEqual({ SSEAlgorithm: "AES256" });
});

test("each configuration comes back as it was written", async () => {
  const replication = {
    Role: "arn:aws:iam::111122223333:role/r",
    Rules: [
      { ID: "whole", Priority: 1, Filter: { Prefix: "" }, Status: "Enabled", Destination: { Bucket: "arn:aws:s3:::d" } },
      {
        ID: "tagged & <odd>",
        Priority: 2,
        Filter: {
          And: {
            Prefix: "p/",
            Tags: [
              { Key: "a", Value: "1" },
              { Key: "b", Value: "2" },
            ],
          },
        },
        Status: "Disabled",
        SourceSelectionCriteria: { SseKmsEncryptedObjects: { Status: "Enabled" } },
        Destination: {
          Bucket: "arn:aws:s3:::d",
          EncryptionConfiguration: { ReplicaKmsKeyID: "k" },
          Metrics: { Status: "Enabled", EventThreshold: { Minutes: 15 } },
        },
      },
    ],
  };
  const lifecycleRule = {
    ID: "l",
    Filter: { Prefix: "AWSLogs/" },
    Status: "Enabled",
    Transitions: [
      { Days: 30, StorageClass: "STANDARD_IA" },
      { Days: 90, StorageClass: "GLACIER" },
    ],
    Expiration: { Days: 2557 },
  };
  const versioning = { Status: "Suspended" };
  const policy = { Version: "2012-10-17", Statement: { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" } };
  const lifecycle = { TransitionDefaultMinimumObjectSize: "varies_by_storage_class", Rules: [lifecycleRule] };
  const client = await clientOf(worldOf(bucket({ replication, lifecycle, versioning, policy })));
  expect((await client.send(new GetBucketReplicationCommand(of))).ReplicationConfiguration).toEqual(replication);
  expect(plain(await client.send(new GetBucketLifecycleConfigurationCommand(of)))).toEqual(lifecycle);
  expect(plain(await client.send(new GetBucketVersioningCommand(of)))).toEqual(versioning);
  expect(JSON.parse((await client.send(new GetBucketPolicyCommand(of))).Policy ?? "")).toEqual(policy);
});

test("a filter without a prefix and a rule of the older shape survive the wire", async () => {
  const Destination = { Bucket: "arn:aws:s3:::d" };
  const replication = {
    Role: "r",
    Rules: [
      { ID: "all", Filter: {}, Status: "Enabled", Destination },
      { ID: "v1", Prefix: "p/", Status: "Enabled", Destination },
    ],
  };
  const client = await clientOf(worldOf(bucket({ replication })));
  const { ReplicationConfiguration } = await client.send(new GetBucketReplicationCommand(of));
  const [all, old] = ReplicationConfiguration?.Rules ?? [];
  expect(all?.Filter?.Prefix ?? "").toBe("");
  expect(old).toEqual({ ID: "v1", Prefix: "p/", Status: "Enabled", Destination });
});

test("another account's bucket is denied, and its policy not even allowed to be asked for", async () => {
  const denied = await clientOf(worldOf(bucket({ owner: "999900001111" })));
  expect(await errorOf(denied.send(new GetBucketVersioningCommand(of)))).toMatchObject({ name: "AccessDenied", status: 403 });
  const shared = await clientOf(worldOf(bucket({ owner: "999900001111", readable: true, versioning: { Status: "Enabled" } })));
  expect(await shared.send(new GetBucketVersioningCommand(of))).toMatchObject({ Status: "Enabled" });
  expect(await errorOf(shared.send(new GetBucketPolicyCommand(of)))).toMatchObject({ name: "MethodNotAllowed", status: 405 });
});

test("a bucket that went away between two calls is NoSuchBucket", async () => {
  const client = await clientOf(worldOf());
  expect(await errorOf(client.send(new GetBucketVersioningCommand(of)))).toMatchObject({ name: "NoSuchBucket", status: 404 });
});

test("path style, dotted names and plain HTTP reach the same bucket", async () => {
  const world = worldOf(bucket({ BucketRegion: "eu-west-1" }), bucket({ Name: "a.dotted.name", versioning: { Status: "Enabled" } }));
  const served = await serving(world);
  const dotted = new S3Client(clientOptions(served));
  expect(await dotted.send(new GetBucketVersioningCommand({ Bucket: "a.dotted.name" }))).toMatchObject({ Status: "Enabled" });
  const { requestHandler: _tls, ...options } = clientOptions(served, "eu-west-1");
  const overHttp = new S3Client({ ...options, endpoint: served.httpUrl });
  expect(await overHttp.send(new GetBucketLocationCommand(of))).toMatchObject({ LocationConstraint: "eu-west-1" });
  overHttp.destroy();
  expect(served.calls.map(({ scope }) => scope)).toEqual(["a.dotted.name", "bare"]);
});
