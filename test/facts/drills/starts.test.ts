import { expect, test } from "vitest";
import { drillStarts, newestStart } from "../../../src/facts/drills/starts.ts";
import { accountOf, cut, paper, type Papers, papers } from "../repository/world.ts";

const PATH = "runbooks/dr-drill-log.md";
const worldOf = (text: string, changes: Papers = {}) =>
  papers({ evidence: { drill_log: { paths: [PATH] } }, resources: [paper("drill_log", PATH, text)], ...changes });
const starts = (text: string, changes: Papers = {}) => {
  const known = worldOf(text, changes);
  return drillStarts.of(accountOf(known), known);
};
const entry = (day: string, start: string) => `## ${day} — DR drill\n- Start: ${start}\n- RTO: 25 min\n\n`;

test("an hour by a named clock is certain", () => {
  expect(starts(entry("2026-11-01", "10:30 UTC"))).toEqual([
    {
      nth: 1,
      nth_at_least: 1,
      nth_at_most: 1,
      days_ago: 22,
      weekday: 7,
      hour: 10.5,
      earliest_hour: 10.5,
      latest_hour: 10.5,
      says_business_hours: false,
    },
  ]);
});

test.each([
  ["7:00", 5, 9, "does not say by whose clock it began"],
  ["early", 0, 24, "does not say when in the day it began"],
])("of '%s' the hour is not known, only that it was between %d and %d", (start, earliest, latest, why) => {
  const [begun] = starts(entry("2026-11-02", start));
  expect([begun?.earliest_hour, begun?.latest_hour]).toEqual([earliest, latest]);
  expect(() => begun?.hour).toThrow(why);
});

test("what is said in words counts where no time stands", () => {
  const said = "- Different: during business hours\n- RTO: 25 min";
  const says = (text: string) => starts(`## 2026-11-02 — DR drill\n${text}${said}`)[0]?.says_business_hours;
  expect([says(""), says("- Start: 03:00 UTC\n")]).toEqual([true, false]);
});

test("a drill that may be newer leaves the place open of those behind it", () => {
  const found = starts(entry("2026-11-02", "10:00 UTC") + entry("2026-09-01", "10:00 UTC") + entry("03/09/2026", "10:00 UTC"));
  expect(found[0]?.nth).toBe(1);
  expect(() => found[1]?.nth).toThrow("2026-03-09 or 2026-09-03");
  expect([found.length, found[1]?.nth_at_least]).toEqual([3, 2]);
  expect(() => found[2]?.days_ago).toThrow();
  expect(found.map(({ nth_at_most }) => nth_at_most)).toEqual([3, 3, 3]);
});

test("so does a log that was not read whole", () => {
  const [begun, open] = starts(entry("2026-11-02", "10:00 UTC"), { reads: cut("drill_log") });
  expect(() => begun?.nth).toThrow();
  expect(() => open?.nth_at_least).toThrow();
  expect(() => begun?.nth_at_most).toThrow();
});

test("what only mentions drills may mean any number of them", () => {
  const [begun] = starts(
    `# Log\n\nIn the cross-region drill that we held on 2026-10-02 all went well.\n\n${entry("2026-11-02", "10:00 UTC")}`,
  );
  expect(begun?.nth_at_least).toBe(1);
  expect(() => begun?.nth_at_most).toThrow("names the day of a drill in a form that is not read");
});

test("game-days count, and what was talked through does not", () => {
  const text =
    "## 2026-11-02 — chaos game-day\n- Start: 10:00 UTC\n- Result: ok\n\n## 2026-10-05 — table-top exercise\n- Start: 10:00 UTC\n- Result: ok";
  expect(starts(text)).toHaveLength(1);
});

test.each([
  [entry("2026-11-02", "9:05"), { summary: `the newest is the drill of 2026-11-02 (${PATH}:1), at 09:05`, line: 1 }],
  [entry("2026-11-02", "early"), { summary: `the newest is the drill of 2026-11-02 (${PATH}:1)`, line: 1 }],
  ["# Log", { summary: `${PATH} tells of no drill`, line: 1 }],
])("in words", (text, expected) => {
  const known = worldOf(text);
  expect(newestStart.of(accountOf(known), known)).toEqual(expected);
});
