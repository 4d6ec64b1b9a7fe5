import { expect, test } from "vitest";
import { parseField } from "../../../src/facts/velero/cron-field.ts";

const minute = { min: 0, max: 59 };
const hour = { min: 0, max: 23, wraps: true };

test.each([
  ["5", [5], false],
  ["50/3", [50, 53, 56, 59], false],
  ["1-4/2", [1, 3], false],
  ["5,7,,9", [5, 7, 9], false],
  ["+5", [5], false],
  [",", [], false],
  ["*/20", [0, 20, 40], false],
] as const)("'%s' is %j", (text, values, star) => {
  expect(parseField(text, minute)).toEqual({ values: new Set(values), star });
});

test.each(["*", "?", "*/1"])("'%s' is a star", (text) => {
  expect(parseField(text, minute)?.star).toBe(true);
});

test.each(["60", "-5", "5-1", "1-2-3", "1/2/3", "*/0", "x", "1.5", "5 "])("'%s' is refused", (text) => {
  expect(parseField(text, minute)).toBeUndefined();
});

test("where ranges wrap, they run past the end", () => {
  expect([...(parseField("22-2", hour)?.values ?? [])]).toEqual([22, 23, 0, 1, 2]);
  expect([...(parseField("22-3/2", hour)?.values ?? [])]).toEqual([22, 0, 2]);
});

test("where ranges wrap, a step as large as its range is refused", () => {
  expect([parseField("*/24", hour), parseField("1-3/3", hour), parseField("1-3/2", hour)?.values]).toEqual([
    undefined,
    undefined,
    new Set([1, 3]),
  ]);
});
