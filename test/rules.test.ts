import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { asksOfPlan } from "../src/engine/plan.ts";
import { type Case, caseFiles, checklistFiles, judgeCase, load, readCase, ruleFileOf, ruleFiles } from "./case.ts";
import { must } from "./lab.ts";

const problemsOf = (path: string) => {
  const parsed = load([path]);
  return parsed.ok ? [] : parsed.problems.map(({ line, column, message }) => `${path}:${line}:${column} ${message}`);
};

const libraryOf = (path: string) => {
  const parsed = load([path]);
  if (!parsed.ok) throw new TypeError(problemsOf(path).join("\n"));
  return parsed.value.rules.some(asksOfPlan) ? whole() : parsed.value;
};

/** A rule about the plan's items asks what came of all the others. */
const whole = () => must(load([...ruleFiles, ...checklistFiles]));

describe.each(ruleFiles)("%s", (path) => {
  const room = caseFiles.filter((file) => ruleFileOf(file) === path);

  test("loads, with its why, its fix and its references", () => {
    expect(problemsOf(path)).toEqual([]);
  });

  test("has a case that passes, one that fails and one that cannot be read", () => {
    const outcomes = room.map((file) => basename(file).split(".")[0]);
    expect(outcomes).toEqual(expect.arrayContaining(["pass", "fail", "unknown"]));
  });

  test.each(room)("%s", (file) => {
    const one = readCase(file);
    const { outcome, findings } = judgeCase(one, libraryOf(path));
    expect({ outcome, messages: outcome === one.outcome ? [] : findings.map(({ message }) => message) }).toEqual({
      outcome: one.outcome,
      messages: [],
    });
    expectSaid(one, findings);
  });
});

function expectSaid({ says, at, outcome }: Case, findings: ReturnType<typeof judgeCase>["findings"]): void {
  const own = findings.filter(({ verdict }) => verdict.is === outcome);
  if (says !== undefined) expect(own.map(({ message, notes }) => [message, ...notes].join("\n")).join("\n")).toContain(says);
  if (at !== undefined) expect(own.map(({ location }) => `${location.path}:${location.line}`)).toContain(at);
}

test("every case stands in the room of a rule", () => {
  expect(caseFiles.filter((file) => !ruleFiles.includes(ruleFileOf(file)))).toEqual([]);
});

test("the shipped rules and checklists load together", () => {
  const loaded = load([...ruleFiles, ...checklistFiles]);
  expect(loaded.ok ? [] : loaded.problems).toEqual([]);
});
