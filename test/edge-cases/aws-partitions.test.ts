import { expect, test } from "vitest";
import { healthy } from "../../src/demo/worlds/healthy.ts";
import type { World } from "../../src/demo/world.ts";
import { reportOn } from "../lab.ts";
import { configured } from "./aws.ts";

test.each([
  { partition: "aws", primary: "us-west-2", dr: "ca-west-1" },
  { partition: "aws-us-gov", primary: "us-gov-west-1", dr: "us-gov-east-1" },
  { partition: "aws-cn", primary: "cn-north-1", dr: "cn-northwest-1" },
])("row +: the healthy account passes in $primary of the partition $partition too", async ({ partition, primary, dr }) => {
  const report = await reportOn(moved(partition, primary, dr), {
    only: ["aws"],
    configuration: configured({ primary, dr, plan: { start: "2026-08-01" }, buckets: ["bookstore-media"] }),
  });
  const judged = report.findings.filter(({ rule }) => /^(cloudtrail|trail|bucket|config|access-analyzer|regions)-/.test(rule));
  expect(judged.filter(({ verdict }) => verdict.is !== "pass").map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  expect(judged.length).toBeGreaterThan(12);
});

/** The same account, with other regions and another partition in every ARN. */
function moved(partition: string, primary: string, dr: string): World {
  const text = JSON.stringify({ ...healthy, regions: healthy.regions.filter(({ RegionName }) => RegionName !== primary) })
    .replaceAll("us-east-1", primary)
    .replaceAll("eu-west-1", dr)
    .replaceAll("arn:aws:", `arn:${partition}:`);
  return JSON.parse(text);
}
