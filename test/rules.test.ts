import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { type Case, caseFiles, checklistFiles, judgeCase, load, readCase, ruleFileOf, ruleFiles } from "./case.ts";

const problemsOf = (path: string) => {
  const parsed = load([path]);
  return parsed.ok ? [] : parsed.problems.map(({ line, column, message }) => `${path}:${line}:${column} ${message}`);
};

const libraryOf = (path: string) => {
  const parsed = load([path]);
  if (!parsed.ok) throw new TypeError(problemsOf(path).join("\n"));
  return parsed.value;
};

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

function expectSaid({ says, outcome }: Case, findings: ReturnType<typeof judgeCase>["findings"]): void {
  if (says === undefined) return;
  const said = findings.filter(({ verdict }) => verdict.is === outcome).map(({ message, notes }) => [message, ...notes].join("\n"));
  expect(said.join("\n")).toContain(says);
}

test("every case stands in the room of a rule", () => {
  expect(caseFiles.filter((file) => !ruleFiles.includes(ruleFileOf(file)))).toEqual([]);
});

test("the shipped rules and checklists load together", () => {
  const loaded = load([...ruleFiles, ...checklistFiles]);
  expect(loaded.ok ? [] : loaded.problems).toEqual([]);
});
