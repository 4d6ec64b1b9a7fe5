import { expect, test } from "vitest";
import { strategyOf } from "../../../src/facts/config/recorder.ts";
import type { Recorder } from "../../../src/kinds/aws/config.ts";

const cases: readonly (readonly [string, Recorder["recordingGroup"], string])[] = [
  [
    "what it says itself",
    { allSupported: true, recordingStrategy: { useOnly: "INCLUSION_BY_RESOURCE_TYPES" } },
    "INCLUSION_BY_RESOURCE_TYPES",
  ],
  ["all supported types", { allSupported: true }, "ALL_SUPPORTED_RESOURCE_TYPES"],
  [
    "an exclusion",
    { allSupported: false, exclusionByResourceTypes: { resourceTypes: ["AWS::EC2::Volume"] } },
    "EXCLUSION_BY_RESOURCE_TYPES",
  ],
  ["an empty exclusion", { exclusionByResourceTypes: { resourceTypes: [] } }, "INCLUSION_BY_RESOURCE_TYPES"],
  ["a list", { allSupported: false, resourceTypes: ["AWS::S3::Bucket"] }, "INCLUSION_BY_RESOURCE_TYPES"],
  ["nothing", undefined, "INCLUSION_BY_RESOURCE_TYPES"],
];

for (const [name, recordingGroup, expected] of cases) {
  test(`${name} is ${expected}`, () => {
    const recorder = { kind: "aws.config.recorder", id: "us-east-1/default", scope: "us-east-1", name: "default" };
    expect(strategyOf({ ...recorder, ...(recordingGroup !== undefined && { recordingGroup }) })).toBe(expected);
  });
}
