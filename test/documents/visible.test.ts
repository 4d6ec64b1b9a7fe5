import { expect, test } from "vitest";
import { listed, shown, spelt, visible } from "../../src/documents/visible.ts";

test.each([
  ["a terminal's escape", "\u001b[31mred", String.raw`\u{1b}[31mred`],
  ["a newline that would begin a line of its own", "a\nb", String.raw`a\u{a}b`],
  ["a change of direction", "a\u202eb", String.raw`a\u{202e}b`],
  ["half of a surrogate pair", "a\ud800", String.raw`a\u{d800}`],
  ["a letter of any language", "größe 名", "größe 名"],
])("%s can stand in a message", (_what, text, expected) => {
  expect(visible(text)).toBe(expected);
});

test("a long text is cut, but not where all of it must be said", () => {
  expect(spelt(`${"x".repeat(10_000)}\n`)).toBe(`${"x".repeat(10_000)}\\u{a}`);
  expect(visible("x".repeat(10_000))).toBe(`${"x".repeat(80)}…`);
});

test.each([
  ["hgh", '"hgh"'],
  [12, "12"],
  [["a"], '["a"]'],
  [undefined, "nothing"],
])("%o is shown as %s", (value, expected) => {
  expect(shown(value)).toBe(expected);
});

test("a long row of words ends in how many more there are", () => {
  const words = Array.from({ length: 25 }, (_, index) => `w${index}`);
  expect(listed(words)).toMatch(/^w0, w1, .*, w19 and 5 more$/);
  expect(listed(["a", "b\n"])).toBe(String.raw`a, b\u{a}`);
});
