import { expect, test } from "vitest";
import { humanAction, humanActionNotes, newestDrill, textOf } from "../../../src/facts/drills/targets.ts";
import { accountOf, paper, papers } from "../repository/world.ts";

const PATH = "runbooks/dr-drill-log.md";
const worldOf = (text: string) => papers({ evidence: { drill_log: { paths: [PATH] } }, resources: [paper("drill_log", PATH, text)] });
const newest = (text: string) => newestDrill.of(accountOf(worldOf(text)), worldOf(text));
const human = (text: string) => humanAction.of(accountOf(worldOf(text)), worldOf(text));
const entry = (fields: string, day = "2026-11-02") => `## ${day} — cross-region DR drill\n${fields}\n\n`;

test("the newest drill is held against its own targets", () => {
  expect(newest(entry("- RTO: 25 min\n- RTO target: 30 min\n- RPO: 10 min\n- RPO target: 5 min"))).toEqual({
    meets_rto: true,
    meets_rpo: false,
    summary: `of the drill of 2026-11-02 (${PATH}:1), the RTO was 25 min (target 30 min) and the RPO was 10 min (target 5 min)`,
    line: 1,
  });
});

test.each([
  ["- RTO: 25", "does not say its RTO with a unit"],
  ["- RTO: 25 min", "names no RTO target"],
  ["- RTO: 900 MB (target: 30 min)", "says its RTO as 943718400 bytes against a target of 30 min"],
  ["- RTO: 5 MB (target: 6 MB)", "nobody can compare these"],
])("'%s' cannot be judged", (fields, why) => {
  expect(() => newest(entry(fields)).meets_rto).toThrow(why);
});

test("without a drill nothing was met", () => {
  expect(newest("# Log")).toEqual({ meets_rto: false, meets_rpo: false, summary: `${PATH} tells of no DR drill`, line: 1 });
});

test.each([
  ["5m", "7m", false],
  ["7m", "7 min", false],
  ["9", "7", true],
])("%s after %s grows: %s", (now, then, grows) => {
  expect(human(entry(`- Human action time: ${now}`) + entry(`- Human action time: ${then}`, "2026-10-05"))).toMatchObject({
    drills: 2,
    grows,
  });
});

test("one drill is compared with none, and one that is silent with nobody knows what", () => {
  expect(human(entry("- Human action time: 5m"))).toMatchObject({ drills: 1, grows: false });
  expect(() => human(entry("- Human action time: 5m") + entry("Done.", "2026-10-05")).grows).toThrow("does not say its human action time");
});

test.each([
  [{ seconds: 45 }, "45 s"],
  [{ seconds: 1500 }, "25 min"],
  [{ seconds: 7200 }, "2 h"],
  [{ seconds: 3900 }, "65 min"],
  [{ bytes: 12 }, "12 bytes"],
])("%j reads '%s'", (amount, text) => {
  expect(textOf(amount)).toBe(text);
});

test.each([
  ["5m (last drill: 7m)", "9m", 1],
  ["5m (last drill: 9)", "9m", 0],
  ["5m (previous: 0.15 h)", "9 min", 0],
  ["5m", "9m", 0],
  ["5m (last drill: <PREVIOUS>)", "9m", 0],
  ["5m (last drill: 7m)", "", 0],
])("'%s' after '%s' contradicts the log %d times", (now, then, count) => {
  const known = worldOf(
    entry(`- RTO: 5 min\n- Human action time: ${now}`) + entry(`- RTO: 5 min\n- Human action time: ${then}`, "2026-10-05"),
  );
  const [, ...notes] = humanActionNotes.of(accountOf(known), known);
  expect(notes).toHaveLength(count);
});
