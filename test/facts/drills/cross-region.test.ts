import { expect, test } from "vitest";
import { crossesRegions, regionsIn } from "../../../src/facts/drills/cross-region.ts";

test.each([
  ["us-east-1 → eu-west-1, back to us-east-1", ["us-east-1", "eu-west-1"]],
  ["the zone us-east-1a", []],
  ["ap-southeast-2 and US-GOV-WEST-1", ["ap-southeast-2", "us-gov-west-1"]],
])("'%s' names %j", (text, regions) => {
  expect(regionsIn(text)).toEqual(regions);
});

test.each([
  ["cross-region DR drill", true],
  ["Multi-Region failover", true],
  ["loss of the primary region", true],
  ["we lost us-east-1", true],
  ["failed over to eu-west-1", true],
  ["region failure", true],
  ["Regionsausfall", true],
  ["us-east-1 → eu-west-1", true],
  ["cross-region chaos game-day", true],
  ["game-day: pod-kill", false],
  ["one availability zone lost", false],
  ["restore of a backup in the DR cluster", false],
  ["single-region drill", false],
  ["loss of a single region", undefined],
  ["region failover: loss of one region", true],
  ["cross-region tabletop", false],
  ["not cross-region this time", false],
  ["DR drill", undefined],
  ["simulated cluster loss in us-east-1", undefined],
  ["", undefined],
])("'%s' crosses regions: %s", (text, expected) => {
  expect(crossesRegions(text, regionsIn(text))).toBe(expected);
});
