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
    { nth_at_least: 2, days_ago: 49, days_ago_at_least: 49, is_another_region: false },
    { nth_at_least: 3, days_ago: 77, days_ago_at_least: 77, is_another_region: true },
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

test("what may be a drill nobody knows comes last", () => {
  const found = regions(`${log}## 03/09/2026 — cross-region DR drill\n- RTO: 25 min\n`);
  expect(found).toHaveLength(4);
  expect(() => found[3]?.nth_at_least).toThrow("may be 2026-03-09 or 2026-09-03");
  expect(found[3]?.days_ago_at_least).toBe(81);
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
