import { expect, test } from "vitest";
import { count, said, saidOf, told } from "../../src/facts/said.ts";
import { unread } from "../../src/snapshot/unread.ts";

const nobodyKnows = () => {
  throw unread("the lights were off", "Look by day");
};
const gap = { source: "aws", call: "x:List", scope: "a", feeds: "x", outcome: "denied" } as const;

test("a text that cannot be said gives its reason", () => {
  expect([said(() => "it is well"), said(nobodyKnows)]).toEqual(["it is well", "not known: the lights were off"]);
});

test("of a thing it is said by name", () => {
  expect([saidOf("trail 'a'", () => "is on"), saidOf("trail 'b'", nobodyKnows)]).toEqual([
    "trail 'a' is on",
    "trail 'b' is not known: the lights were off",
  ]);
});

test("a bug is no reason", () => {
  expect(() => said(() => JSON.parse("{"))).toThrow(SyntaxError);
});

test.each([
  [[], [], "there is no trail"],
  [["a", "b"], [], "a is on; b is on"],
  [["a"], [gap], "a is on; the list of trails is incomplete"],
  [[], [gap], "the list of trails is incomplete"],
])("of %j with gaps %j one says '%s'", (items, gaps, text) => {
  expect(told({ items, gaps }, "trail", (name) => `${name} is on`)).toBe(text);
});

test("one item that is not known does not hide the others", () => {
  expect(told({ items: ["a", "b"], gaps: [] }, "trail", (name) => (name === "a" ? nobodyKnows() : "b is on"))).toBe(
    "not known: the lights were off; b is on",
  );
});

test.each([
  [1, "1 day"],
  [0, "0 days"],
  [999, "999 days"],
  [32_093_208n, "32,093,208 days"],
])("%s is counted as '%s'", (number, text) => {
  expect(count(number, "day")).toBe(text);
});
