import { expect, test } from "vitest";
import { instantOf, minuteOf, spanOf } from "../../src/facts/moment.ts";
import { Unread } from "../../src/snapshot/unread.ts";
import { NOW } from "../build.ts";

test("what is no timestamp is not known", () => {
  expect(() => instantOf("yesterday")).toThrow(Unread);
});

test("times and spans are short", () => {
  expect(minuteOf(Date.parse(NOW))).toBe("2026-11-23T03:17Z");
  expect([0, 59_000, 3_600_000, 33_840_000].map(spanOf)).toEqual(["0 min", "0 min", "1 h", "9 h 24 min"]);
});
