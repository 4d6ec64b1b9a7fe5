import { expect, test } from "vitest";
import { failedRegions, rotation } from "../../../src/facts/drills/rotation.ts";
import { accountOf, attested, cut, paper, type Papers, papers } from "../repository/world.ts";

const PATH = "runbooks/dr-drill-log.md";
const evidence = { drill_log: { paths: [PATH] }, attestations: { paths: ["attestations.yaml"] } };
const worldOf = (text: string, { resources = [], ...rest }: Papers = {}) =>
  papers({ evidence, resources: [paper("drill_log", PATH, text), ...resources], ...rest });
const regions = (text: string, changes: Papers = {}) => {
  const known = worldOf(text, changes);
  return failedRegions.of(accountOf(known), known);
};
const entry = (day: string, says: string) => `## ${day} — cross-region DR drill\n- Regions: ${says}\n- RTO: 25 min\n\n`;
const log =
  entry("2026-11-02", "us-east-1, eu-west-1") + entry("2026-10-05", "us-east-1 → eu-west-1") + entry("2026-09-07", "eu-west-1 → us-east-1");

test("each drill is held against the newest that names the region", () => {
  const [newest, middle, oldest] = regions(log);
  expect([middle, oldest]).toEqual([
    { nth_at_least: 2, days_ago: 49, days_ago_at_least: 49, days_ago_at_most: 49, is_another_region: false },
    { nth_at_least: 3, days_ago: 77, days_ago_at_least: 77, days_ago_at_most: 77, is_another_region: true },
  ]);
  expect(newest?.nth_at_least).toBe(1);
  expect(() => newest?.is_another_region).toThrow(`the drill of 2026-11-02 (${PATH}:1) does not say which region failed`);
});

test("an attested drill counts unless the log tells of its day", () => {
  const resources = [attested("dr-drill", "2026-10-05"), attested("dr-drill", "2026-10-19", 8)];
  const found = regions(log, { resources });
  expect(found).toHaveLength(4);
  expect(() => found[1]?.is_another_region).toThrow("the attestation at attestations.yaml:8 does not say which region failed");
});

test("of a drill that was on one of two days it is known between which", () => {
  const found = regions(`${log}${entry("10/11/2026", "us-east-1 → eu-west-1")}## 03/09/2026 — cross-region DR drill\n- RTO: 25 min\n`);
  expect(found).toHaveLength(5);
  expect(found.map(({ nth_at_least, days_ago_at_least: least, days_ago_at_most: most }) => [nth_at_least, least, most])).toEqual([
    [1, 21, 21],
    [2, 13, 43],
    [3, 49, 49],
    [4, 77, 77],
    [5, 81, 259],
  ]);
  expect(() => found[1]?.days_ago).toThrow("may be 2026-10-11 or 2026-11-10");
  expect(found[1]?.is_another_region).toBe(false);
  expect(() => found[4]?.is_another_region).toThrow("does not say which region failed");
});

test("what may be a drill comes last, and so does a word that may be of one", () => {
  const resources = [attested("dr-drill", "2026-11-10")];
  const found = regions(`${entry("10/11/2026", "us-east-1 → eu-west-1")}## DR drill\n- RTO: 25 min\n- Human action time: 5m\n`, {
    resources,
  });
  expect(found).toHaveLength(3);
  expect(() => found[1]?.nth_at_least).toThrow("tells of a drill and not of its day");
  expect(() => found[2]?.nth_at_least).toThrow(
    "the attestation at attestations.yaml:3 may be of a drill that the log tells of, or of another",
  );
});

test("a log that was not read whole has one more that nobody saw", () => {
  const found = regions(log, { reads: cut("drill_log") });
  expect(() => found[3]?.days_ago_at_least).toThrow();
});

test.each([
  [log, { summary: `us-east-1 failed, the newest being the drill of 2026-10-05 (${PATH}:5)`, line: 5 }],
  ["# Log", { summary: "no cross-region drill says which region failed", line: 1 }],
])("in words", (text, expected) => {
  const known = worldOf(text);
  expect(rotation.of(accountOf(known), known)).toEqual(expected);
});
