import { expect, test } from "vitest";
import { offsetAt, offsetsOf } from "../../src/facts/zone.ts";

const HOUR = 3_600_000;
const hours = (zone: string, [from, to]: readonly [string, string]) => {
  return offsetsOf(zone, Date.parse(from), Date.parse(to)).map(({ from, offset }) => [
    new Date(from).toISOString().slice(0, 16),
    offset / HOUR,
  ]);
};

test("a zone whose clocks do not change has one offset", () => {
  expect(hours("Asia/Kolkata", ["2026-03-01T00:00Z", "2026-03-09T00:00Z"])).toEqual([["2026-03-01T00:00", 5.5]]);
});

test.each([
  [
    "America/New_York",
    ["2026-03-04T12:34:56Z", "2026-03-12T00:00Z"],
    [
      ["2026-03-04T12:34", -5],
      ["2026-03-08T07:00", -4],
    ],
  ],
  [
    "Europe/Berlin",
    ["2026-10-20T00:00Z", "2026-10-28T00:00Z"],
    [
      ["2026-10-20T00:00", 2],
      ["2026-10-25T01:00", 1],
    ],
  ],
  [
    "Australia/Lord_Howe",
    ["2026-10-01T00:00Z", "2026-10-06T00:00Z"],
    [
      ["2026-10-01T00:00", 10.5],
      ["2026-10-03T15:30", 11],
    ],
  ],
] as const)("%s changes on the minute", (zone, window, expected) => {
  expect(hours(zone, window)).toEqual(expected);
});

test("midnight is hour 0, and seconds are kept apart", () => {
  expect(offsetAt("UTC", Date.parse("2026-03-01T00:00:59.900Z"))).toBe(0);
});
