import { expect, test } from "vitest";
import { digestOf, digestOfAll } from "../../src/engine/digest.ts";

test("the order of keys does not matter, the order of a list does", () => {
  expect(digestOf({ b: [1, { d: 1, c: 2 }], a: 1 })).toBe(digestOf({ a: 1, b: [1, { c: 2, d: 1 }] }));
  expect(digestOf([1, 2])).not.toBe(digestOf([2, 1]));
});

test("a missing key is as one that is undefined, and no other", () => {
  expect(digestOf({ a: 1, b: undefined })).toBe(digestOf({ a: 1 }));
  expect(digestOf({ a: 1, b: null })).not.toBe(digestOf({ a: 1 }));
});

test("a key __proto__ counts", () => {
  expect(digestOf(JSON.parse('{"__proto__": 1}'))).not.toBe(digestOf({}));
});

test("many values are told apart from one", () => {
  expect(digestOfAll([1, 2])).not.toBe(digestOfAll([12]));
  expect(digestOfAll([])).toMatch(/^[0-9a-f]{64}$/);
});

test("thousands of values are all in the digest, in their order", () => {
  const many = Array.from({ length: 2500 }, (_, index) => ({ id: index }));
  const changed = many.map((one, index) => (index === 2400 ? { id: -1 } : one));
  expect(new Set([many, changed, [...many].reverse(), many.slice(1)].map(digestOfAll)).size).toBe(4);
});
