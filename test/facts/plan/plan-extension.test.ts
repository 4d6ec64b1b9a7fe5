import { expect, test } from "vitest";
import { planExtension } from "../../../src/facts/plan/plan-extension.ts";
import { CHAPTER } from "./texts.ts";
import { PATH, said, written } from "./world.ts";

const told = (plan: string, extension_days = 30) => said(planExtension, written({ plan, says: { extension_days } }));

test("a commitment to the last day is one, at its line", () => {
  expect(told(`# Plan\n\nDay 120 ownership target.`)).toMatchObject({ days: 30, last_day: 120, is_committed: true, line: 3 });
});

test("one of several is enough", () => {
  expect(told("Day 100 ownership target.\n\nDay 120 ownership target.")).toMatchObject({ is_committed: true, line: 3 });
});

test("another day is none, and is named", () => {
  expect(told("# Plan\n\nDay 120 ownership target.", 31)).toMatchObject({
    is_committed: false,
    summary: `${PATH}:3 says Day 120`,
    line: 3,
  });
});

test("without one the review of the handoff is the place", () => {
  const line = CHAPTER.split("\n").findIndex((text) => text.includes("Handoff completion review")) + 1;
  expect(told(CHAPTER)).toMatchObject({ is_committed: false, summary: `${PATH} has no 'Day 120 ownership target'`, line });
});

test("a plan that is not extended is extended by no day", () => {
  expect(said(planExtension, written({ plan: "# Plan" }))).toMatchObject({ days: 0, last_day: 90 });
});
