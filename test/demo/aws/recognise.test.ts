import { GetBucketVersioningCommand, HeadBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { CloudTrailClient, ListTrailsCommand } from "@aws-sdk/client-cloudtrail";
import { expect, test } from "vitest";
import { healthy } from "../../../src/demo/worlds/healthy.ts";
import { VELERO_BUCKET } from "../../../src/demo/worlds/names.ts";
import { clientOptions, errorOf, serving } from "../served.ts";

test("every answer of AWS has a request id, and a page of HTML has none", async () => {
  const [served, broken] = [await serving(), await serving({ ...healthy, faults: [{ match: {}, how: "html" }] })];
  const ids = [
    (await new STSClient(clientOptions(served)).send(new GetCallerIdentityCommand({}))).$metadata.requestId,
    (await new S3Client(clientOptions(served)).send(new GetBucketVersioningCommand({ Bucket: VELERO_BUCKET }))).$metadata.requestId,
    (await new S3Client(clientOptions(broken)).send(new GetBucketVersioningCommand({ Bucket: VELERO_BUCKET }))).$metadata.requestId,
  ];
  expect(ids.map((id) => typeof id)).toEqual(["string", "string", "undefined"]);
  const error = await errorOf(new S3Client(clientOptions(served)).send(new HeadBucketCommand({ Bucket: VELERO_BUCKET })));
  expect(error).toHaveProperty(["response", "headers", "x-amz-request-id"]);
});

test("an operation that is not served says so, instead of an empty list", async () => {
  const client = new CloudTrailClient(clientOptions(await serving()));
  expect(await errorOf(client.send(new ListTrailsCommand({})))).toMatchObject({ name: "UnknownOperationException", status: 400 });
});
