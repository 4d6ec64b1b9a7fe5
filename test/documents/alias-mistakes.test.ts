import { expect, test } from "vitest";
import { told } from "./told.ts";

test.each([
  ["an alias of nothing", "a: *b\n", ["1:4 nothing before it is called '&b'"]],
  ["an alias of its own list", "a: &a [*a]\n", ["1:8 '*a' contains itself"]],
])("%s gives one clear message", (_what, text, expected) => {
  expect(told(text)).toEqual(expected);
});

test("aliases that multiply are refused before they fill the memory", () => {
  const bomb = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"];
  for (let level = 1; level < 12; level++) bomb.push(`a${level}: &a${level} [${`*a${level - 1}, `.repeat(8)}*a${level - 1}]`);
  expect(told(bomb.join("\n"))).toEqual(["1:1 aliases repeat each other more than 100 times over"]);
  expect(told(`${bomb.join("\n")}\nlast: [*a0, *a0]\n`)).toEqual(["13:13 more than 100 aliases"]);
});
