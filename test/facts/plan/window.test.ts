import { describe, expect, test } from "vitest";
import { windowIn, windowOf } from "../../../src/facts/plan/window.ts";

describe("days in a text", () => {
  test.each([
    ["Day 7-10: Observability", [7, 10]],
    ["Days 7 – 10", [7, 10]],
    ["day 7 to 10", [7, 10]],
    ["Day 7 to Day 10", [7, 10]],
    ["D7–D10", [7, 10]],
    ["Tag 7 bis 10", [7, 10]],
    ["Tage 7-10: Rundgang", [7, 10]],
    ["Observability (Day 7-10)", [7, 10]],
    ["Day 90 review", undefined],
    ["7-10 people", undefined],
    ["Monday 3-4", undefined],
    ["2026-09-07", undefined],
  ])("'%s' are %j", (text, window) => expect(windowIn(text).window).toEqual(window));

  test("leave no empty brackets behind", () => expect(windowIn("Observability (Day 7-10)").rest.trim()).toBe("Observability"));
});

test("a cell of days needs no word", () => {
  expect([windowOf("7-10"), windowOf("7 – 10"), windowOf("Day 7-10"), windowOf("soon")]).toEqual([[7, 10], [7, 10], [7, 10], undefined]);
});
