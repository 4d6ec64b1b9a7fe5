import { expect, test } from "vitest";
import { sameness } from "../../../src/facts/drills/sameness.ts";
import { accountOf, paper, papers } from "../repository/world.ts";

const PATH = "runbooks/dr-drill-log.md";

/** What is said of drills, the newest first, each with its own answer and actions. */
function said(...drills: readonly (readonly [different: string, actions?: string])[]) {
  const text = drills
    .map(([different, actions = "OPS-1"], index) => `## 2026-${11 - index}-02 drill\n- Different: ${different}\n- Action items: ${actions}`)
    .join("\n\n");
  const known = papers({ evidence: { drill_log: { paths: [PATH] } }, resources: [paper("drill_log", PATH, text)] });
  return sameness.of(accountOf(known), known);
}

test.each([
  ["each its own", [["a"], ["b"], ["c"]]],
  ["nothing once", [["a"], ["nothing"], ["nothing"]]],
  ["the same twice", [["a"], ["a"], ["b"]]],
  ["an action item once", [["a", "none"], ["b", "-"], ["c"]]],
  ["only what is long ago", [["a"], ["b"], ["c"], ["nothing"], ["nothing"]]],
] as const)("no theatre: %s", (_, drills) => {
  expect(said(...drills)).toEqual({ count: 0, summary: "", line: 1 });
});

test.each([
  ["an answer that is missing", [["a"], [""]], `the drill of 2026-10-02 (${PATH}:5) does not say what was different`, 5],
  [
    "nothing twice",
    [["n/a"], ["Nothing new."]],
    `nothing was different in the drill of 2026-11-02 (${PATH}:1) and in the drill of 2026-10-02 (${PATH}:5)`,
    1,
  ],
  [
    "the same three times",
    [["A"], ["a."], ["a"]],
    `the last three drills name the same difference, 'A', the newest being the drill of 2026-11-02 (${PATH}:1)`,
    1,
  ],
  [
    "never an action item",
    [
      ["a", "none"],
      ["b", "-"],
      ["c", ""],
    ],
    `none of the last three drills left an action item, the newest being the drill of 2026-11-02 (${PATH}:1)`,
    1,
  ],
  ["no drill", [], `${PATH} tells of no drill`, 1],
] as const)("theatre: %s", (_, drills, summary, line) => {
  expect(said(...drills)).toEqual({ count: 1, summary, line });
});
