import { expect, test } from "vitest";
import type { Asked } from "../../../src/demo/asked.ts";
import { awsCall } from "../../../src/demo/aws/call.ts";

const signed = (service: string) => ({
  authorization: `AWS4-HMAC-SHA256 Credential=AKIA/20261123/eu-west-1/${service}/aws4_request, SignedHeaders=host`,
});
const asked = (changes: Partial<Asked>): Asked => {
  return { method: "POST", host: "127.0.0.1", path: "/", query: new URLSearchParams(), headers: {}, body: "", ...changes };
};

test.each([
  {
    what: "a form",
    request: asked({ headers: signed("sts"), body: "Action=GetCallerIdentity&Version=2011-06-15" }),
    service: "sts",
    operation: "GetCallerIdentity",
    scope: "",
  },
  {
    what: "a target",
    request: asked({ headers: { ...signed("cloudtrail"), "x-amz-target": "CloudTrail_20131101.GetTrailStatus" }, body: '{"Name":"t"}' }),
    service: "cloudtrail",
    operation: "GetTrailStatus",
    scope: "t",
  },
  {
    what: "a path",
    request: asked({ method: "GET", path: "/clusters/a%20b", headers: signed("eks") }),
    service: "eks",
    operation: "DescribeCluster",
    scope: "a b",
  },
  {
    what: "a bucket in the host name",
    request: asked({ method: "HEAD", host: "media.s3.eu-west-1.amazonaws.com", headers: signed("s3") }),
    service: "s3",
    operation: "HeadBucket",
    scope: "media",
  },
  {
    what: "a bucket in the path",
    request: asked({ method: "GET", path: "/media", query: new URLSearchParams("versioning"), headers: signed("s3") }),
    service: "s3",
    operation: "GetBucketVersioning",
    scope: "media",
  },
  {
    what: "an object, which is never served",
    request: asked({ method: "GET", path: "/media/key", headers: signed("s3") }),
    service: "s3",
    operation: "",
    scope: "media",
  },
  {
    what: "a presigned address",
    request: asked({
      method: "GET",
      query: new URLSearchParams({ Action: "GetCallerIdentity", "X-Amz-Credential": "AKIA/20261123/eu-west-1/sts/aws4_request" }),
    }),
    service: "sts",
    operation: "GetCallerIdentity",
    scope: "",
  },
])("$what is told from how it is signed and written", ({ request, service, operation, scope }) => {
  expect(awsCall(request)).toMatchObject({ service, operation, scope, region: "eu-west-1" });
});

test("what is not signed is no call", () => {
  expect(awsCall(asked({ body: "Action=GetCallerIdentity" }))).toBeUndefined();
});
