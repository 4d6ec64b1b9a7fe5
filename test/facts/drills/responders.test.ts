import { expect, test } from "vitest";
import { respondersIn } from "../../../src/facts/drills/responders.ts";

test.each([
  ["3", 3],
  ["3 (one fewer)", 3],
  ["two of platform", 2],
  ["Mina, Tom", 2],
  ["Mina (lead) and Grace Hopper", 2],
  ["@mina & @tom + Ada", 3],
  ["Mina", 1],
  ["the platform team", undefined],
  ["Platform Team", undefined],
  ["On-call", undefined],
  ["everyone", undefined],
  ["", undefined],
])("'%s' are %s", (text, expected) => {
  expect(respondersIn(text)).toBe(expected);
});
