import { expect, test } from "vitest";
import { claim, scene, standingOf } from "../../src/reporters/standing.ts";
import { checklist, item, report } from "./report.ts";

const takenAt = "2026-11-23T03:17:00.000Z";

test.each([
  ["READY", checklist()],
  ["NOT READY", checklist({ ready: false, items: [item({ is: "unknown" }), item({ is: "no" })] })],
  ["NOT PROVED READY", checklist({ ready: false, items: [item({ is: "unknown" }), item()] })],
  ["NOT APPLICABLE", checklist({ ready: false, items: [item({ is: "not-applicable" })] })],
] as const)("%s", (expected, given) => {
  expect(standingOf(given)).toBe(expected);
});

test("what was declared off is in the claim", () => {
  const items = [item(), item({ is: "not-applicable" })];
  expect(claim(checklist({ items, readiness: 71, coverage: 93 }))).toEqual([
    "READY: 1 of 2 yes",
    "1 not applicable",
    "readiness 71 %",
    "coverage 93 %",
  ]);
});

test("of a list that was declared off as a whole nothing else is claimed", () => {
  expect(claim(checklist({ ready: false, items: [item({ is: "not-applicable" })], readiness: 0, coverage: 0 }))).toEqual([
    "NOT APPLICABLE",
  ]);
});

test("several parts are said", () => {
  expect(scene(report({ parts: [{ takenAt }, { takenAt }] }))).toEqual([
    "as of 03:17 UTC 23 Nov 2026",
    "account prod (111122223333)",
    "from 2 parts",
  ]);
});
