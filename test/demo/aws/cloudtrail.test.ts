import { CloudTrailClient, DescribeTrailsCommand, GetEventSelectorsCommand, GetTrailStatusCommand } from "@aws-sdk/client-cloudtrail";
import { expect, test } from "vitest";
import type { World } from "../../../src/demo/world.ts";
import { trail } from "../../../src/demo/worlds/account.ts";
import { healthy } from "../../../src/demo/worlds/healthy.ts";
import { TRAIL_ARN } from "../../../src/demo/worlds/names.ts";
import { clientOptions, errorOf, serving } from "../served.ts";

const { status: _status, selectors: _selectors, ...foreign } = trail;
const other = "arn:aws:cloudtrail:eu-west-1:111122223333:trail/local";
const local = { ...trail, trail: { ...trail.trail, Name: "local", TrailARN: other, HomeRegion: "eu-west-1", IsMultiRegionTrail: false } };
const world: World = { ...healthy, trails: [trail, local] };

const names = async (region: string, includeShadowTrails?: boolean) => {
  const client = new CloudTrailClient(clientOptions(await serving(world), region));
  const { trailList = [] } = await client.send(new DescribeTrailsCommand({ includeShadowTrails }));
  return trailList.map(({ Name }) => Name);
};

test.each([
  { region: "us-east-1", shadows: undefined, seen: ["bookstore"] },
  { region: "eu-west-1", shadows: undefined, seen: ["bookstore", "local"] },
  { region: "eu-west-1", shadows: false, seen: ["local"] },
  { region: "us-west-2", shadows: true, seen: ["bookstore"] },
  { region: "us-west-2", shadows: false, seen: [] },
])("$region shows $seen when shadows are $shadows", async ({ region, shadows, seen }) => {
  expect(await names(region, shadows)).toEqual(seen);
});

test("status and selectors come by ARN, with times as dates", async () => {
  const client = new CloudTrailClient(clientOptions(await serving(world)));
  expect(await client.send(new GetTrailStatusCommand({ Name: TRAIL_ARN }))).toMatchObject({
    IsLogging: true,
    LatestDeliveryTime: new Date("2026-11-23T03:13:41Z"),
  });
  expect(await client.send(new GetEventSelectorsCommand({ TrailName: TRAIL_ARN }))).toMatchObject({
    TrailARN: TRAIL_ARN,
    AdvancedEventSelectors: [{ FieldSelectors: [{ Field: "eventCategory", Equals: ["Management"] }] }],
  });
});

test("a name is known in the home region alone", async () => {
  const served = await serving(world);
  const home = new CloudTrailClient(clientOptions(served));
  const elsewhere = new CloudTrailClient(clientOptions(served, "eu-west-1"));
  expect(await home.send(new GetTrailStatusCommand({ Name: "bookstore" }))).toMatchObject({ IsLogging: true });
  const error = await errorOf(elsewhere.send(new GetTrailStatusCommand({ Name: "bookstore" })));
  expect(error).toMatchObject({ name: "TrailNotFoundException", status: 400 });
});

test("another account's trail is listed and tells nothing more", async () => {
  const client = new CloudTrailClient(clientOptions(await serving({ ...healthy, trails: [foreign] })));
  expect((await client.send(new DescribeTrailsCommand({}))).trailList).toHaveLength(1);
  const [status, selectors] = await Promise.all([
    errorOf(client.send(new GetTrailStatusCommand({ Name: TRAIL_ARN }))),
    errorOf(client.send(new GetEventSelectorsCommand({ TrailName: TRAIL_ARN }))),
  ]);
  expect([status["name"], selectors["name"]]).toEqual(["TrailNotFoundException", "TrailNotFoundException"]);
});
