import { expect, test } from "vitest";
import { told } from "./told.ts";

test.each([
  ["a key that stands twice", "a: 1\nb: 2\na: 3\n", ["3:1 the key 'a' stands twice"]],
  ["a number and a text that are the same key", "1: a\n'1': b\n", ["2:1 the key '1' stands twice"]],
  ["a tag", "a: !secret x\n", ["1:4 unknown tag !secret"]],
  ["a type of a language", "a: !!js/function x\n", ["1:4 unknown tag tag:yaml.org,2002:js/function"]],
  ["a key that reaches for the prototype", "a: { __proto__: { b: 1 } }\n", ["1:6 a key cannot be called '__proto__'"]],
])("%s gives one clear message", (_what, text, expected) => {
  expect(told(text)).toEqual(expected);
});
