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
    expect(tellRefusedTokens({ resources, reads: [given] })).toEqual({ resources, reads: [{ ...given, outcome, detail }] });
  });
}
