import { expect, test } from "vitest";
import { positionOf } from "../../src/engine/position.ts";

const text = ["id: x", "assert: ns.a == 'b'", 'when: "ns.c"', "  notes: >-", "    ns.d &&", "    ns.e"].join("\n");

test.each([
  ["a plain value", { line: 2, column: 1 }, "ns.a == 'b'", 3, { line: 2, column: 12 }],
  ["a quoted value", { line: 3, column: 1 }, "ns.c", 3, { line: 3, column: 11 }],
  ["a folded value is its key's", { line: 4, column: 3 }, "ns.d && ns.e", 3, { line: 4, column: 3 }],
  ["a value of several lines is its key's", { line: 4, column: 3 }, "ns.d &&\nns.e", 3, { line: 4, column: 3 }],
])("%s", (_, key, value, offset, expected) => {
  expect(positionOf(text, key, { value, offset })).toEqual(expected);
});
