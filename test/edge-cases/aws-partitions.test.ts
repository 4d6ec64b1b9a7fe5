import { afterEach, expect, test, vi } from "vitest";
import { attemptedOf, gather } from "../../src/cli/gather.ts";
import { describedEvidence } from "../../src/demo/evidence.ts";
import { serve } from "../../src/demo/serve.ts";
import { healthy } from "../../src/demo/worlds/healthy.ts";
import type { World } from "../../src/demo/world.ts";
import type { Report } from "../../src/model/report.ts";
import { rememberingWorld } from "../cli/world.ts";
import { judged, must, targetOf } from "../lab.ts";
import { configured } from "./aws.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each([
  { partition: "aws", primary: "us-west-2", dr: "ca-west-1" },
  { partition: "aws-us-gov", primary: "us-gov-west-1", dr: "us-gov-east-1" },
  { partition: "aws-cn", primary: "cn-north-1", dr: "cn-northwest-1" },
])("row +: the healthy account passes in $primary of the partition $partition too", async ({ partition, primary, dr }) => {
  const plan = { start: "2026-08-01" };
  const { findings } = await overHttp(moved(partition, primary, dr), configured({ primary, dr, plan, buckets: ["bookstore-media"] }));
  const ours = findings.filter(({ rule }) => /^(cloudtrail|trail|bucket|config|access-analyzer|regions)-/.test(rule));
  expect(ours.filter(({ verdict }) => verdict.is !== "pass").map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  expect(ours.length).toBeGreaterThan(12);
});

/** The same account, with other regions and another partition in every ARN. */
function moved(partition: string, primary: string, dr: string): World {
  const text = JSON.stringify({ ...healthy, regions: healthy.regions.filter(({ RegionName }) => RegionName !== primary) })
    .replaceAll("us-east-1", primary)
    .replaceAll("eu-west-1", dr)
    .replaceAll("arn:aws:", `arn:${partition}:`);
  return JSON.parse(text);
}

/** The demo's certificate knows the hosts of one partition; over plain HTTP there is none. */
async function overHttp(world: World, configuration: string): Promise<Report> {
  const served = await serve(world);
  const env = { AWS_ENDPOINT_URL: served.httpUrl, AWS_ACCESS_KEY_ID: "AKIATEST", AWS_SECRET_ACCESS_KEY: "test" };
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  try {
    const target = targetOf({ configuration });
    const attempted = must(attemptedOf(target, ["aws"]));
    return judged(
      must(
        await gather(rememberingWorld({ env, now: () => new Date(world.now) }).world, target, {
          attempted,
          evidence: describedEvidence(world),
        }),
      ),
    );
  } finally {
    await served.close();
  }
}
