import { describe, expect, test } from "vitest";
import { dueOf } from "../../src/engine/due.ts";
import type { DueReport, ItemReport } from "../../src/model/report.ts";
import type { ChecklistItem } from "../../src/model/rule.ts";
import type { Target } from "../../src/model/target.ts";
import { target } from "../build.ts";

const item: ChecklistItem = { id: "observability-walk", title: "Walk", rules: [], due: [7, 10] };
const planned = (plan: Target["plan"]): Target => ({ ...target, ...(plan !== undefined && { plan }) });
const on = (day: string) => `${day}T03:17:00.000Z`;
const dueOn = (is: ItemReport["is"], day: string, plan: Target["plan"] = { start: "2026-09-01" }) =>
  dueOf(item, is, { target: planned(plan), takenAt: on(day) });

const states: readonly (readonly [string, string, ItemReport["is"], DueReport["state"]])[] = [
  ["before the plan", "2026-08-20", "unknown", "not due"],
  ["the day before its window", "2026-09-06", "unknown", "not due"],
  ["the day before its window", "2026-09-06", "no", "not due"],
  ["the day before its window", "2026-09-06", "yes", "done"],
  ["the first day of its window", "2026-09-07", "unknown", "due"],
  ["the first day of its window", "2026-09-07", "no", "due"],
  ["the first day of its window", "2026-09-07", "yes", "done"],
  ["the last day of its window", "2026-09-10", "no", "due"],
  ["the day after its window", "2026-09-11", "no", "overdue"],
  ["the day after its window", "2026-09-11", "unknown", "not proved"],
  ["the day after its window", "2026-09-11", "yes", "done"],
];

describe("an item due on Day 7 to 10", () => {
  test.each(states)("%s, %s, that is '%s' is %s", (_when, day, is, state) => {
    expect(dueOn(is, day)?.state).toBe(state);
  });

  test.each<[ItemReport["is"], DueReport["state"]]>([
    ["yes", "done"],
    ["no", "not proved"],
    ["unknown", "not proved"],
  ])("that is '%s' is %s while nobody wrote when the plan began, and has no dates", (is, state) => {
    expect(dueOn(is, "2026-09-08", {})).toEqual({ firstDay: 7, lastDay: 10, state });
  });

  test("has its days by the calendar, Day 1 being the first", () => {
    expect(dueOn("unknown", "2026-09-08")).toEqual({ firstDay: 7, lastDay: 10, from: "2026-09-07", until: "2026-09-10", state: "due" });
  });

  test("has them later in a first phase of sixty days", () => {
    const own = dueOn("no", "2026-09-13", { start: "2026-09-01", phases: [60, 30, 30] });
    expect(own).toEqual({ firstDay: 13, lastDay: 20, from: "2026-09-13", until: "2026-09-20", state: "due" });
  });

  test("that is declared off is due on no day", () => {
    expect(dueOn("not-applicable", "2026-09-08")).toBeUndefined();
  });
});

test("an item without days is due on none", () => {
  const { id, title, rules } = item;
  expect(dueOf({ id, title, rules }, "no", { target: planned({ start: "2026-09-01" }), takenAt: on("2026-09-08") })).toBeUndefined();
});
