import { expect, test } from "vitest";
import { literal } from "../../../src/reporters/sarif/literal.ts";

test.each([
  ["a placeholder", "{0} and {12}", "(0) and (12)"],
  ["other braces stay", "{a} { }", "{a} { }"],
  ["a tag", "<img src=x></a><!-- -->", "‹img src=x>‹/a>‹!-- -->"],
  ["less than stays", "1 < 2 MB", "1 < 2 MB"],
  ["a link", "[x](https://evil.example)", "[x] (https://evil.example)"],
  ["line breaks", "a\nb", "a b"],
])("%s", (_, given, expected) => {
  expect(literal(given)).toBe(expected);
});
