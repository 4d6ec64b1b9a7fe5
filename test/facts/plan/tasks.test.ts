import { expect, test } from "vitest";
import { tasksIn } from "../../../src/facts/plan/tasks.ts";
import { parseMarkdown } from "../../../src/facts/repository/markdown.ts";

const tasks = (text: string) => tasksIn(parseMarkdown(text.split("\n")), "plan.md");

test("every line with a box is a task, ticked or not, in any list", () => {
  const found = tasks("The plan:\n\n- [ ] **Day 1-3: a.** b\n- [x] c\n  - [ ] below\n1. [ ] d");
  expect(found.map(({ line, tick }) => [line, tick])).toEqual([
    [3, "open"],
    [4, "done"],
    [5, "open"],
    [6, "open"],
  ]);
});

test("a list without boxes, marks or days is no list of tasks", () => expect(tasks("# Plan\n\n- a\n- b")).toEqual([]));

test("a line without a mark among others that have one is a task of which nothing is said", () => {
  expect(tasks("1. ✅ a\n2. b").map(({ tick }) => tick)).toEqual(["done", undefined]);
});

test("a step knows what it is a step of", () => {
  const [, step] = tasks("- [ ] a\n  - [x] b");
  expect(step?.within?.line).toBe(1);
});

test("days further down in a long task are not its own", () => {
  const [task] = tasks(`- [ ] a ${"word ".repeat(100)} Day 45-50`);
  expect(task?.window).toBeUndefined();
});
