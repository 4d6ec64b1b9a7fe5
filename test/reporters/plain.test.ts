import { expect, test } from "vitest";
import { count, plain, sentence, shortened, uncommanded } from "../../src/reporters/plain.ts";

const cases: readonly (readonly [string, string, string])[] = [
  ["line breaks become spaces", "a\r\nb\u2028c\u0085d\te", "a b c d e"],
  ["an escape sequence loses its escape", "\u001b[31mred\u001b[0m", "[31mred[0m"],
  ["a title or link of the terminal loses its escape too", "\u001b]0;owned\u0007\u009b2J", "]0;owned2J"],
  ["bidirectional controls are removed", "\u202egnp.exe\u2066\u200f", "gnp.exe"],
  ["invisible characters are removed", "a\u200bb\u00adc\ufeffd\u{e0041}", "abc d"],
  ["the joiner of an emoji stays", "👩\u200d🚀", "👩\u200d🚀"],
  ["half a character is replaced", "\ud800x", "\ufffdx"],
  ["a pile of marks is cut", `e${"\u0301".repeat(500)}`, `e${"\u0301".repeat(4)}`],
  ["letters of any language stay", "Zürich Ελλάδα 東京", "Zürich Ελλάδα 東京"],
];

test.each(cases)("%s", (_, given, expected) => {
  expect(plain(given)).toBe(expected);
});

test("a cut text ends in an ellipsis and never in half a character", () => {
  expect(shortened("abcdef", 4)).toBe("abc…");
  expect(shortened("ab💥💥", 4)).toBe("ab…");
  expect(shortened("abcd", 4)).toBe("abcd");
});

test("a sentence ends once", () => {
  expect(["a", "a.", "a!", "a…"].map(sentence)).toEqual(["a.", "a.", "a!", "a…"]);
});

test("one thing is not many", () => {
  expect([0, 1, 2].map((number) => count(number, "finding"))).toEqual(["0 findings", "1 finding", "2 findings"]);
});

test.each([
  ["::error::x", ": :error::x"],
  ["   ::error::x", "   : :error::x"],
  ["x ##[error]y", "x ## [error]y"],
  ["arn:aws:s3:::bucket", "arn:aws:s3:::bucket"],
])("'%s' is no command to a runner", (given, expected) => {
  expect(uncommanded(given)).toBe(expected);
});
