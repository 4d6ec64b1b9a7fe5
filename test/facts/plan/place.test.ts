import { describe, expect, test } from "vitest";
import { phaseDays, phasesOf, placeIn } from "../../../src/facts/plan/place.ts";
import type { TargetPlan } from "../../../src/model/target.ts";

const plan: TargetPlan = { start: "2026-09-01" };
const short: TargetPlan = { start: "2026-09-01", phases: [7, 30, 30] };

describe("days of a plan", () => {
  test.each<[string, readonly [number, number] | undefined]>([
    ["Day 31-60", [31, 60]],
    ["Mina (Day 1-30)", [1, 30]],
    ["Mina (1-30)", [1, 30]],
    ["Day 30-60", [31, 60]],
    ["since Day 60", [61, Infinity]],
    ["from Day 31", [31, Infinity]],
    ["ab Tag 31", [31, Infinity]],
    ["until Day 30", [-Infinity, 30]],
    ["phase 2", [31, 60]],
    ["Phase II: Operate", [31, 60]],
    ["Mature", [61, 90]],
    ["2026-09-01 – 2026-09-30", [1, 30]],
    ["since 1 Oct 2026", [31, Infinity]],
    ["until 2026-09-30", [-Infinity, 30]],
    ["since 03/04/2026", undefined],
    ["Tom", undefined],
  ])("'%s' are %j", (text, place) => expect(placeIn(text, plan)).toEqual(place));

  test("may be the chapter's in a plan with phases of its own", () => {
    expect([placeIn("Day 31-60", short), placeIn("Day 8-37", short), placeIn("phase 2", short)]).toEqual([
      [8, 37],
      [8, 37],
      [8, 37],
    ]);
  });
});

test("the third phase takes the extension", () => {
  expect(phaseDays({ extension_days: 30 }, 3)).toEqual([61, 120]);
  expect(placeIn("Day 61-90", { extension_days: 30 })).toEqual([61, 120]);
});

test("a phase is owned by whom more than half of it belongs to", () => {
  expect(phasesOf([1, 45], plan)).toEqual([1]);
  expect(phasesOf([1, 46], plan)).toEqual([1, 2]);
  expect(phasesOf([31, Infinity], plan)).toEqual([2, 3]);
  expect(phasesOf([31, 35], plan)).toEqual([]);
});
