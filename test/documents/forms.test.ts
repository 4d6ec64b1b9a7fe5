import { expect, test } from "vitest";
import { mismatches } from "../../src/documents/validate.ts";
import { said } from "./said.ts";

test.each([
  ["a list that fits no form", "list: 12", ["1:1 /list: expected 'none' or a list, found a number"]],
  ["a word that fits no form", "list: non", [`1:1 /list: expected 'none' or a list, found "non"; did you mean 'none'?`]],
  [
    "a mistake inside the form that was meant",
    "list:\n  - name: a\n  - nam: b\n",
    ["3:5 /list/1/nam: unknown key 'nam'; did you mean 'name'?", "3:5 /list/1/name: is required"],
  ],
  ["a choice between two named forms", "either: [1]", ["1:1 /either: expected a path or a map, found a list"]],
  [
    "a choice whose form was meant",
    "either: { elswhere: x }",
    ["1:11 /either/elswhere: unknown key 'elswhere'; did you mean 'elsewhere'?"],
  ],
])("%s is told in words, with its place", (_what, text, expected) => {
  expect(said(text)).toEqual(expected.map((line) => `a.yaml:${line}`));
});

test("a choice within a choice is told once", () => {
  const inner = { anyOf: [{ const: "all" }, { type: "array", items: { type: "number" } }] };
  const schema = { anyOf: [{ const: "none" }, { type: "object", additionalProperties: inner }] };
  const told = (value: unknown): readonly string[] => mismatches(schema, value).map(({ message }) => message);
  expect(told({ a: "x", b: ["y"], c: "all", d: 1 })).toEqual([
    `/a: expected 'all' or a list, found "x"`,
    "/b/0: expected a number, found text",
    "/d: expected 'all' or a list, found a number",
  ]);
  expect(told(5)).toEqual(["expected 'none' or a map, found a number"]);
});
