import { expect, test } from "vitest";
import { flattened } from "../../../src/facts/baseline/flattened.ts";
import { LARGE, PATIENCE, processorSeconds } from "../../processor.ts";

const cases = [
  ["an object that is a value is empty", "a = { b = f(c) }", "a = {}"],
  ["over lines it stays as long", "a = {\n  b = f(c)\n  d = e\n}\n", "a = {\n\n\n}\n"],
  ["a list and a call hold one thing", "a = f(b, [c])[0]", "a = f(_)[_]"],
  ["a block stays", "a {\n  b = c\n}\n", "a {\n  b = c\n}\n"],
  ["so does one on a line", 'variable "a" { default = false }', 'variable "a" { default = false }'],
  ["a value ends with its line", "a = b\nc {\n  d = { e = f }\n}", "a = b\nc {\n  d = {}\n}"],
  ["a comparison sets nothing", "a { b = c == d\n}", "a { b = c == d\n}"],
  ["a bracket in a text is text", 'a = ["]", "[\\""]\nb {}', "a = [_]\nb {}"],
  ["brackets that do not match change nothing", "a = { b = f(c }", "a = { b = f(c }"],
  ["nor do those that nobody closes", "a = f(b", "a = f(b"],
] as const;

test.each(cases)("%s", (_, text, expected) => expect(flattened(text)).toBe(expected));

test.each(["[", "[]", "a = {\n", '"', "a = f(b)\n", "=", "]"])("a file full of %j is read in time", PATIENCE, (piece) => {
  const spent = processorSeconds();
  flattened(piece.repeat(LARGE / piece.length));
  expect(spent()).toBeLessThan(8);
});
