import { expect, test } from "vitest";
import { appointments } from "../../../src/facts/calendar/appointments.ts";
import { accountOf, attested, cut, paper, type Papers, papers } from "../repository/world.ts";

const LOG = "log.md";
const evidence = { calendar: { paths: ["team.ics"] }, drill_log: { paths: [LOG] }, attestations: { paths: ["attestations.yaml"] } };
const calendar = (start: string, title = "DR drill") =>
  paper(
    "calendar",
    "team.ics",
    ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:1", `SUMMARY:${title}`, start, "END:VEVENT", "END:VCALENDAR"].join("\n"),
  );
const log = (...lines: readonly string[]) =>
  paper("drill_log", LOG, ["# Log", ...lines.map((line) => `## ${line}\n\n- RTO actual: 25 min\n`)].join("\n"));
const DRILL = "DTSTART:20261005T100000Z";

function first(world: Papers) {
  const known = papers({ evidence, ...world });
  return appointments.of(accountOf(known), known)[0];
}

test("an appointment has its name, its line and the entries around it", () => {
  const one = first({
    resources: [
      calendar(DRILL),
      log("2026-10-08: DR drill", "2026-11-02: DR drill", "2026-01-01: DR drill"),
      attested("dr-drill", "2026-10-01"),
    ],
  });
  expect(one).toEqual({
    name: "DR drill of 2026-10-05 (team.ics:2)",
    days_ago: 49,
    days_ago_at_least: 49,
    days_ago_at_most: 49,
    line: 2,
    nearest: "the nearest entry is 3 days off, of 2026-10-08 (log.md:2)",
    entries: [28, 3, 4].map((off) => ({ days_off: off, days_off_at_least: off, days_off_at_most: off })),
  });
});

test("without any entry it says so", () => {
  expect(first({ resources: [calendar(DRILL), log()] })).toMatchObject({ nearest: "the drill log tells of none", entries: [] });
});

test("a day that may be one of two is off by so many at least and at most", () => {
  const entry = first({ resources: [calendar(DRILL), log("05/10/2026 DR drill")] })?.entries[0];
  expect([entry?.days_off_at_least, entry?.days_off_at_most]).toEqual([0, 100_000]);
  expect(() => entry?.days_off).toThrow("may be 2026-05-10 or 2026-10-05");
});

test("a day to come is no day that an entry can have", () => {
  const entry = first({ resources: [calendar("DTSTART:20261116T100000Z"), log("10/12/2026 DR drill")] })?.entries[0];
  expect(entry?.days_off_at_least).toBe(35);
});

test("an appointment without a zone is a day earlier or later, and so are its entries", () => {
  const one = first({ resources: [calendar("DTSTART:20261005T100000"), log("2026-10-06: DR drill")] });
  expect([one?.days_ago_at_least, one?.days_ago_at_most, one?.entries[0]?.days_off_at_least, one?.entries[0]?.days_off_at_most]).toEqual([
    48, 50, 0, 2,
  ]);
  expect(() => one?.days_ago).toThrow("has a time without a zone");
  expect(() => one?.entries[0]?.days_off).toThrow("has a time without a zone");
});

test("where there may be entries that nobody saw, the last one is Unread", () => {
  const one = first({ resources: [calendar(DRILL), log("2026-10-05: DR drill")], reads: cut("drill_log") });
  expect(one?.entries[0]?.days_off).toBe(0);
  expect(() => one?.entries[1]?.days_off).toThrow("was cut short");
});

test.each([
  ["DR drill", "2026-10-05: cross-region DR drill", 1],
  ["DR drill", "2026-10-05: restore drill", 1],
  ["DR drill", "2026-10-05: chaos game-day", 0],
  ["Chaos game-day", "2026-10-05: chaos game-day", 1],
  ["Chaos game-day", "2026-10-05: cross-region DR drill", 0],
  ["Game day: DR drill", "2026-10-05: chaos game-day", 1],
])("for '%s' the entry '%s' counts: %i", (title, entry, count) => {
  expect(first({ resources: [calendar(DRILL, title), log(entry)] })?.entries).toHaveLength(count);
});

test("a calendar that is not whole says nothing of what it held", () => {
  expect(() => first({ resources: [calendar(DRILL)], reads: cut("calendar") })).toThrow("was cut short");
  expect(() => first({ evidence: {} })).toThrow("auditor.yaml does not say where the calendar is");
});
