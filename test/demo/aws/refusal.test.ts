import { AccessAnalyzerClient, ListAnalyzersCommand } from "@aws-sdk/client-accessanalyzer";
import { CloudTrailClient, DescribeTrailsCommand } from "@aws-sdk/client-cloudtrail";
import { DescribeRegionsCommand, EC2Client } from "@aws-sdk/client-ec2";
import { HeadBucketCommand, ListBucketsCommand, S3Client } from "@aws-sdk/client-s3";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { describe, expect, test } from "vitest";
import type { Served } from "../../../src/demo/serve.ts";
import type { FaultKind } from "../../../src/demo/world.ts";
import { healthy } from "../../../src/demo/worlds/healthy.ts";
import { VELERO_BUCKET } from "../../../src/demo/worlds/names.ts";
import { clientOptions, errorOf, serving } from "../served.ts";

type Ask = (served: Served, region?: string) => Promise<unknown>;

const PROTOCOLS: Readonly<Record<string, Ask>> = {
  query: (served, region) => new STSClient(clientOptions(served, region)).send(new GetCallerIdentityCommand({})),
  ec2: (served, region) => new EC2Client(clientOptions(served, region)).send(new DescribeRegionsCommand({})),
  json: (served, region) => new CloudTrailClient(clientOptions(served, region)).send(new DescribeTrailsCommand({})),
  "rest-json": (served, region) => new AccessAnalyzerClient(clientOptions(served, region)).send(new ListAnalyzersCommand({})),
  "rest-xml": (served, region) => new S3Client(clientOptions(served, region)).send(new ListBucketsCommand({})),
};

const NAMES: readonly { readonly how: FaultKind; readonly names: Readonly<Record<string, readonly [string, number]>> }[] = [
  {
    how: "denied",
    names: {
      query: ["AccessDenied", 403],
      ec2: ["UnauthorizedOperation", 403],
      json: ["AccessDeniedException", 400],
      "rest-json": ["AccessDeniedException", 403],
      "rest-xml": ["AccessDenied", 403],
    },
  },
  {
    how: "throttled",
    names: {
      query: ["Throttling", 400],
      ec2: ["RequestLimitExceeded", 503],
      json: ["ThrottlingException", 400],
      "rest-json": ["ThrottlingException", 429],
      "rest-xml": ["SlowDown", 503],
    },
  },
  {
    how: "region-disabled",
    names: {
      query: ["InvalidClientTokenId", 403],
      ec2: ["AuthFailure", 401],
      json: ["UnrecognizedClientException", 400],
      "rest-json": ["UnrecognizedClientException", 403],
      "rest-xml": ["InvalidAccessKeyId", 403],
    },
  },
  {
    how: "expired",
    names: {
      query: ["ExpiredToken", 403],
      ec2: ["RequestExpired", 400],
      json: ["ExpiredTokenException", 400],
      "rest-json": ["ExpiredTokenException", 403],
      "rest-xml": ["ExpiredToken", 400],
    },
  },
  {
    how: "server-error",
    names: {
      query: ["InternalFailure", 500],
      ec2: ["InternalError", 500],
      json: ["InternalFailure", 500],
      "rest-json": ["InternalServerException", 500],
      "rest-xml": ["InternalError", 500],
    },
  },
];

describe.each(NAMES)("$how", ({ how, names }) => {
  test.each(Object.entries(names))("is what %s calls %s", async (protocol, [name, status]) => {
    const served = await serving({ ...healthy, faults: [{ match: {}, how }] });
    expect(await errorOf(PROTOCOLS[protocol]?.(served) ?? Promise.resolve())).toMatchObject({ name, status });
  });
});

test.each(Object.entries(PROTOCOLS))("a region that is not opted in answers %s as disabled, without any fault", async (protocol, ask) => {
  const disabled = NAMES.find(({ how }) => how === "region-disabled")?.names[protocol]?.[0];
  const served = await serving();
  expect(await errorOf(ask(served, "af-south-1"))).toMatchObject({ name: disabled });
});

test("who is forbidden is told of the service control policy", async () => {
  const served = await serving({ ...healthy, faults: [{ match: { service: "cloudtrail" }, how: "forbidden" }] });
  const error = await errorOf(PROTOCOLS["json"]?.(served) ?? Promise.resolve());
  expect(error["message"]).toContain("cloudtrail:DescribeTrails with an explicit deny in a service control policy");
});

test("a denial names the permission, not the operation", async () => {
  const served = await serving({ ...healthy, faults: [{ match: { operation: "ListBuckets" }, how: "denied" }] });
  const error = await errorOf(PROTOCOLS["rest-xml"]?.(served) ?? Promise.resolve());
  expect(error["message"]).toContain("is not authorized to perform: s3:ListAllMyBuckets");
});

test("any other error can be named", async () => {
  const error = { status: 400, name: "CloudTrailARNInvalidException", message: "odd" };
  const served = await serving({ ...healthy, faults: [{ match: { service: "cloudtrail" }, how: "error", error }] });
  expect(await errorOf(PROTOCOLS["json"]?.(served) ?? Promise.resolve())).toMatchObject({ ...error });
});

test("a HEAD that is denied has neither a name nor a region", async () => {
  const served = await serving({ ...healthy, faults: [{ match: { operation: "HeadBucket" }, how: "denied" }] });
  const error = await errorOf(new S3Client(clientOptions(served)).send(new HeadBucketCommand({ Bucket: VELERO_BUCKET })));
  expect(error).toMatchObject({ name: "Unknown", status: 403 });
  expect(error).not.toHaveProperty(["response", "headers", "x-amz-bucket-region"]);
});
