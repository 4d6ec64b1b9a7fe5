import { expect, test } from "vitest";
import { logOf } from "../../../src/facts/drills/log.ts";
import { mayCrossRegions, newestOf } from "../../../src/facts/drills/newest.ts";
import { cut, paper, papers } from "../repository/world.ts";

const PATH = "runbooks/dr-drill-log.md";
const log = (text: string, reads: Parameters<typeof papers>[0]["reads"] = []) =>
  logOf(papers({ evidence: { drill_log: { paths: [PATH] } }, resources: [paper("drill_log", PATH, text)], reads }));
const three = "## 2026-11-02 drill\n\n## 2026-10-05 game-day\nDone.\n\n## 2026-09-07 drill\n\n";

test("so many are the newest as there are, at most", () => {
  expect([2, 5].map((count) => newestOf(log(three), count).length)).toEqual([2, 3]);
});

test("only those that are meant are asked", () => {
  expect(newestOf(log(three), 2, mayCrossRegions).map(({ days }) => days[0])).toEqual(["2026-11-02", "2026-09-07"]);
});

test.each([
  ["is older, whichever it is", "## 03/04/2026 drill", 2],
  ["may be one of them", "## 05/11/2026 drill", 2],
  ["is among as many as there are", "## 03/04/2026 drill", 4],
  ["has no day at all", "## drill\n- RTO actual: 5 min\n- Human action time: 5m", 1],
] as const)("a drill whose day is not certain and which %s", (what, entry, count) => {
  const asked = () => newestOf(log(three + entry), count).length;
  if (what === "is older, whichever it is") expect(asked()).toBe(2);
  else expect(asked).toThrow(/may be|not of its day/);
});

test("where not all was read, nobody knows the newest", () => {
  expect(() => newestOf(log(three, cut("drill_log")), 1)).toThrow("was cut short");
});
