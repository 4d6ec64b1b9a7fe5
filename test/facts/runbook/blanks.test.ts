import { expect, test } from "vitest";
import { blanksOf } from "../../../src/facts/runbook/blanks.ts";

const cases: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
  ["a placeholder is a blank", "Owner: <ROTATION>", [], ["<ROTATION> is still blank"]],
  ["inside code too", "`kubectl --context <DR-CTX> get nodes`", [], ["<DR-CTX> is still blank"]],
  ["an escaped one too", "Owner: \\<ROTATION\\>", [], ["<ROTATION> is still blank"]],
  ["a date to fill in is one", "Start: <YYYY-MM-DD>", [], ["<YYYY-MM-DD> is still blank"]],
  ["two on a line are two", "<A1> and <B2>", [], ["<A1> is still blank", "<B2> is still blank"]],
  ["one that is meant for the night is none", "ETA: <ETA>", ["ETA"], []],
  ["nor is it when it is named with its brackets", "ETA: <ETA>", ["<ETA>"], []],
  ["a link is none", "<https://status.aws.amazon.com>", [], []],
  ["a tag in small letters is none", "<br>", [], []],
  ["a comparison is none", "lag < 1 MB and RTO > 5", [], []],
];

for (const [name, line, meant, expected] of cases) {
  test(name, () => expect(blanksOf(["", line], meant)).toEqual(expected.map((text) => ({ text, line: 2 }))));
}
