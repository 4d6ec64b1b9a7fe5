import { describe, expect, test } from "vitest";
import { healthy } from "../../src/demo/worlds/healthy.ts";
import type { Fault, World } from "../../src/demo/world.ts";
import type { Report } from "../../src/model/report.ts";
import { reportOn, verdictsOf } from "../lab.ts";
import { configured, type Is } from "./aws.ts";

const REGIONAL = ["access-analyzer-in-every-region", "config-recorder-is-scoped", "config-delivers", "config-few-packs"];
const PLAN = { start: "2026-08-01" };

const faulty = (...faults: readonly Fault[]): World => ({ ...healthy, faults });
const everywhere = (how: Fault["how"], region: string): World =>
  faulty(...["access-analyzer", "config"].map((service) => ({ match: { service, region }, how })));
const listing = (how: Fault["how"]): World => faulty({ match: { service: "ec2", operation: "DescribeRegions" }, how });

interface RegionCase {
  readonly row: number | "+";
  readonly what: string;
  readonly world?: World;
  readonly dr?: string;
  /** Whether it is enabled, and what every regional rule says of it. */
  readonly enabled: Is;
  readonly rest: Is;
}

const rows: readonly RegionCase[] = [
  { row: 8, what: "the DR region is not opted in", dr: "af-south-1", enabled: "fail", rest: "unknown" },
  { row: 8, what: "the DR region is misspelt", dr: "eu-wset-1", enabled: "fail", rest: "unknown" },
  {
    row: 9,
    what: "an opted-in region refuses the token",
    world: everywhere("region-disabled", "eu-west-1"),
    enabled: "pass",
    rest: "unknown",
  },
  {
    row: 10,
    what: "a service control policy forbids the region",
    world: everywhere("forbidden", "eu-west-1"),
    enabled: "pass",
    rest: "unknown",
  },
  { row: 144, what: "a proxy intercepts the region", world: everywhere("html", "eu-west-1"), enabled: "pass", rest: "unknown" },
  { row: 144, what: "a proxy answers for the list of regions", world: listing("html"), enabled: "unknown", rest: "pass" },
  { row: 144, what: "an empty answer for the list of regions", world: listing("empty"), enabled: "unknown", rest: "pass" },
  { row: "+", what: "the list of regions was denied", world: listing("denied"), enabled: "unknown", rest: "pass" },
  { row: "+", what: "the list of regions was throttled to the end", world: listing("throttled"), enabled: "unknown", rest: "pass" },
  { row: "+", what: "the region resets every connection", world: everywhere("reset", "eu-west-1"), enabled: "pass", rest: "unknown" },
  { row: "+", what: "the region throttles each call once", world: everywhere("throttle-once", "eu-west-1"), enabled: "pass", rest: "pass" },
];

describe("a region in scope", () => {
  test.concurrent.each(rows)("row $row: $what", async ({ world = healthy, dr = "eu-west-1", enabled, rest }) => {
    const report = await reportOn(world, { only: ["aws"], configuration: configured({ dr, plan: PLAN }) });
    expect(verdictsOf(report, "regions-in-scope-are-enabled")[dr]).toBe(enabled);
    expect(regional(report, dr)).toEqual(REGIONAL.map((rule) => [rule, rest]));
    expect(regional(report, "us-east-1")).toEqual(REGIONAL.map((rule) => [rule, "pass"]));
  });
});

test("row 8: a region that nobody named is not looked at", async () => {
  const report = await reportOn(healthy, { only: ["aws"], configuration: configured({ plan: PLAN }) });
  expect(Object.keys(verdictsOf(report, "regions-in-scope-are-enabled")).sort()).toEqual(["eu-west-1", "us-east-1"]);
});

test("row 8: copies in a region that is not the DR region do not count for one that is misspelt", async () => {
  const report = await reportOn(healthy, { only: ["aws"], configuration: configured({ dr: "eu-wset-1" }) });
  expect(verdictsOf(report, "trail-bucket-replicated")).toEqual({ prod: "fail" });
});

function regional(report: Report, region: string) {
  return REGIONAL.map((rule) => [rule, verdictsOf(report, rule)[region]]);
}
