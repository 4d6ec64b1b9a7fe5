import { expect, test } from "vitest";
import { tasksIn } from "../../../src/facts/plan/tasks.ts";
import { parseMarkdown } from "../../../src/facts/repository/markdown.ts";

const tasks = (text: string) =>
  tasksIn(parseMarkdown(text.split("\n")), "plan.md").map(({ line, text, window, tick }) => [line, text.trim(), window, tick]);

test("a row has its title, its days and its status, in any order of the columns", () => {
  const row = [3, "Audit", [7, 10], "done"];
  expect(tasks("| Days | Item | Status |\n|---|---|---|\n| 7-10 | Audit | done |")).toEqual([row]);
  expect(tasks("| Status | Item | Days |\n|---|---|---|\n| done | Audit | 7-10 |")).toEqual([row]);
});

test("an empty status is open, and several that agree are one", () => {
  expect(tasks("| Item | Status | Done |\n|---|---|---|\n| A thing | | |\n| Another | done | x |").map(([, , , tick]) => tick)).toEqual([
    "open",
    "done",
  ]);
});

test("several that contradict each other are unclear", () => {
  expect(tasks("| Item | Status | Done |\n|---|---|---|\n| A thing | open | x |").map(([, , , tick]) => tick)).toEqual(["unclear"]);
});

test("a date in a column of dates says that it was done then, unless it is yet to come or may be another", () => {
  const text = ["2026-09-03", "3 Sep 2026", "", "2027-01-01", "03/04/2026"].map((cell) => `| A thing | ${cell} |`).join("\n");
  const found = tasksIn(parseMarkdown(`| Item | Done on |\n|---|---|\n${text}`.split("\n")), "plan.md", "2026-11-23T03:17:00.000Z");
  expect(found.map(({ tick }) => tick)).toEqual(["done", "done", "open", "unclear", "unclear"]);
});

test("a table without days and without a status is no table of tasks", () => {
  expect(tasks("| Name | Phone |\n|---|---|\n| Mina | 123 |")).toEqual([]);
});
