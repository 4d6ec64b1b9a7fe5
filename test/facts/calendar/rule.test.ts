import * as fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { readDay, written } from "../../../src/facts/calendar/days.ts";
import { recurOf } from "../../../src/facts/calendar/recur.ts";
import { daysOfRule } from "../../../src/facts/calendar/rule.ts";

const budget = () => ({ left: 10_000_000 });

function days(rrule: string, start: string, [from, to]: readonly [string, string] = ["2026-01-01", "2027-12-31"]): readonly string[] {
  const recur = recurOf(ICAL.Recur.fromString(rrule).toJSON());
  if (typeof recur === "string") throw new TypeError(recur);
  return daysOfRule(recur.rule, readDay(start), { from: readDay(from), to: readDay(to), budget: budget() }).map(written);
}

test.each([
  ["FREQ=MONTHLY;BYDAY=1MO;COUNT=4", "2026-06-01", "2026-06-01 2026-07-06 2026-08-03 2026-09-07"],
  ["FREQ=MONTHLY;BYDAY=-1FR;COUNT=3", "2026-10-30", "2026-10-30 2026-11-27 2026-12-25"],
  ["FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1;COUNT=3", "2026-08-03", "2026-08-03 2026-09-01 2026-10-01"],
  ["FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3", "2026-10-30", "2026-10-30 2026-11-30 2026-12-31"],
  ["FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", "2026-01-31", "2026-01-31 2026-02-28 2026-03-31"],
  ["FREQ=MONTHLY;COUNT=4", "2026-01-31", "2026-01-31 2026-03-31 2026-05-31 2026-07-31"],
  ["FREQ=MONTHLY;INTERVAL=3;COUNT=3", "2026-09-15", "2026-09-15 2026-12-15 2027-03-15"],
  ["FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3", "2026-02-13", "2026-02-13 2026-03-13 2026-11-13"],
  ["FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU;WKST=MO;COUNT=4", "2026-08-04", "2026-08-04 2026-08-09 2026-08-18 2026-08-23"],
  ["FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU;WKST=SU;COUNT=4", "2026-08-04", "2026-08-04 2026-08-16 2026-08-18 2026-08-30"],
  ["FREQ=YEARLY;BYMONTH=3,9;BYDAY=2TU;COUNT=3", "2026-03-10", "2026-03-10 2026-09-08 2027-03-09"],
  ["FREQ=YEARLY;BYDAY=20MO", "2026-05-18", "2026-05-18 2027-05-17"],
  ["FREQ=YEARLY;BYYEARDAY=1,-1", "2026-01-01", "2026-01-01 2026-12-31 2027-01-01 2027-12-31"],
  ["FREQ=YEARLY", "2024-02-29", ""],
  ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2020-02-01", ""],
  ["FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "2020-02-01", ""],
  ["FREQ=MONTHLY;BYMONTH=4;BYMONTHDAY=31", "2020-04-01", ""],
  ["FREQ=DAILY;INTERVAL=1000000000", "2026-03-04", "2026-03-04"],
  ["FREQ=DAILY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13;BYMONTH=3", "2026-01-01", "2026-03-07 2027-03-13"],
])("%s from %s", (rule, start, expected) => expect(days(rule, start).join(" ")).toBe(expected));

test("a daily rule from long ago is looked at from the window on", () => {
  const spent = { left: 100 };
  const recur = recurOf({ freq: "DAILY" });
  if (typeof recur === "string") throw new TypeError(recur);
  const found = daysOfRule(recur.rule, readDay("1601-01-01"), { from: readDay("2026-11-23"), to: readDay("2026-11-25"), budget: spent });
  expect([found.map(written), spent.left]).toEqual([["2026-11-23", "2026-11-24", "2026-11-25"], 97]);
});

test("what a budget does not reach is not looked at", () => {
  const spent = { left: 10 };
  const recur = recurOf({ freq: "YEARLY", byday: ["MO"], bysetpos: [1] });
  if (typeof recur === "string") throw new TypeError(recur);
  expect(daysOfRule(recur.rule, 0, { from: 0, to: 1e9, budget: spent })).toEqual([]);
  expect(spent.left).toBeLessThan(0);
});

test.each([
  ["FREQ=SECONDLY", "it repeats within a day (FREQ=SECONDLY), and is not followed"],
  ["FREQ=HOURLY;COUNT=2", "it repeats within a day (FREQ=HOURLY), and is not followed"],
  ["FREQ=DAILY;BYHOUR=9,17", "it repeats within a day, and is not followed"],
  ["FREQ=YEARLY;BYWEEKNO=20", "its RRULE has BYWEEKNO, which is not followed"],
])("%s is not followed", (rule, why) => expect(recurOf(ICAL.Recur.fromString(rule).toJSON())).toBe(why));

test("leaving out what does not exist is what everybody does, and anything else is not followed", () => {
  expect(typeof recurOf({ rscale: "GREGORIAN", freq: "MONTHLY", skip: "OMIT" })).toBe("object");
  expect(recurOf({ rscale: "GREGORIAN", freq: "MONTHLY", skip: "BACKWARD" })).toBe("its RRULE has SKIP, which is not followed");
  expect(recurOf({ rscale: "HEBREW", freq: "MONTHLY" })).toBe("its RRULE has RSCALE, which is not followed");
});

/** Rules as calendars write them. The library is asked where it is known to be right. */
const weekday = fc.constantFrom("MO", "TU", "WE", "TH", "FR", "SA", "SU");
const some = fc.uniqueArray(weekday, { minLength: 1, maxLength: 4 }).map((all) => all.join(","));
const nth = fc.tuple(fc.constantFrom(1, 2, 3, 4, -1), weekday).map(([n, day]) => `${n}${day}`);
const form = fc.oneof(
  fc.constant("FREQ=DAILY"),
  some.map((all) => `FREQ=DAILY;BYDAY=${all}`),
  fc.constant("FREQ=WEEKLY"),
  some.map((all) => `FREQ=WEEKLY;BYDAY=${all}`),
  nth.map((one) => `FREQ=MONTHLY;BYDAY=${one}`),
  fc.integer({ min: 1, max: 31 }).map((day) => `FREQ=MONTHLY;BYMONTHDAY=${day}`),
  fc.tuple(some, fc.constantFrom(1, 2, -1)).map(([all, at]) => `FREQ=MONTHLY;BYDAY=${all};BYSETPOS=${at}`),
  fc.tuple(nth, fc.integer({ min: 1, max: 12 })).map(([one, month]) => `FREQ=YEARLY;BYMONTH=${month};BYDAY=${one}`),
);
const rule = fc
  .tuple(form, fc.integer({ min: 1, max: 3 }), fc.option(fc.integer({ min: 1, max: 12 })))
  .map(([text, interval, count]) => `${text};INTERVAL=${interval}${count === null ? "" : `;COUNT=${count}`}`);

test("the days are those that the library finds", () => {
  fc.assert(
    fc.property(rule, fc.integer({ min: readDay("2024-01-01"), max: readDay("2026-12-31") }), (text, start) => {
      // A start that is no time of its own rule is nobody's; so begin with one.
      const [first] = days(text.replace(/;COUNT=\d+/, "").replace(/;INTERVAL=\d+/, ""), written(start), ["2024-01-01", "2030-12-31"]);
      fc.pre(first !== undefined);
      expect(days(text, first ?? "", ["2024-01-01", "2028-12-31"])).toEqual(byLibrary(text, first ?? "", "2028-12-31"));
    }),
    { numRuns: 400 },
  );
});

function byLibrary(text: string, start: string, to: string): readonly string[] {
  const iterator = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateString(start));
  const found: string[] = [];
  for (let next = iterator.next(); next && next.toString() <= to; next = iterator.next()) found.push(next.toString());
  return found;
}
