import { expect, test } from "vitest";
import { statementsIn } from "../../../src/facts/plan/owner-statements.ts";
import { parseMarkdown } from "../../../src/facts/repository/markdown.ts";

const statements = (text: string) => statementsIn(parseMarkdown(text.split("\n")));

test("what stands around a name says for which days", () => {
  expect(statements("## Phase 2\n\n- Owner: Tom")).toEqual([{ text: "Tom", line: 3, around: ["owner", "Phase 2"] }]);
  expect(statements("| Phase | Owner | Days |\n|---|---|---|\n| Operate | Tom | Day 31-60 |")).toEqual([
    { text: "Tom", line: 3, around: ["Phase Operate Days Day 31-60", "Phase Operate", "Days Day 31-60"] },
  ]);
});

test("a label without a name has its names below it, at their own lines", () => {
  expect(statements("- Plan owner:\n  - Mina\n  - Tom\n- Else: x").map(({ text, line }) => [text, line])).toEqual([
    ["Mina", 2],
    ["Tom", 3],
  ]);
});

test("a table of people is none of owners", () => expect(statements("| Name | Owner of |\n|---|---|\n| Mina | the wiki |")).toEqual([]));
