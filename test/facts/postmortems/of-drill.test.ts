import { expect, test } from "vitest";
import { maybeOf, postmortemsOf } from "../../../src/facts/postmortems/of-drill.ts";
import { postmortemsIn } from "../../../src/facts/postmortems/postmortem.ts";
import { paper } from "../repository/world.ts";

const of = (path: string, day: string) => ({ ...paper("postmortems", path, `# Drill\n\n- Date: ${day}`), source: "postmortems" });
const all = postmortemsIn([of("pm/a.md", "2026-11-02"), of("pm/b.md", "2026-11-02"), of("pm/november.md", "2026-11-03")]);

test.each([
  ["those of its day", undefined, ["2026-11-02"], ["pm/a.md", "pm/b.md"]],
  ["the one that the log names, whatever its day", "runbooks/pm/november.md", ["2026-11-02"], ["pm/november.md"]],
  ["those of its day when the one that is named is not there", "pm/lost.md", ["2026-11-03"], ["pm/november.md"]],
  ["those of either day that it may be of", undefined, ["2026-02-11", "2026-11-02"], ["pm/a.md", "pm/b.md"]],
  ["none of another day", undefined, ["2026-10-05"], []],
])("%s", (_, postmortem, days, expected) => {
  expect(postmortemsOf({ days, ...(postmortem !== undefined && { postmortem }) }, all).map(({ path }) => path)).toEqual(expected);
});

test("a log that names a postmortem elsewhere is not that one itself", () => {
  const drill = { days: ["2026-11-02"], path: "pm/a.md" };
  expect(postmortemsOf({ ...drill, postmortem: "pm/lost.md" }, all).map(({ path }) => path)).toEqual(["pm/b.md"]);
  expect(postmortemsOf(drill, all).map(({ path }) => path)).toEqual(["pm/a.md", "pm/b.md"]);
});

test("one of an ambiguous day may be the drill's", () => {
  const unclear = postmortemsIn([of("pm/c.md", "02/11/2026"), of("pm/d.md", "03/04/2026")]);
  expect(maybeOf({ days: ["2026-11-02"] }, unclear).map(({ path }) => path)).toEqual(["pm/c.md"]);
});
