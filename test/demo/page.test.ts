import { expect, test } from "vitest";
import { pageOf } from "../../src/demo/page.ts";

const all = ["a", "b", "c"];

test("pages follow each other to the end, and the last has no next", () => {
  const first = pageOf(all, { token: undefined, size: 2, cut: false });
  const second = pageOf(all, { token: first?.next, size: 2, cut: false });
  expect([first?.items, first?.remaining, second?.items, second?.remaining, second?.next]).toEqual([["a", "b"], 1, ["c"], 0, undefined]);
});

test("a page that fits exactly is the last", () => {
  expect(pageOf(all, { token: undefined, size: 3, cut: false })).toEqual({ items: all, remaining: 0 });
});

test.each(["made-up", "", "Zg"])("the token '%s' is none of ours", (token) => {
  expect(pageOf(all, { token, size: 1, cut: false })).toBeUndefined();
});

test.each([{ items: all }, { items: ["a"] }, { items: [] }])("a cut listing of $items has a next, whatever its size", ({ items }) => {
  expect(pageOf(items, { token: undefined, size: 100, cut: true })?.next).toBeTypeOf("string");
});
