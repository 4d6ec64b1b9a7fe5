import { expect, test } from "vitest";
import { told } from "./told.ts";

test.each([
  ["a tab", "a:\n\tb: 1\n\tc: 2\n", ["2:1 a tab is used for indentation; YAML allows only spaces there"]],
  ["a tab before a list's item", "a:\n  - b\n\t- c\n", ["3:1 a tab is used for indentation; YAML allows only spaces there"]],
  ["a second document", "a: 1\n---\nb: 2\n", ["2:1 a second YAML document starts here; a file holds one"]],
  ["a list as a key", "? [a]\n: 1\n", ["1:3 a key must be a plain text"]],
  ["a text that never ends", 'a: "x', ['1:6 missing closing "quote']],
  [
    "a colon in a plain text",
    "a: b: c\n",
    ["1:4 this cannot be a value here: the line above may be indented otherwise, or a text with ': ' needs quotes"],
  ],
])("%s gives one clear message", (_what, text, expected) => {
  expect(told(text)).toEqual(expected);
});

test("endless lists are nested too deeply", () => {
  expect(told("[".repeat(100_000))).toHaveLength(1);
  expect(told("- ".repeat(100_000))[0]).toMatch(/is nested too deeply$/);
});
