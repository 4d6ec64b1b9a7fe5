import { describe, expect, test } from "vitest";
import { commitmentsIn } from "../../../src/facts/plan/commitments.ts";
import { parseMarkdown } from "../../../src/facts/repository/markdown.ts";
import { CHAPTER } from "./texts.ts";

const commitments = (text: string) => commitmentsIn(parseMarkdown(text.split("\n"))).map(({ day, line }) => [day, line]);

describe("a commitment", () => {
  test.each([
    ["Day 120 ownership target: two drills alone.", [[120, 1]]],
    ["**Day 120 ownership target**", [[120, 1]]],
    ["## Day 120 ownership target", [[120, 1]]],
    ["- Ownership target: Day 120", [[120, 1]]],
    ["The team does not own it yet.\nWritten commitment: Day 120 ownership\ntarget.", [[120, 2]]],
    ["We commit to owning the platform by Day 120.", [[120, 1]]],
    ["| Ownership target | Day 120 |\n|---|---|\n| Team | Platform |", [[120, 1]]],
    ["Ziel: Übernahme bis Tag 120", [[120, 1]]],
    ["Ownership target: 2026-12-29 (Day 120)", [[120, 1]]],
    ["The Day 90 review decided: Day 120 ownership target.", [[120, 1]]],
    ["Day 110 ownership target", [[110, 1]]],
    ["If the team is not there, write a Day 120 ownership target.", []],
    ["No Day 120 ownership target is needed.", []],
    ["Day 120 review", []],
    ["The team owns it. Day 120 is a Monday.", []],
    ["```\nDay 120 ownership target\n```", []],
    ["<!-- Day 120 ownership target -->", []],
  ])("%j is %j", (text, expected) => expect(commitments(text)).toEqual(expected));
});

test("the chapter's own sentence says what to do if, and promises nothing", () => expect(commitments(CHAPTER)).toEqual([]));
