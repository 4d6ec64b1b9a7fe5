import { expect, test } from "vitest";
import { dayIn, daysBetween, readingsOf } from "../../../src/facts/repository/day.ts";

test.each([
  ["2026-11-12 — cross-region DR drill", { day: "2026-11-12" }],
  ["2026/11/2", { day: "2026-11-02" }],
  ["12 Nov 2026", { day: "2026-11-12" }],
  ["12-Nov-2026", { day: "2026-11-12" }],
  ["Thursday, 12th of November, 2026", { day: "2026-11-12" }],
  ["Nov. 12, 2026", { day: "2026-11-12" }],
  ["Sept 3, 2026", { day: "2026-09-03" }],
  ["12. Dezember 2026", { day: "2026-12-12" }],
  ["3. März 2026", { day: "2026-03-03" }],
  ["1er août 2026", { day: "2026-08-01" }],
  ["12 NOVEMBER 2026", { day: "2026-11-12" }],
  ["12.11.2026", { day: "2026-11-12" }],
  ["13/04/2026", { day: "2026-04-13" }],
  ["04/13/2026", { day: "2026-04-13" }],
  ["04/04/2026", { day: "2026-04-04" }],
  ["03/04/2026", { ambiguous: "03/04/2026" }],
  ["03-04-2026", { ambiguous: "03-04-2026" }],
  ["12 Nov 2026, next on 2026-12-01", { day: "2026-11-12" }],
  ["2026-11-02T02:00Z", { day: "2026-11-02" }],
  ["2026-02-30", undefined],
  ["31 April 2026", undefined],
  ["12 marathons 2026", undefined],
  ["1 jui 2026", undefined],
  ["release 1.2.3.2026", undefined],
  ["<YYYY-MM-DD>", undefined],
  ["Q4 2026", undefined],
  ["", undefined],
])("'%s' is %j", (text, written) => {
  expect(dayIn(text)).toEqual(written);
});

test.each([
  ["2026-11-23", "2026-11-23T23:59:59.000Z", 0],
  ["2026-11-22", "2026-11-23T00:00:00.000Z", 1],
  ["2026-11-24", "2026-11-23T23:59:59.000Z", -1],
  ["2024-02-28", "2024-03-01T12:00:00.000Z", 2],
])("from %s to %s it is %i days", (day, moment, days) => {
  expect(daysBetween(day, moment)).toBe(days);
});

test("an ambiguous day is one of two", () => {
  expect(readingsOf({ day: "2026-11-02" })).toEqual(["2026-11-02"]);
  expect(readingsOf({ ambiguous: "3/04/2026" })).toEqual(["2026-03-04", "2026-04-03"]);
});
