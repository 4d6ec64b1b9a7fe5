import { expect, test } from "vitest";
import { compile, type Node } from "../../src/engine/cel.ts";
import { isTaken, mistakesOfCall, mistakesOfComparison, mistakesOfMethod, mistakesOfName } from "../../src/engine/lint.ts";

function treeOf(source: string): Node {
  const compiled = compile(source);
  if ("mistake" in compiled) throw new TypeError(compiled.mistake.message);
  return compiled.tree;
}

function mistakesIn(source: string): readonly string[] {
  const tree = treeOf(source);
  const found = tree.op === "call" ? mistakesOfCall(tree) : tree.op === "rcall" ? mistakesOfMethod(tree) : mistakesOfComparison(tree);
  return found.map(({ message, at }) => `${at} ${message}`);
}

const cases = [
  ["matches(ns.name, 'a')", ["0 there is no matches(): use startsWith, endsWith, contains or glob()"]],
  ["ns.name.matches('a')", ["0 there is no matches(): use startsWith, endsWith, contains or glob()"]],
  ["timestamp('2026-11-23')", ["10 '2026-11-23' is no instant: write it as 2026-11-23T03:17:00Z"]],
  ["timestamp('2026-11-23T03:17:00+01:00')", ["10 '2026-11-23T03:17:00+01:00' is no instant: write it as 2026-11-23T03:17:00Z"]],
  ["timestamp('2026-11-23T03:17:00Z')", []],
  ["timestamp(ns.at)", []],
  ["duration('7 days')", ["9 '7 days' is no duration: use days(n) or hours(n)"]],
  ["duration('-1h30m')", []],
  ["now.getDayOfYear()", ["0 getDayOfYear() is wrong outside UTC: compare timestamps instead"]],
  ["now.getHours('Europe/Berlin')", ["0 getHours() takes no time zone here: days are UTC"]],
  ["now.getHours()", []],
  ["!!ns.ok", ["0 '!!' does nothing: take both away"]],
  ["!ns.ok", []],
  ["1 == 2", ["0 '1 == 2' compares two constants"]],
  ["ns.name != null", ["0 nothing is ever null here: ask has(), or .? with orValue()"]],
  ["ns.name == ns.name", ["0 'ns.name == ns.name' compares a thing with itself"]],
  ["ns.name == 'x'", []],
  ["ns.size > ns.size", []],
] as const;

for (const [source, expected] of cases) {
  test(`${source}: ${expected.length === 0 ? "fine" : "a mistake"}`, () => expect(mistakesIn(source)).toEqual(expected));
}

test("a macro's variable must not hide what is there already", () => {
  expect(mistakesOfName(treeOf("now"), ["ns"])).toEqual([{ message: "'now' already means something here: choose another name", at: 0 }]);
  expect(mistakesOfName(treeOf("ns"), ["ns"])).toHaveLength(1);
  expect(mistakesOfName(treeOf("b"), ["ns"])).toEqual([]);
  expect([isTaken("params"), isTaken("bucket")]).toEqual([true, false]);
});
