import { expect, test } from "vitest";
import { dueDay, type Gate, isDue } from "../../src/facts/due.ts";
import { attempt } from "../../src/facts/fact.ts";
import type { Target } from "../../src/model/target.ts";
import { Unread } from "../../src/snapshot/unread.ts";
import { target } from "../build.ts";

const planned = (start: string, gates: Target["gates"] = {}): Target => ({ ...target, plan: { start }, gates });

const cases: readonly (readonly [string, Target, Gate, string, boolean | "unknown"])[] = [
  ["the day before Day 85", planned("2026-09-01"), "config", "2026-11-23T23:59:59.999Z", false],
  ["Day 85", planned("2026-09-01"), "config", "2026-11-24T00:00:00.000Z", true],
  ["Day 55 for GuardDuty", planned("2026-09-01"), "guardduty", "2026-10-25T00:00:00.000Z", true],
  ["Day 54 for GuardDuty", planned("2026-09-01"), "guardduty", "2026-10-24T12:00:00.000Z", false],
  ["Day 65 for Security Hub", planned("2026-09-01"), "securityhub", "2026-11-04T00:00:00.000Z", true],
  ["a day of one's own", planned("2026-11-23", { config: { due: 1 } }), "config", "2026-11-23T03:17:00.000Z", true],
  ["a plan that has not started", planned("2027-01-01"), "config", "2026-11-23T03:17:00.000Z", false],
  ["a paid gate without a plan", target, "config", "2026-11-23T03:17:00.000Z", "unknown"],
  ["a paid gate due on Day 1 without a plan", { ...target, gates: { config: { due: 1 } } }, "config", "2026-11-23T03:17:00.000Z", true],
  [
    "Day 85 of phases of 7, 30 and 30 days",
    { ...planned("2026-09-24"), plan: { start: "2026-09-24", phases: [7, 30, 30] } },
    "config",
    "2026-11-24T03:17:00.000Z",
    true,
  ],
  [
    "the day before it",
    { ...planned("2026-09-24"), plan: { start: "2026-09-24", phases: [7, 30, 30] } },
    "config",
    "2026-11-23T03:17:00.000Z",
    false,
  ],
  ["a paid gate without a handoff", { ...target, handoff: "none" }, "config", "2026-11-23T03:17:00.000Z", true],
  ["a free gate without a plan", target, "cloudtrail", "2026-11-23T03:17:00.000Z", true],
  ["the other free gate before the plan", planned("2027-01-01"), "access-analyzer", "2026-11-23T03:17:00.000Z", true],
];

for (const [name, own, gate, takenAt, expected] of cases) {
  test(`${name}: ${expected === true ? "due" : expected === false ? "not due" : expected}`, () => {
    const answer = attempt(() => isDue(own, gate, takenAt));
    expect(answer instanceof Unread ? "unknown" : answer).toBe(expected);
  });
}

test("without a start the line to add is the remedy", () => {
  const answer = attempt(() => isDue(target, "config", "2026-11-23T03:17:00.000Z"));
  expect(answer instanceof Unread && answer.reasons.map(({ remedy }) => remedy)).toEqual([
    "Add to auditor.yaml: plan: { start: YYYY-MM-DD }, or handoff: none",
  ]);
});

test("the configuration's day wins", () => {
  expect([dueDay(target, "config"), dueDay(planned("2026-09-01", { config: { due: 80 } }), "config")]).toEqual([85, 80]);
});
