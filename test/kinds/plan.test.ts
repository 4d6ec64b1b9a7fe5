import { describe, expect, test } from "vitest";
import { type Days, dayOfPlan, lastDay, ownDays, PLAN_ITEMS } from "../../src/kinds/plan.ts";

describe("a window of the chapter's ninety days", () => {
  test.each<[Days, readonly [number, number, number] | undefined, Days]>([
    [[1, 3], undefined, [1, 3]],
    [
      [31, 35],
      [30, 30, 30],
      [31, 35],
    ],
    [[85, 90], undefined, [85, 90]],
    [
      [1, 3],
      [7, 30, 30],
      [1, 1],
    ],
    [
      [25, 30],
      [7, 30, 30],
      [6, 7],
    ],
    [
      [31, 35],
      [7, 30, 30],
      [8, 12],
    ],
    [
      [1, 3],
      [60, 30, 30],
      [1, 6],
    ],
    [
      [85, 90],
      [60, 30, 45],
      [127, 135],
    ],
    [
      [1, 3],
      [1, 1, 1],
      [1, 1],
    ],
    [
      [85, 90],
      [1, 1, 1],
      [3, 3],
    ],
  ])("%j with phases of %j is %j", (window, phases, own) => {
    expect(ownDays(phases === undefined ? {} : { phases }, window)).toEqual(own);
  });

  test("keeps the items in their order, within the plan, whatever the phases", () => {
    for (const phases of [
      [1, 1, 1],
      [7, 30, 30],
      [365, 1, 29],
      [30, 30, 30],
    ] as const) {
      const windows = PLAN_ITEMS.map(({ due }) => ownDays({ phases }, due));
      for (const [index, [first, last]] of windows.entries()) {
        expect(first).toBeLessThanOrEqual(last);
        expect(first).toBeGreaterThanOrEqual(windows[index - 1]?.[0] ?? 1);
        expect(last).toBeLessThanOrEqual(lastDay({ phases }));
      }
    }
  });

  test("is not moved by an extension, which only ends the plan later", () => {
    expect(ownDays({ extension_days: 30 }, [85, 90])).toEqual([85, 90]);
    expect(lastDay({ extension_days: 30 })).toBe(120);
  });
});

test("the chapter has nineteen items, each with an id of its own", () => {
  expect(new Set(PLAN_ITEMS.map(({ id }) => id)).size).toBe(19);
});

describe("the day of the plan", () => {
  test.each([
    ["2026-09-01", "2026-09-01T00:00:00.000Z", 1],
    ["2026-09-01", "2026-09-01T23:59:59.999Z", 1],
    ["2026-09-01", "2026-09-30T12:00:00.000Z", 30],
    ["2026-09-01", "2026-08-31T23:59:59.999Z", 0],
    [undefined, "2026-09-01T00:00:00.000Z", undefined],
  ])("that began on %s is at %s %s", (start, moment, day) => {
    expect(dayOfPlan(start === undefined ? {} : { start }, moment)).toBe(day);
  });
});
