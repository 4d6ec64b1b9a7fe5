import { expect, test } from "vitest";
import { told } from "./told.ts";

test.each([
  ["an alias of nothing", "a: *b\n", ["1:4 nothing before it is called '&b'"]],
  ["an alias of its own list", "a: &a [*a]\n", ["1:8 '*a' contains itself"]],
])("%s gives one clear message", (_what, text, expected) => {
  expect(told(text)).toEqual(expected);
});

test("aliases that multiply, or stand in each other's depth, are refused before they fill the memory or the stack", () => {
  const bomb = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"];
  for (let level = 1; level < 12; level++) bomb.push(`a${level}: &a${level} [${`*a${level - 1}, `.repeat(8)}*a${level - 1}]`);
  expect(told(bomb.join("\n"))).toContain("3:10 '*a1' repeats what has aliases itself: write it out");
});

test("a hundred aliases are enough", () => {
  expect(told(`a: &a [x]\nb: [${"*a, ".repeat(100)}]\n`)).toEqual([]);
  expect(told(`a: &a [x]\nb: [${"*a, ".repeat(200)}]\n`)).toEqual(["2:405 more than 100 aliases"]);
});
