import { CloudTrailClient, DescribeTrailsCommand } from "@aws-sdk/client-cloudtrail";
import { ConfigServiceClient, DescribeConformancePacksCommand } from "@aws-sdk/client-config-service";
import { GetBucketReplicationCommand, ListBucketsCommand, S3Client } from "@aws-sdk/client-s3";
import { expect, test } from "vitest";
import { matches } from "../../src/demo/faults.ts";
import type { Call, Fault } from "../../src/demo/world.ts";
import { healthy } from "../../src/demo/worlds/healthy.ts";
import { VELERO_BUCKET } from "../../src/demo/worlds/names.ts";
import { clientOptions, DR_HOST, errorOf, get, plain, serving } from "./served.ts";

const withFault = (fault: Omit<Fault, "match"> & Partial<Fault>) => serving({ ...healthy, faults: [{ match: {}, ...fault }] });
const trails = new DescribeTrailsCommand({});
const replication = new GetBucketReplicationCommand({ Bucket: VELERO_BUCKET });

const call: Call = { service: "s3", operation: "GetBucketPolicy", region: "us-east-1", scope: "b" };

test.each([
  { match: {}, applies: true },
  { match: { service: "s3" }, applies: true },
  { match: { service: "s3", operation: "GetBucketPolicy", region: "us-east-1", scope: "b" }, applies: true },
  { match: { service: "eks" }, applies: false },
  { match: { operation: "GetBucketVersioning" }, applies: false },
  { match: { region: "eu-west-1" }, applies: false },
  { match: { service: "s3", scope: "c" }, applies: false },
])("a fault for $match applies to a bucket's policy: $applies", ({ match, applies }) => {
  expect(matches({ match, how: "denied" }, call)).toBe(applies);
});

test("a call is throttled once, and each other call once too", async () => {
  const served = await withFault({ how: "throttle-once" });
  const client = new CloudTrailClient(clientOptions(served));
  const elsewhere = new CloudTrailClient(clientOptions(served, "eu-west-1"));
  expect(await errorOf(client.send(trails))).toMatchObject({ name: "ThrottlingException" });
  expect(await client.send(trails)).toHaveProperty("trailList");
  expect(await errorOf(elsewhere.send(trails))).toMatchObject({ name: "ThrottlingException" });
});

test("what is slow runs into the client's own timeout, and closing does not wait for it", async () => {
  const client = new CloudTrailClient(clientOptions(await withFault({ how: "slow" })));
  expect(await errorOf(client.send(trails))).toMatchObject({ name: "TimeoutError" });
});

test("what is a little slow still arrives", async () => {
  const client = new CloudTrailClient(clientOptions(await withFault({ how: "slow", ms: 20 })));
  expect(await client.send(trails)).toHaveProperty("trailList");
});

test("a reset is a broken connection", async () => {
  const served = await withFault({ how: "reset" });
  expect(await errorOf(new CloudTrailClient(clientOptions(served)).send(trails))).toMatchObject({ code: "ECONNRESET" });
  expect(await errorOf(get(served, "/version"))).toMatchObject({ code: "ECONNRESET" });
});

test("over plain HTTP a reset is one too", async () => {
  const { httpUrl: endpoint } = await withFault({ how: "reset" });
  const credentials = { accessKeyId: "AKIATEST", secretAccessKey: "test" };
  const client = new CloudTrailClient({ endpoint, credentials, region: "us-east-1", maxAttempts: 1 });
  expect(await errorOf(client.send(trails))).toMatchObject({ code: "ECONNRESET" });
  client.destroy();
});

test("a page of HTML breaks JSON, and is an empty success in XML", async () => {
  const served = await withFault({ how: "html" });
  expect(await errorOf(new CloudTrailClient(clientOptions(served)).send(trails))).toMatchObject({ name: "SyntaxError" });
  expect(plain(await new S3Client(clientOptions(served)).send(replication))).toEqual({ ReplicationConfiguration: {} });
  expect(await get(served, "/version")).toMatchObject({ status: 200, headers: { "content-type": "text/html; charset=utf-8" } });
});

test("a page of HTML may have another status", async () => {
  expect(await get(await withFault({ how: "html", status: 502 }), "/version")).toMatchObject({ status: 502 });
});

test("an empty 200 is an empty success", async () => {
  const served = await withFault({ how: "empty" });
  expect(plain(await new CloudTrailClient(clientOptions(served)).send(trails))).toEqual({});
  expect(await get(served, "/version")).toMatchObject({ status: 200, text: "" });
});

test("a truncated body ends in the middle", async () => {
  const served = await withFault({ how: "truncated-body" });
  expect(await errorOf(new CloudTrailClient(clientOptions(served)).send(trails))).toMatchObject({ code: "ECONNRESET" });
  expect(await errorOf(get(served, "/version"))).toMatchObject({ message: "aborted" });
});

test("a cut listing promises a second page that never comes", async () => {
  const served = await withFault({ how: "cut-page" });
  const s3 = new S3Client(clientOptions(served));
  const { Buckets, ContinuationToken } = await s3.send(new ListBucketsCommand({ MaxBuckets: 100 }));
  expect([Buckets?.length, typeof ContinuationToken]).toEqual([3, "string"]);
  expect(await errorOf(s3.send(new ListBucketsCommand({ MaxBuckets: 100, ContinuationToken })))).toMatchObject({ status: 500 });
  const config = new ConfigServiceClient(clientOptions(served));
  const { ConformancePackDetails, NextToken } = await config.send(new DescribeConformancePacksCommand({}));
  expect([ConformancePackDetails, typeof NextToken]).toEqual([[], "string"]);
});

test("a cut listing without pages breaks off", async () => {
  const client = new CloudTrailClient(clientOptions(await withFault({ how: "cut-page" })));
  expect(await errorOf(client.send(trails))).toMatchObject({ code: "ECONNRESET" });
});

test("a cut list of Kubernetes expires at its second page, which offers to go on", async () => {
  const served = await withFault({ how: "cut-page", match: { service: "kubernetes" } });
  const path = "/apis/velero.io/v1/backups?limit=500";
  const first = JSON.parse((await get(served, path)).text);
  expect([first.items.length, first.metadata.remainingItemCount]).toEqual([15, 15]);
  const second = await get(served, `${path}&continue=${first.metadata.continue}`);
  expect([second.status, JSON.parse(second.text).reason]).toEqual([410, "Expired"]);
  expect(JSON.parse(second.text).metadata.continue).not.toBe("");
});

test("the first fault that matches wins, and the rest of the world is untouched", async () => {
  const faults: Fault[] = [
    { match: { service: "kubernetes", region: "us-east-1", operation: "get /version" }, how: "denied" },
    { match: { service: "kubernetes", region: "us-east-1" }, how: "server-error" },
  ];
  const served = await serving({ ...healthy, faults });
  const statuses = [await get(served, "/version"), await get(served, "/apis"), await get(served, "/version", { host: DR_HOST })];
  expect(statuses.map(({ status }) => status)).toEqual([403, 500, 200]);
});
