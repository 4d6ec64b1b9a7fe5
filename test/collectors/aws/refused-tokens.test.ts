import { expect, test } from "vitest";
import { tellRefusedTokens } from "../../../src/collectors/aws/refused-tokens.ts";
import type { Outcome, Read } from "../../../src/model/snapshot.ts";
import { ACCOUNT, EUW1 } from "../../build.ts";

const region = (id: string, OptInStatus: string) => ({ kind: "aws.region", id, scope: ACCOUNT, RegionName: id, OptInStatus });
const read = (scope: string, outcome: Outcome = "region-disabled"): Read => {
  return {
    source: "aws",
    call: "config:DescribeConfigurationRecorders",
    scope,
    feeds: "aws.config.recorder",
    outcome,
    detail: "UnrecognizedClientException",
  };
};
const regions = [region("eu-west-1", "opt-in-not-required"), region("af-south-1", "opted-in"), region("me-south-1", "not-opted-in")];
const HINT = "UnrecognizedClientException: the region is enabled and refuses this token";

const cases = [
  ["a region that is disabled stays so", regions, read("me-south-1"), "region-disabled", "UnrecognizedClientException"],
  ["a token that an enabled region refuses is failed", regions, read("af-south-1"), "failed", HINT],
  ["a recorder is in its id's region", regions, read("eu-west-1/default"), "failed", HINT],
  ["a cluster is in its ARN's region", regions, read(EUW1), "failed", HINT],
  ["without the list nobody knows", [], read("eu-west-1"), "region-disabled", "UnrecognizedClientException"],
  ["an account is no region", regions, read(ACCOUNT), "region-disabled", "UnrecognizedClientException"],
  ["other outcomes are left alone", regions, read("eu-west-1", "denied"), "denied", "UnrecognizedClientException"],
] as const;

for (const [what, resources, given, outcome, detail] of cases) {
  test(what, () => {
    expect(tellRefusedTokens({ resources, reads: [given] }, "us-east-1")).toEqual({ resources, reads: [{ ...given, outcome, detail }] });
  });
}

const bucket = (id: string, region: string) => ({ kind: "aws.s3.bucket", id, scope: id, region });
const ofBucket = (scope: string, feeds: string): Read => ({ ...read(scope), call: "s3:Any", feeds, detail: "InvalidToken" });
const asked = [...regions, bucket("there", "af-south-1"), bucket("off", "me-south-1"), bucket("me-south-1", "af-south-1")];

const ofBuckets = [
  ["a field of a bucket is read in its region", "there", "aws.s3.bucket.versioning", "af-south-1", "failed"],
  ["which may be disabled", "off", "aws.s3.bucket.versioning", "af-south-1", "region-disabled"],
  ["a bucket named like a region is none", "me-south-1", "aws.s3.bucket.policy", "eu-west-1", "failed"],
  ["without its region nobody knows", "nowhere", "aws.s3.bucket.policy", "af-south-1", "region-disabled"],
  ["where it is, the primary region is asked", "nowhere", "aws.s3.bucket", "af-south-1", "failed"],
  ["and whose it is", "off", "aws.s3.bucket.owned", "af-south-1", "failed"],
  ["a primary region that is disabled stays so", "there", "aws.s3.bucket.owned", "me-south-1", "region-disabled"],
] as const;

for (const [what, scope, feeds, primary, outcome] of ofBuckets) {
  test(`buckets: ${what}`, () => {
    const { reads } = tellRefusedTokens({ resources: asked, reads: [ofBucket(scope, feeds)] }, primary);
    expect(reads.map((one) => one.outcome)).toEqual([outcome]);
  });
}
