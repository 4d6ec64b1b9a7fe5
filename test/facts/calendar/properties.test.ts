import * as fc from "fast-check";
import { expect, test } from "vitest";
import { audit } from "../../../src/audit.ts";
import type { Verdict } from "../../../src/model/report.ts";
import { NOW, snapshot, target } from "../../build.ts";
import { must, shipped } from "../../lab.ts";
import { paper } from "../repository/world.ts";

const RULES = ["monthly-drill-is-calendared", "quarterly-game-day-is-calendared", "reviews-are-calendared", "calendared-drills-are-held"];
const EXISTENCE = RULES.slice(0, 3);
const DAY = 86_400_000;
const daysFrom = (day: string, days: number) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
const TODAY = NOW.slice(0, 10);

/** An event as a calendar has it, a property a line. */
type Lines = readonly string[];

interface Papers {
  readonly files: readonly (readonly Lines[])[];
  readonly log: readonly string[];
  readonly takenAt?: string;
}

function verdictsOn({ files, log, takenAt = NOW }: Papers): Readonly<Record<string, Verdict["is"]>> {
  const calendars = files.map((events, index) => {
    const lines = events.flatMap((event) => ["BEGIN:VEVENT", ...event, "END:VEVENT"]);
    return paper("calendar", `ops/${index}.ics`, ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR"].join("\n"));
  });
  const entries = log.map((day) => `## ${day}: cross-region DR drill\n\n- RTO actual: 25 min (target: 30 min)\n`);
  const own = { ...target, evidence: { calendar: { paths: ["ops"] }, drill_log: { paths: ["log.md"] } }, plan: { start: "2026-09-01" } };
  const seen = snapshot({
    takenAt,
    target: own,
    resources: [...calendars, paper("drill_log", "log.md", ["# Log", ...entries].join("\n"))],
  });
  const { findings } = must(audit([seen], shipped, { name: "auditor", version: "0.0.0" }));
  return Object.fromEntries(findings.filter(({ rule }) => RULES.includes(rule)).map(({ rule, verdict }) => [rule, verdict.is]));
}

const day = fc.integer({ min: -150, max: 200 }).map((days) => daysFrom(TODAY, days));
const start = fc.tuple(day, fc.constantFrom("day", "utc", "berlin", "floating")).map(([one, form]) => {
  const compact = one.replaceAll("-", "");
  if (form === "day") return `DTSTART;VALUE=DATE:${compact}`;
  if (form === "utc") return `DTSTART:${compact}T100000Z`;
  return form === "berlin" ? `DTSTART;TZID=Europe/Berlin:${compact}T003000` : `DTSTART:${compact}T100000`;
});
const rule = fc.constantFrom(
  "",
  "RRULE:FREQ=MONTHLY;BYDAY=1MO",
  "RRULE:FREQ=WEEKLY;INTERVAL=3",
  "RRULE:FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU",
  "RRULE:FREQ=WEEKLY;COUNT=3",
  "RRULE:FREQ=SECONDLY",
);
const summary = fc.constantFrom("DR drill", "DR drill", "Chaos game-day", "Day 30 review", "Day 60 review", "Day 90 review");
const status = fc.constantFrom("", "", "STATUS:CONFIRMED", "STATUS:CANCELLED");
const event = fc
  .tuple(start, rule, summary, status)
  .map(([begin, repeat, title, state]) => [begin, repeat, `SUMMARY:${title}`, state].filter((line) => line !== ""));
const events = fc.array(event, { maxLength: 5 }).map((all) => all.map((lines, index): Lines => [`UID:${index}@x`, ...lines]));
const log = fc.array(fc.oneof(day, fc.constant("05/10/2026")), { maxLength: 4 });

const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });
const few = { numRuns: 30 };
const RANK: Readonly<Record<string, number>> = { fail: 0, unknown: 1, "not-applicable": 2, pass: 3 };

test("the order of events, of their lines and of files changes no verdict, and neither does how they are spread over files", () => {
  const arranged = events.chain((all) =>
    fc.tuple(fc.constant(all), shuffled(all), fc.integer({ min: 0, max: 5 }), fc.tuple(...all.map((lines) => shuffled(lines)))),
  );
  fc.assert(
    fc.property(arranged, log, ([all, others, cut, lines], days) => {
      const before = verdictsOn({ files: [all], log: days });
      expect(verdictsOn({ files: [others.slice(cut), others.slice(0, cut)], log: days })).toEqual(before);
      expect(verdictsOn({ files: [lines], log: days.toReversed() })).toEqual(before);
    }),
    few,
  );
});

/** An event that nobody can follow is no evidence: without it more may be known, and nothing is better than it was. */
test("an event that is deleted makes nothing that must be calendared better", () => {
  const followed = events.map((all) => all.filter((lines) => !lines.some((line) => line.includes("SECONDLY"))));
  fc.assert(
    fc.property(followed, fc.nat(), (all, which) => {
      fc.pre(all.length > 0);
      const [before, after] = [
        verdictsOn({ files: [all], log: [] }),
        verdictsOn({ files: [all.toSpliced(which % all.length, 1)], log: [] }),
      ];
      const better = EXISTENCE.filter((one) => (RANK[after[one] ?? ""] ?? 0) > (RANK[before[one] ?? ""] ?? 0));
      expect(better).toEqual([]);
    }),
    few,
  );
});

test("an entry of the log that is deleted makes nothing that was calendared look held", () => {
  const certain = fc.array(day, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(events, certain, fc.nat(), (all, days, which) => {
      const held = (entries: readonly string[]) =>
        RANK[verdictsOn({ files: [all], log: entries })["calendared-drills-are-held"] ?? ""] ?? 0;
      expect(held(days.toSpliced(which % days.length, 1))).toBeLessThanOrEqual(held(days));
    }),
    few,
  );
});

test("an event that is about something else changes nothing, however broken it is", () => {
  const foreign = fc
    .tuple(start, rule, fc.constantFrom("Stand-up", "Drill-down of costs", "1:1 Jo", "Sprint review 30"))
    .map(([begin, repeat, title]): Lines => ["UID:other", `SUMMARY:${title}`, begin, repeat, "EXDATE:broken"]);
  fc.assert(
    fc.property(events, foreign, log, (all, other, days) => {
      expect(verdictsOn({ files: [[...all, other]], log: days })).toEqual(verdictsOn({ files: [all], log: days }));
    }),
    few,
  );
});

/** What the rules say, in the simplest words that there are: by walking over days. */
function model(drills: readonly string[], held: readonly string[], today: string): readonly [calendared: string, held: string] {
  const ahead = Array.from({ length: 101 }, (_, index) => daysFrom(today, index));
  let [longest, since] = [0, 0];
  for (const one of ahead.slice(1)) {
    since += 1;
    longest = Math.max(longest, since);
    if (drills.includes(one)) since = 0;
  }
  const due = Array.from({ length: 93 }, (_, index) => daysFrom(today, -8 - index)).filter((one) => drills.includes(one));
  const isHeld = (one: string) => held.some((entry) => entry <= today && Math.abs(Date.parse(entry) - Date.parse(one)) <= 7 * DAY);
  return [longest <= 35 ? "pass" : "fail", due.length === 0 ? "not-applicable" : due.every(isHeld) ? "pass" : "fail"];
}

test("as the days go by, the verdicts follow a simple model", () => {
  const series = fc.record({
    from: fc.integer({ min: -200, max: 60 }).map((days) => daysFrom(TODAY, days)),
    step: fc.constantFrom(7, 14, 28, 35, 42),
    count: fc.integer({ min: 1, max: 12 }),
    out: fc.integer({ min: 0, max: 12 }),
  });
  fc.assert(
    fc.property(
      series,
      fc.array(day, { maxLength: 3 }),
      log,
      fc.integer({ min: -100, max: 120 }),
      ({ from, step, count, out }, single, entries, moved) => {
        const days = Array.from({ length: count }, (_, index) => daysFrom(from, index * step)).filter((_, index) => index !== out);
        const compact = (one: string) => one.replaceAll("-", "");
        const repeat = [`DTSTART;VALUE=DATE:${compact(from)}`, `RRULE:FREQ=DAILY;INTERVAL=${step};COUNT=${count}`];
        const taken = `EXDATE;VALUE=DATE:${compact(daysFrom(from, out * step))}`;
        const files = [
          [
            ["UID:series", "SUMMARY:DR drill", ...repeat, taken],
            ...single.map((one, index) => [`UID:${index}`, "SUMMARY:DR drill", `DTSTART;VALUE=DATE:${compact(one)}`]),
          ],
        ];
        const dated = entries.filter((one) => !one.includes("/"));
        const today = daysFrom(TODAY, moved);
        const verdicts = verdictsOn({ files, log: dated, takenAt: `${today}T12:00:00.000Z` });
        expect([verdicts["monthly-drill-is-calendared"], verdicts["calendared-drills-are-held"]]).toEqual(
          model([...days, ...single], dated, today),
        );
      },
    ),
    { numRuns: 75 },
  );
});
