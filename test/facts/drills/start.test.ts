import { expect, test } from "vitest";
import { saysBusinessHours, startBehindDay, startIn } from "../../../src/facts/drills/start.ts";

test.each([
  ["10:00–10:25 UTC", 10, true],
  ["10:00-10:25", 10, false],
  ["14:30:00+01:00", 14.5, true],
  ["09:15:00-05:00", 9.25, true],
  ["10:00Z", 10, true],
  ["10:00 Europe/Berlin", 10, true],
  ["10:00 CEST", 10, true],
  ["10:00 Uhr MEZ", 10, true],
  ["10:00, RTO 25 min", 10, false],
  ["3 pm ET", 15, true],
  ["12:30 am", 0.5, false],
  ["12pm", 12, false],
  ["10 Uhr", 10, false],
  ["10.30 Uhr", 10.5, false],
  ["10h30", 10.5, false],
  ["around 9:00 local time", 9, true],
])("'%s' is %d o'clock, with a zone: %s", (text, hour, hasZone) => {
  expect(startIn(text)).toEqual({ hour, hasZone });
});

test.each(["", "0:25", "T+02:00", "25:00", "10:75", "in the morning", "25 min", "3 responders", "2026-11-02", "+01:00"])(
  "'%s' is no time",
  (text) => {
    expect(startIn(text)).toBeUndefined();
  },
);

test.each([
  ["2026-11-02T10:00Z", { hour: 10, hasZone: true }],
  ["2026-11-02 10:00 UTC — DR drill", { hour: 10, hasZone: true }],
  ["2 Nov 2026, 10:00 UTC", { hour: 10, hasZone: true }],
  ["DR drill, 2026-11-02 (10:00–10:25 CET)", { hour: 10, hasZone: true }],
  ["12.11.2026 um 10:00", { hour: 10, hasZone: false }],
  ["2026-11-02 — RTO 0:25", undefined],
  ["2026-11-02 — 3 nodes were back after 0:45", undefined],
  ["DR drill", undefined],
])("behind the day of '%s' stands %j", (text, expected) => {
  expect(startBehindDay(text)).toEqual(expected);
});

test.each([
  ["during business hours", true],
  ["Fewer people. This time in working hours, on a Monday.", true],
  ["während der Geschäftszeiten", true],
  ["outside business hours", false],
  ["not during business hours", false],
  ["the next one should be during business hours", false],
  ["at night instead of during business hours", false],
  ["business hours", false],
])("'%s' says that it was during business hours: %s", (text, expected) => {
  expect(saysBusinessHours([text])).toBe(expected);
});
