import { expect, test } from "vitest";
import { parseSchedule } from "../../src/config/schedule.ts";

const said = (text: string) => {
  const parsed = parseSchedule("ops/schedule.yaml", text);
  return parsed.ok ? [] : parsed.problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
};

test("each event knows where it begins, and one day is a list of one", () => {
  const text = [
    "schedule:",
    "  - title: DR drill",
    "    every: first Monday",
    "    from: 2026-09-07",
    "    until: 2027-08-31",
    "    except: [2026-12-07]",
    "  - { title: DR drill, on: 2026-12-09 }",
    "  - { title: Game-day, on: [2026-12-15, 2027-03-16], cancelled: true }",
  ].join("\n");
  expect(parseSchedule("ops/schedule.yaml", text)).toEqual({
    ok: true,
    value: [
      {
        title: "DR drill",
        every: "first Monday",
        from: "2026-09-07",
        until: "2027-08-31",
        except: ["2026-12-07"],
        path: "ops/schedule.yaml",
        line: 2,
        column: 5,
      },
      { title: "DR drill", on: ["2026-12-09"], path: "ops/schedule.yaml", line: 7, column: 5 },
      { title: "Game-day", on: ["2026-12-15", "2027-03-16"], cancelled: true, path: "ops/schedule.yaml", line: 8, column: 5 },
    ],
  });
});

test("nothing need be scheduled", () => expect(parseSchedule("s.yaml", "schedule: []\n")).toEqual({ ok: true, value: [] }));

test.each([
  "week",
  "weekly",
  "2 weeks",
  "month",
  "monthly",
  "3 months",
  "quarter",
  "quarterly",
  "first Monday",
  "last friday",
  "second Tuesday of the month",
  "last Friday of the quarter",
])("an event may be every '%s'", (every) => {
  expect(said(`schedule:\n  - { title: x, from: 2026-09-28, every: ${every} }\n`)).toEqual([]);
});

const event = (rest: string) => `schedule:\n  - title: DR drill\n    ${rest}\n`;
const EVERY = "is not how often: week, 2 weeks, month, 3 months, quarter, first Monday (of each month), last Friday of the quarter";

test.each([
  ["no day at all", "cancelled: true", "2:5 /schedule/0: is on no day: write on: YYYY-MM-DD, or every: month with from: YYYY-MM-DD"],
  ["both forms", "on: 2026-12-01\n    every: month", "4:5 /schedule/0/every: cannot stand beside 'on': write two events"],
  ["a series without its first day", "every: month", "3:5 /schedule/0/every: needs its first day: from: YYYY-MM-DD"],
  [
    "a day with an end",
    "on: 2026-12-01\n    until: 2027-01-01",
    "4:5 /schedule/0/until: belongs to a series: it needs 'every' instead of 'on'",
  ],
  [
    "an end before its beginning",
    "every: week\n    from: 2026-12-01\n    until: 2026-11-01",
    "5:5 /schedule/0/until: 2026-11-01 is before 2026-12-01",
  ],
  ["a day that not every month has", "every: month\n    from: 2026-08-31", "4:5 /schedule/0/from: not every month has a day 31"],
  ["a day that does not exist", "on: 2026-02-30", "3:5 /schedule/0/on: 2026-02-30 is no day of the calendar"],
  ["one among several", "on: [2026-02-01, 2026-02-30]", "3:22 /schedule/0/on/1: 2026-02-30 is no day of the calendar"],
  ["a day as people write it", "on: 3 March 2026", "3:5 /schedule/0/on"],
  ["a word that is not how often", "every: fortnight\n    from: 2026-12-01", `3:5 /schedule/0/every: "fortnight" ${EVERY}`],
  ["a fifth weekday", "every: fifth Monday\n    from: 2026-12-01", `3:5 /schedule/0/every: "fifth Monday" ${EVERY}`],
  ["a key that is misspelt", "exept: [2026-12-01]", "unknown key 'exept'"],
])("%s is a problem at its place", (_, rest, message) => expect(said(event(rest)).join("\n")).toContain(message));

test("a day that not every month has may begin weeks and weekdays", () => {
  expect(said(event("every: last Monday\n    from: 2026-08-31"))).toEqual([]);
  expect(said(event("every: first Monday of the quarter\n    from: 2026-08-31"))).toEqual([]);
  expect(said(event("every: 2 weeks\n    from: 2026-08-31"))).toEqual([]);
});

test.each(["", "schedule: none\n", "- title: x\n", "attestations: []\n"])("a file that holds '%s' is no schedule", (text) => {
  expect(said(text).join("\n")).toContain("ops/schedule.yaml:1");
});

test("every mistake is told at once", () => {
  expect(said("schedule:\n  - { title: a, on: 2026-02-30 }\n  - { title: b }\n")).toHaveLength(2);
});
