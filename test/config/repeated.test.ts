import { expect, test } from "vitest";
import { repeated } from "../../src/config/repeated.ts";

test("each later entry of the same identity is told of the first, and one without an identity is left alone", () => {
  const entries = ["a", "b", "a", "", "", "a"].map((value, index) => ({ path: [index], value }));
  const told = repeated(
    entries,
    ({ value }) => value || undefined,
    ({ path }) => `like ${String(path[0])}`,
  );
  expect(told).toEqual([
    { path: [2], message: "like 0" },
    { path: [5], message: "like 0" },
  ]);
});
