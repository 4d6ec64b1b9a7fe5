import { expect, test } from "vitest";
import { readDay } from "../../../src/facts/calendar/days.ts";
import { scheduledDays } from "../../../src/facts/calendar/schedule.ts";
import type { ScheduledEvent } from "../../../src/kinds/repository/event.ts";

const one = (changes: Partial<ScheduledEvent>): ScheduledEvent => {
  const place = { path: "ops/schedule.yaml", line: 2 };
  return { kind: "repo.event", id: "ops/schedule.yaml:2:5", scope: "calendar", title: "DR drill", ...place, ...changes };
};
const within = (changes: Partial<ScheduledEvent>, left = 1000) =>
  scheduledDays(one(changes), { from: readDay("2026-11-23"), to: readDay("2027-03-31"), budget: { left } });

test.each([
  ["one day", { on: ["2026-12-07"] }, "2026-12-07"],
  ["several, and what is not asked about left out", { on: ["2026-11-22", "2026-12-07", "2027-04-01"] }, "2026-12-07"],
  ["weeks", { every: "week", from: "2027-03-17" }, "2027-03-17 2027-03-24 2027-03-31"],
  ["weekly is the same", { every: "weekly", from: "2027-03-17" }, "2027-03-17 2027-03-24 2027-03-31"],
  ["many weeks", { every: "6 weeks", from: "2026-11-02" }, "2026-12-14 2027-01-25 2027-03-08"],
  ["months", { every: "month", from: "2026-01-28" }, "2026-11-28 2026-12-28 2027-01-28 2027-02-28 2027-03-28"],
  ["many months", { every: "2 months", from: "2026-11-01" }, "2027-01-01 2027-03-01"],
  ["quarters, counted from the first day", { every: "quarterly", from: "2026-11-24" }, "2026-11-24 2027-02-24"],
  ["a weekday of each month", { every: "first Monday", from: "2026-09-01" }, "2026-12-07 2027-01-04 2027-02-01 2027-03-01"],
  ["the last one", { every: "last friday", from: "2026-09-01", until: "2027-01-01" }, "2026-11-27 2026-12-25"],
  ["one that is written long", { every: "second Tuesday of the month", from: "2027-02-09" }, "2027-02-09 2027-03-09"],
  ["one of each quarter of the year", { every: "first Monday of the quarter", from: "2026-09-01" }, "2027-01-04"],
  ["the last one of each quarter", { every: "last Friday of the quarter", from: "2026-09-01" }, "2026-12-25 2027-03-26"],
  ["none before its first day", { every: "week", from: "2027-04-01" }, ""],
  ["its last day is one of it", { every: "week", from: "2026-11-24", until: "2026-12-01" }, "2026-11-24 2026-12-01"],
  ["exceptions are left out", { every: "first Monday", from: "2026-09-01", except: ["2026-12-07", "2027-02-01"] }, "2027-01-04 2027-03-01"],
  ["what was called off is on no day", { on: ["2026-12-07"], cancelled: true }, ""],
])("%s", (_, changes, expected) => {
  const { all, left } = within(changes);
  expect([all.map(({ day }) => day).join(" "), left]).toEqual([expected, []]);
});

test("each day is one of UTC, and knows its line", () => {
  expect(within({ on: ["2026-12-07"] }).all).toEqual([
    { title: "DR drill", day: "2026-12-07", isFloating: false, path: "ops/schedule.yaml", line: 2 },
  ]);
});

test("words that a later version may write are told of, and so is what would be too much", () => {
  const place = { title: "DR drill", path: "ops/schedule.yaml", line: 2 };
  expect(within({ every: "full moon", from: "2026-01-01" })).toEqual({
    all: [],
    left: [{ ...place, why: "'full moon' is not followed by this version" }],
  });
  expect(within({ every: "week", from: "2026-12-01" }, 3).left).toEqual([
    { ...place, why: "the calendar holds too much to follow all of it" },
  ]);
});
