import { expect, test } from "vitest";
import { escaped, table } from "../../src/reporters/markdown-text.ts";

test.each([
  ["a|b", "a\\|b"],
  ["<img src=x>", "&lt;img src=x&gt;"],
  ["&lt;", "&amp;lt;"],
  ["[a](b) `c` *d* _e_", "\\[a\\](b) \\`c\\` \\*d\\* \\_e\\_"],
  ["@owner", "&#64;owner"],
  ["https://evil.example", "https:&#47;/evil.example"],
  ["::error::x", ":&#58;error:&#58;x"],
  ["two\nlines", "two lines"],
  ["Bucket 'media' (eu-west-1): 3.5 %", "Bucket 'media' (eu-west-1): 3.5 %"],
])("'%s' shows itself", (given, expected) => {
  expect(escaped(given)).toBe(expected);
});

test("a table has one line a row", () => {
  expect(table(["a", "b"], [["1|", "x\ny"]])).toBe("| a | b |\n| --- | --- |\n| 1\\| | x y |");
});
