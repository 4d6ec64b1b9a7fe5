import { expect, test } from "vitest";
import { failedIn } from "../../../src/facts/drills/failed-region.ts";

test.each([
  ["Regions: us-east-1 → eu-west-1", ["us-east-1"]],
  ["us-east-1 -> eu-west-1", ["us-east-1"]],
  ["us-east-1 ➜ eu-west-1", ["us-east-1"]],
  ["(us-east-1) ➡️ eu-west-1", ["us-east-1"]],
  ["us-east-1 → eu-west-1 → us-east-1", ["us-east-1"]],
  ["us-east-1 (failed), eu-west-1", ["us-east-1"]],
  ["us-east-1 (primary) to eu-west-1", []],
  ["us-east-1 to eu-west-1", ["us-east-1"]],
  ["failover from us-east-1 to eu-west-1", ["us-east-1"]],
  ["failover to eu-west-1 from us-east-1", ["us-east-1"]],
  ["2026-11-02: loss of us-east-1", ["us-east-1"]],
  ["outage of the whole region eu-west-1", ["eu-west-1"]],
  ["ap-southeast-2 is down", ["ap-southeast-2"]],
  ["us-gov-west-1 was taken away", ["us-gov-west-1"]],
  ["loss of the primary region", ["primary"]],
  ["loss of the secondary region", ["dr"]],
  ["us-east-1 lost, then loss of eu-west-1", ["eu-west-1", "us-east-1"]],
  ["us-east-1 and eu-west-1", []],
  ["failover to eu-west-1", []],
  ["eu-west-1 failed to come up", []],
  ["cross-region DR drill", []],
])("'%s' says that these failed: %j", (text, expected) => {
  expect(failedIn("", [text])).toEqual(expected);
});

test.each([
  ["eu-west-1", ["eu-west-1"]],
  ["eu-west-1 (DR)", ["eu-west-1"]],
  ["primary", ["primary"]],
  ["us-east-1 → eu-west-1", ["us-east-1"]],
  ["", ["us-east-1"]],
])("a field of its own comes first: '%s'", (own, expected) => {
  expect(failedIn(own, ["loss of us-east-1"])).toEqual(expected);
});
