import { expect, test } from "vitest";
import { isComparable, isLive, liveSummary, notCompared } from "../../../src/facts/baseline/live.ts";
import { ACCOUNT, type Seen } from "../../build.ts";
import { gateOf, knownOf, orUnknown } from "./world.ts";

const analyzer = (changes: Readonly<Record<string, unknown>> = {}) => {
  const arn = `arn:aws:access-analyzer:eu-west-1:${ACCOUNT}:analyzer/x`;
  const rest = { name: "x", type: "ACCOUNT", status: "ACTIVE", ...changes };
  return { kind: "aws.access-analyzer.analyzer", id: arn, arn, scope: "eu-west-1", region: "eu-west-1", ...rest };
};
const trail = (changes: Readonly<Record<string, unknown>> = {}) => {
  const TrailARN = `arn:aws:cloudtrail:us-east-1:${ACCOUNT}:trail/x`;
  const rest = { Name: "x", HomeRegion: "us-east-1", S3BucketName: "b", IsMultiRegionTrail: false, LogFileValidationEnabled: true };
  const is = { IsOrganizationTrail: false, status: { IsLogging: true }, ...changes };
  return { kind: "aws.cloudtrail.trail", id: TrailARN, TrailARN, scope: ACCOUNT, ...rest, ...is };
};
const recorder = (recording: boolean, region = "eu-west-1") => {
  return { kind: "aws.config.recorder", id: `${region}/default`, scope: region, region, name: "default", status: { recording } };
};
const denied = (feeds: string, scope: string): NonNullable<Seen["reads"]> => [{ feeds, scope, outcome: "denied" }];

const cases: readonly (readonly [string, string, Seen, boolean | "unknown"])[] = [
  ["an analyzer in one region", "access-analyzer", { resources: [analyzer()] }, true],
  ["no analyzer", "access-analyzer", {}, false],
  ["an analyzer that a service made", "access-analyzer", { resources: [analyzer({ managedBy: "securityhubv2.amazonaws.com" })] }, false],
  ["an analyzer of another kind", "access-analyzer", { resources: [analyzer({ type: "ACCOUNT_UNUSED_ACCESS" })] }, false],
  ["an analyzer that is disabled", "access-analyzer", { resources: [analyzer({ status: "DISABLED" })] }, false],
  ["an analyzer that is being created", "access-analyzer", { resources: [analyzer({ status: "CREATING" })] }, "unknown"],
  [
    "an analyzer, and a region that may not be listed",
    "access-analyzer",
    { resources: [analyzer()], reads: denied("aws.access-analyzer.analyzer", "us-east-1") },
    true,
  ],
  [
    "none, and a region that may not be listed",
    "access-analyzer",
    { reads: denied("aws.access-analyzer.analyzer", "us-east-1") },
    "unknown",
  ],
  ["a trail that logs", "cloudtrail", { resources: [trail()] }, true],
  ["a trail that is stopped", "cloudtrail", { resources: [trail({ status: { IsLogging: false } })] }, false],
  ["an organization's trail", "cloudtrail", { resources: [trail({ IsOrganizationTrail: true })] }, false],
  ["trails that may not be listed", "cloudtrail", { reads: denied("aws.cloudtrail.trail", ACCOUNT) }, "unknown"],
  ["a recorder that records", "config", { resources: [recorder(true)] }, true],
  ["a recorder that was stopped", "config", { resources: [recorder(false)] }, false],
  ["one that was stopped, one that records", "config", { resources: [recorder(false), recorder(true, "us-east-1")] }, true],
  ["GuardDuty, which nobody asks", "guardduty", {}, "unknown"],
  ["Security Hub, which nobody asks", "securityhub", {}, "unknown"],
];

test.each(cases)("%s: live is %4$s", (_, id, seen, expected) => {
  const known = knownOf({}, undefined, seen);
  const gate = gateOf(id, known);
  expect(orUnknown(() => isLive.of(gate, known))).toBe(expected);
  expect(liveSummary.of(gate, known)).toContain(expected === "unknown" ? "may run or not: " : expected ? "runs" : "runs nowhere");
});

test("what no collector asks is not compared, and says so", () => {
  const known = knownOf({});
  expect(["access-analyzer", "guardduty", "config"].map((id) => isComparable.of(gateOf(id, known), known))).toEqual([true, false, true]);
  expect(notCompared.of(gateOf("securityhub", known), known)).toBe("whether it runs is not read yet");
  expect(notCompared.of(gateOf("config", known), known)).toBe("it runs nowhere yet and is due on Day 85");
});
