import { expect, test } from "vitest";
import { mismatches } from "../../src/documents/validate.ts";
import { said } from "./said.ts";

test.each([
  [
    "an unknown key with a near word",
    "regions: { primary: a, dri: b, dr: c }",
    ["1:24 /regions/dri: unknown key 'dri'; did you mean 'dr'?"],
  ],
  [
    "an unknown key with no near word",
    "regions: { primary: a, dr: c, something: 1 }",
    ["1:31 /regions/something: unknown key 'something'; the keys here are primary, dr"],
  ],
  [
    "a word that is not in the list",
    "severity: hgh",
    [`1:1 /severity: "hgh" is not one of critical, high, medium, low; did you mean 'high'?`],
  ],
  ["a number for a text", "regions: { primary: 1, dr: a }", ["1:12 /regions/primary: expected text, found a number: put it in quotes"]],
  ["nothing for a map", "regions:", ["1:1 /regions: expected a map, found nothing"]],
  ["a missing key", "regions:\n  primary: a\n", ["1:1 /regions/dr: is required"]],
  ["a pattern, by what it means", "list: [{ name: B1 }]", [`1:10 /list/0/name: "B1" is not a name: small letters only`]],
  ["an empty text", "list: [{ name: '' }]", ["1:10 /list/0/name: must not be empty"]],
  ["a number that is too small", "list: [{ name: a, count: 0 }]", ["1:19 /list/0/count: must be at least 1"]],
  ["a key of the wrong shape", "map: { A1: 1 }", [`1:8 /map/A1: the key "A1" must be small letters`]],
  ["a word that stands twice", "words: [a, b, a]", ["1:1 /words: the entries 0 and 2 are the same"]],
  ["an empty list", "words: []", ["1:1 /words: must not be an empty list"]],
  ["a long text", "words: [abcdef]", ["1:9 /words/0: must have at most 5 characters"]],
])("%s is told in words, with its place", (_what, text, expected) => {
  expect(said(text)).toEqual(expected.map((line) => `a.yaml:${line}`));
});

test.each([
  ["a limit", { maximum: 5, type: "number" }, 6, "must be at most 5"],
  ["an open limit", { exclusiveMinimum: 5, type: "number" }, 5, "must be more than 5"],
  ["a step", { multipleOf: 5, type: "number" }, 6, "must be a multiple of 5"],
  ["too many entries", { maxItems: 1, type: "array" }, [1, 2], "must have at most 1 entry"],
  ["too few keys", { minProperties: 2, type: "object" }, {}, "must have at least 2 entries"],
  ["an empty map", { minProperties: 1, type: "object" }, {}, "must not be an empty map"],
  ["an empty list that has words of its own", { minItems: 1, type: "array", errorMessage: "write none" }, [], "write none"],
  ["one value only", { const: "none" }, "non", `expected "none", found "non"`],
  ["what is not allowed", { not: { const: "x" } }, "x", `"x" is not allowed`],
  ["a pattern without words", { type: "string", pattern: "^a$" }, "b", `"b" does not match ^a$`],
  ["several types", { type: ["string", "number"] }, null, "expected text or a number, found nothing"],
  ["true for a text", { type: "string" }, true, "expected text, found true or false: put it in quotes"],
  ["a keyword without words of ours", { type: "array", contains: { const: 1 } }, [], "must contain at least 1 valid item(s)"],
  ["two forms at once", { oneOf: [{ type: "number" }, { type: "integer" }] }, 1, "fits more than one of the forms it may have"],
])("%s is told in words", (_what, schema, value, expected) => {
  expect(mismatches(schema, value).map(({ message }) => message)).toContain(expected);
});
