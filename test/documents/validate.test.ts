import { expect, test } from "vitest";
import { fits, mismatches, pointer } from "../../src/documents/validate.ts";

const numbers = { type: "object", additionalProperties: { type: "number" } };

test("only a value that fits its schema is one of its type", () => {
  expect([fits(numbers, { a: 1 }), fits(numbers, { a: "1" }), fits(numbers, [])]).toEqual([true, false, false]);
});

test("every mismatch is found, with keys as texts and indexes as numbers", () => {
  const schema = { type: "object", additionalProperties: { type: "array", items: { type: "number" } } };
  expect(mismatches(schema, { "a/b~c": [1, "x"], "\n": 2 })).toEqual([
    { path: ["a/b~c", 1], message: "/a/b~c/1: expected a number, found text" },
    { path: ["\n"], message: String.raw`/\u{a}: expected a list, found a number` },
  ]);
});

test("a schema with a misspelt keyword is our bug, and thrown", () => {
  expect(() => fits({ type: "object", propertees: {} }, {})).toThrow(/propertees/);
});

test("the whole document has no pointer before its message", () => {
  expect([pointer([]), pointer(["a", 0])]).toEqual(["", "/a/0: "]);
});
