import { expect, test } from "vitest";
import { base, P, said } from "./said.ts";

test.each([
  ["one region for both", base.replace("eu-west-1", "us-east-1"), [`4:36 ${P}/regions/dr: is the same region as primary`]],
  [
    "a region that stands twice",
    base.replace("eu-west-1", "eu-west-1, also: [ca-central-1, eu-west-1]"),
    [`4:72 ${P}/regions/also/1: is the same region as dr`],
  ],
  [
    "regions of two partitions",
    base.replace("eu-west-1", "cn-north-1"),
    [`4:36 ${P}/regions/dr: "cn-north-1" is in the partition aws-cn, the primary region is not: an account has one partition`],
  ],
  [
    "a bucket that stands twice",
    `${base}    buckets: [{ name: media }, { name: media, prefix: '' }]\n`,
    [`5:32 ${P}/buckets/1: is the same bucket and prefix as entry 0`],
  ],
  [
    "a day that no calendar has",
    `${base}    plan: { start: 2026-02-30 }\n`,
    [`5:13 ${P}/plan/start: "2026-02-30" is not a day of the calendar`],
  ],
  [
    "a plan where nobody hands over",
    `${base}    plan: { start: 2026-09-01 }\n    handoff: none\n`,
    [`6:5 ${P}/handoff: contradicts 'plan': without a handoff there is no plan; write one of them`],
  ],
])("%s is told with its place and nothing else", (_what, text, expected) => {
  expect(said(text).toSorted()).toEqual(expected.map((line) => `auditor.yaml:${line}`).toSorted());
});

test("an account stands once, by its id", () => {
  expect(said(`${base}  again:\n    id: "111122223333"\n    regions: { primary: us-east-1, dr: eu-west-1 }\n`)).toEqual([
    "auditor.yaml:6:5 /accounts/again/id: is the id of 'prod' too: an account stands once",
  ]);
});
