import { expect, test, vi } from "vitest";
import { calendarsIn } from "../../../src/facts/calendar/calendars.ts";
import { isDrill } from "../../../src/facts/calendar/titles.ts";
import { paper, papers } from "../repository/world.ts";
import { PATIENCE, processorSeconds } from "../../processor.ts";

vi.setConfig({ testTimeout: PATIENCE.timeout });

const WINDOW = { from: "2026-11-23", to: "2027-03-03" };
const event = (uid: string | number, ...lines: readonly string[]) => [
  "BEGIN:VEVENT",
  `UID:${uid}`,
  "SUMMARY:DR drill",
  ...lines,
  "END:VEVENT",
];
const times = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index));
const hour = (index: number) =>
  `2026${String((index % 12) + 1).padStart(2, "0")}${String((index % 28) + 1).padStart(2, "0")}T${String(index % 24).padStart(2, "0")}0000Z`;

/** What is read of such a calendar, within thirty seconds of the processor. */
function read(...lines: readonly (readonly string[])[]) {
  const text = ["BEGIN:VCALENDAR", ...lines.flat(), "END:VCALENDAR"].join("\n");
  const spent = processorSeconds();
  const known = papers({ evidence: { calendar: { paths: ["a.ics"] } }, resources: [paper("calendar", "a.ics", text)] });
  const { all, reasons } = calendarsIn(known, { window: WINDOW, matches: isDrill });
  expect(spent()).toBeLessThan(30);
  return { all: all.length, reasons: [...new Set(reasons.map((one) => one.text.replace(/^.*(?:known|whole): /, "")))] };
}

const TOO_MUCH = ["the calendar holds too much to follow all of it"];
const DAILY = ["DTSTART;TZID=Europe/Berlin:19700101T100000", "RRULE:FREQ=DAILY"];

test("one daily drill since 1970 is no trouble", () => {
  expect(read(event(1, ...DAILY))).toEqual({ all: 101, reasons: [] });
});

test("five thousand daily drills are too much", () => {
  expect(read(...times(5000, (index) => event(index, ...DAILY))).reasons).toEqual(TOO_MUCH);
});

test("five thousand times one event, as many changes of it, and each for all the later ones", () => {
  const changes = times(5000, (index) => event(1, `RECURRENCE-ID;RANGE=THISANDFUTURE:${hour(index)}`, `DTSTART:${hour(index + 1)}`));
  expect(read(...times(5000, () => event(1, ...DAILY)), ...changes).reasons).toEqual(TOO_MUCH);
});

test("a hundred thousand days that are taken out", () => {
  const out = times(100_000, hour).join(",");
  expect(read(event(1, "DTSTART:20261201T100000Z", "RRULE:FREQ=WEEKLY", `EXDATE:${out}`)).reasons).toEqual([]);
});

test("a parameter without an end, two million letters long", () => {
  expect(read(event(1, `DTSTART;X=${"a".repeat(2_000_000)}`, "DTSTART:20261201T100000Z")).reasons).toEqual(["it cannot be read"]);
  expect(read(event(1, `SUMMARY;X=${'"a'.repeat(500_000)}`, "DTSTART:20261201T100000Z")).reasons).toEqual(["it cannot be read"]);
});

test("a line that is folded half a million times", () => {
  expect(read(event(1, "DTSTART:20261201T100000Z"), ["X-NOTE:a", ...times(500_000, () => " a")])).toEqual({ all: 1, reasons: [] });
});

test("components nested a hundred thousand deep", () => {
  const { all, reasons } = read(
    event(1, "DTSTART:20261201T100000Z"),
    times(100_000, () => "BEGIN:VALARM"),
  );
  expect([all, reasons.length > 0]).toEqual([1, true]);
});

test("a zone whose clocks change every second is none", () => {
  const zone = [
    "BEGIN:VTIMEZONE",
    "TZID:Ours",
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "RRULE:FREQ=SECONDLY",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "END:STANDARD",
    "END:VTIMEZONE",
  ];
  expect(read(zone, event(1, "DTSTART;TZID=Ours:20261201T100000")).reasons).toEqual([]);
});
