import { expect, test } from "vitest";
import { occurrencesIn } from "../../../src/facts/calendar/occurrences.ts";

const WINDOW = { from: "2026-11-23", to: "2027-03-03" };
const calendar = (...lines: readonly string[]) => ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR"].join("\r\n");
const event = (...lines: readonly string[]) => ["BEGIN:VEVENT", "UID:1", "SUMMARY:DR drill", ...lines, "END:VEVENT"];
const days = (...lines: readonly string[]) => occurrencesIn(calendar(...event(...lines)), WINDOW).all.map(({ day }) => day);

const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ["a single event", ["DTSTART:20261201T100000Z"], ["2026-12-01"]],
  ["one before the window is not there", ["DTSTART:20261101T100000Z"], []],
  [
    "a series shows each of its times",
    ["DTSTART:20260601T100000Z", "RRULE:FREQ=MONTHLY;BYDAY=1MO"],
    ["2026-12-07", "2027-01-04", "2027-02-01", "2027-03-01"],
  ],
  [
    "a time taken out is gone",
    ["DTSTART:20261207T100000Z", "RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE:20261214T100000Z"],
    ["2026-12-07", "2026-12-21"],
  ],
  ["an all-day event has its own day", ["DTSTART;VALUE=DATE:20261224"], ["2026-12-24"]],
  [
    "a zone that the file does not define is looked up: late in New York is the next day in UTC",
    ["DTSTART;TZID=America/New_York:20261201T220000"],
    ["2026-12-02"],
  ],
  ["a cancelled event is none", ["DTSTART:20261201T100000Z", "STATUS:CANCELLED"], []],
  ["an event without a start is none", [], []],
];

for (const [name, lines, expected] of cases) test(name, () => expect(days(...lines)).toEqual(expected));

test("a time without a zone, or with one that nobody knows, floats", () => {
  const floating = (start: string) => occurrencesIn(calendar(...event(start)), WINDOW).all.map(({ isFloating }) => isFloating);
  expect(floating("DTSTART:20261201T100000")).toEqual([true]);
  expect(floating("DTSTART;TZID=Middle-earth/Shire:20261201T100000")).toEqual([true]);
});

test("the machine's own zone changes nothing", () => {
  expect(process.env["TZ"]).toBe("Pacific/Auckland");
  expect(days("DTSTART;TZID=Europe/Berlin:20261201T003000")).toEqual(["2026-11-30"]);
});

test("a rule with millions of times is cut, and says so", () => {
  const { left } = occurrencesIn(calendar(...event("DTSTART:19700101T000000Z", "RRULE:FREQ=SECONDLY")), WINDOW);
  expect(left).toEqual(["it holds more than 20000 times"]);
});

test("what is no calendar says so, and is not thrown", () => {
  for (const text of ["", "<html>", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT", "BEGIN:VCARD\r\nEND:VCARD"]) {
    expect(occurrencesIn(text, WINDOW)).toEqual({ all: [], left: ["it is no iCalendar file"] });
  }
});
