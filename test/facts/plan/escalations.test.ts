import { describe, expect, test } from "vitest";
import { escalationsIn } from "../../../src/facts/plan/escalations.ts";
import { parseMarkdown } from "../../../src/facts/repository/markdown.ts";
import { CHAPTER } from "./texts.ts";

const lines = (text: string) => escalationsIn(parseMarkdown(text.split("\n"))).filter(({ text }) => text.includes("Joan"));

describe("a line that says whom to turn to", () => {
  test.each([
    ["Escalate to Joan.", 1],
    ["If nobody answers within 10 min, call Joan.", 1],
    ["- Fallback: Joan", 1],
    ["On-call: Joan", 1],
    ["Eskalation: Joan", 1],
    ["Im Notfall Joan anrufen", 1],
    ["If it fails, escalate to\nJoan Miller.", 1],
    ["| Contact | Phone |\n|---|---|\n| Joan | 123 |", 1],
    ["## Escalation\n\n1. Tom\n2. Joan", 1],
    ["## Escalation\n\n### Second level\n\nJoan", 1],
    ["```sh\n# page Joan\n```", 1],
    ["If Tom does not answer, page Joan.", 1],
    ["Never page Tom.\nEscalate to Joan.", 1],
    ["## Escalation\n\nTom\n\n## Thanks\n\nJoan", 0],
    ["Joan wrote this page of the runbook", 0],
    ["Joan wrapped the API call", 0],
    ["Joan wrote this runbook", 0],
    ["Do not page Joan.", 0],
    ["Never call Joan again.", 0],
    ["Joan is no escalation any more.", 0],
    ["Joan is no longer on-call.", 0],
    ["Handle it without escalating to Joan.", 0],
    ["Handle it without\nescalating to Joan.", 0],
    ["Joan nicht mehr anrufen", 0],
    ["Previous owner: Joan (escalation until Day 90)", 0],
    ["Severity: page\nThanks: Joan", 0],
    ["<!-- page Joan -->", 0],
  ])("%j: %i", (text, count) => expect(lines(text)).toHaveLength(count));
});

test("the chapter's plan tells nobody to turn to the previous owner", () => {
  const found = escalationsIn(parseMarkdown(CHAPTER.split("\n")));
  expect(found.filter(({ text }) => text.includes("previous owner"))).toEqual([]);
});
