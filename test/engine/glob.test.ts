import * as fc from "fast-check";
import { expect, test } from "vitest";
import { glob } from "../../src/engine/glob.ts";

test.each([
  ["media", "media", true],
  ["media", "med", false],
  ["med", "media", false],
  ["media", "m*a", true],
  ["media", "*", true],
  ["", "*", true],
  ["", "?", false],
  ["media", "m?dia", true],
  ["a/b/c", "a*c", true],
  ["abcabd", "*abd", true],
  ["abc", "*abd", false],
  ["a.c", "a.c", true],
  ["abc", "a.c", false],
  ["aab", "*a*b*", true],
])("glob('%s', '%s') is %s", (text, pattern, expected) => {
  expect(glob(text, pattern)).toBe(expected);
});

test("agrees with a regular expression", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b") });
  const patterns = fc.string({ unit: fc.constantFrom("a", "b", "*", "?"), maxLength: 8 });
  fc.assert(
    fc.property(letters, patterns, (text, pattern) => {
      const same = new RegExp(`^${pattern.replaceAll("*", ".*").replaceAll("?", ".")}$`);
      return glob(text, pattern) === same.test(text);
    }),
  );
});
