import { expect, test } from "vitest";
import { cloudtrail } from "../../../src/collectors/aws/cloudtrail.ts";
import { ACCOUNT } from "../../build.ts";
import { failure, sender } from "./sender.ts";

const ARN = `arn:aws:cloudtrail:us-east-1:${ACCOUNT}:trail/main`;
const FOREIGN = "arn:aws:cloudtrail:eu-west-1:999900001111:trail/org";
const trail = (TrailARN: string, HomeRegion = "us-east-1") => ({
  Name: "main",
  TrailARN,
  HomeRegion,
  S3BucketName: "trail-logs",
  IsMultiRegionTrail: true,
  IsOrganizationTrail: false,
  IncludeGlobalServiceEvents: true,
  LogFileValidationEnabled: true,
  CloudWatchLogsRoleArn: "arn:aws:iam::1:role/x",
});
const logging = { IsLogging: true, LatestDeliveryTime: new Date("2026-11-23T03:10:00Z"), LatestDeliveryAttemptTime: "old" };
const advanced = {
  TrailARN: ARN,
  AdvancedEventSelectors: [{ Name: "secret plans", FieldSelectors: [{ Field: "eventCategory", Equals: ["Management"] }] }],
};

function world(answers: Readonly<Record<string, unknown>>) {
  const client = sender({ DescribeTrails: { trailList: [trail(ARN)] }, GetTrailStatus: logging, GetEventSelectors: advanced, ...answers });
  const asked: string[] = [];
  const clients = async (region: string) => {
    asked.push(region);
    return client;
  };
  return { client, asked, collected: cloudtrail.collect(clients, { accountId: ACCOUNT, region: "us-east-1" }) };
}

test("a trail comes with its status and selectors, times as text and names of selectors left out", async () => {
  const { resources, reads } = await world({}).collected;
  const { IncludeGlobalServiceEvents: _, CloudWatchLogsRoleArn: __, ...kept } = trail(ARN);
  expect(resources).toEqual([
    {
      ...kept,
      kind: "aws.cloudtrail.trail",
      id: ARN,
      scope: ACCOUNT,
      region: "us-east-1",
      status: { IsLogging: true, LatestDeliveryTime: "2026-11-23T03:10:00.000Z" },
      selectors: { AdvancedEventSelectors: [{ FieldSelectors: [{ Field: "eventCategory", Equals: ["Management"] }] }] },
    },
  ]);
  expect(reads.map(({ feeds, scope, outcome }) => [feeds, scope, outcome])).toEqual([
    ["aws.cloudtrail.trail", ACCOUNT, "ok"],
    ["aws.cloudtrail.trail.status", ARN, "ok"],
    ["aws.cloudtrail.trail.selectors", ARN, "ok"],
  ]);
});

test("shadow trails are listed in one region, and each is asked about in its home, by ARN", async () => {
  const { client, asked, collected } = world({ DescribeTrails: { trailList: [trail(FOREIGN, "eu-west-1")] } });
  await collected;
  expect(asked).toEqual(["us-east-1", "eu-west-1", "eu-west-1"]);
  expect(client.calls).toMatchObject([
    { name: "DescribeTrails", input: { includeShadowTrails: true } },
    { name: "GetTrailStatus", input: { Name: FOREIGN } },
    { name: "GetEventSelectors", input: { TrailName: FOREIGN } },
  ]);
});

test("another account's trail that cannot be looked into is a gap, never absent", async () => {
  const { resources, reads } = await world({
    GetTrailStatus: failure("TrailNotFoundException"),
    GetEventSelectors: failure("CloudTrailARNInvalidException"),
  }).collected;
  expect(resources[0]).not.toHaveProperty("status");
  expect(resources[0]).not.toHaveProperty("selectors");
  expect(reads.map(({ outcome }) => outcome)).toEqual(["ok", "failed", "failed"]);
});

const endings = [
  ["no trail is an answer", { DescribeTrails: { trailList: [] } }, ["ok"]],
  ["an empty answer is not 'no trail'", { DescribeTrails: {} }, ["failed"]],
  ["a trail without an ARN is none", { DescribeTrails: { trailList: [{ Name: "x" }] } }, ["failed"]],
  ["a status without IsLogging says nothing", { GetTrailStatus: {} }, ["ok", "failed", "ok"]],
  ["selectors without their trail say nothing", { GetEventSelectors: {} }, ["ok", "ok", "failed"]],
  ["selectors of another trail say nothing", { GetEventSelectors: { TrailARN: FOREIGN } }, ["ok", "ok", "failed"]],
  ["one denied call spoils only what it feeds", { GetTrailStatus: failure("AccessDeniedException") }, ["ok", "denied", "ok"]],
] as const;

for (const [what, answers, outcomes] of endings) {
  test(what, async () => expect((await world(answers).collected).reads.map(({ outcome }) => outcome)).toEqual(outcomes));
}

test("a client that cannot be made is a gap of the trail, not the end of the scan", async () => {
  const client = sender({ DescribeTrails: { trailList: [trail(ARN, "nowhere")] } });
  const clients = async (region: string) => {
    if (region === "nowhere") throw failure("TypeError");
    return client;
  };
  const { reads } = await cloudtrail.collect(clients, { accountId: ACCOUNT, region: "us-east-1" });
  expect(reads.map(({ outcome }) => outcome)).toEqual(["ok", "failed", "failed"]);
});
