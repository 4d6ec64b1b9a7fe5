import { expect, test } from "vitest";
import { items } from "../../../src/reporters/console/items.ts";
import { unpainted } from "../../../src/reporters/console/paint.ts";
import { checklist, finding, item, report } from "../report.ts";

const four = checklist({
  title: "Ready when all are yes",
  items: [
    item({ title: "One" }),
    item({ title: "Two", is: "no", readiness: 40, coverage: 60 }),
    item({ title: "Three", is: "unknown", readiness: 0, coverage: 0, rules: [] }),
    item({ title: "Four", is: "not-applicable", rules: [] }),
  ],
});

test("each item has its answer in words, its bar and its reason", () => {
  expect(items(report(), four, { columns: 64, paint: unpainted })).toEqual([
    "Ready when all are yes",
    "  yes     1. One                                      ##########",
    "             1 finding, all healthy.",
    "  NO      2. Two                                      ####xx....",
    "  unknown 3. Three                                    ..........",
    "             Nothing applied, and nobody declared it off.",
    "  n/a     4. Four",
    "             Declared not applicable in the configuration.",
  ]);
});

test("a narrow screen has no bars", () => {
  expect(items(report(), four, { columns: 63, paint: unpainted })[1]).toBe("  yes     1. One");
});

test("numbers are aligned when there are ten items", () => {
  const ten = checklist({ items: Array.from({ length: 10 }, () => item({ title: "T" })) });
  const lines = items(report(), ten, { columns: 50, paint: unpainted });
  expect([lines[1], lines.at(-2)]).toEqual(["  yes      1. T", "  yes     10. T"]);
});

test("an item whose failures are all waived is no, and says until when", () => {
  const waiver = { reason: "The fix is due.", owner: "Mina", until: "2026-12-31" };
  const findings = [finding({ verdict: { is: "fail" }, message: "Bucket 'x': no.", waiver })];
  const given = checklist({ items: [item({ title: "One", is: "no" })] });
  expect(items(report({ findings }), given, { columns: 80, paint: unpainted }).slice(1)).toEqual([
    `  NO      1. One (waived until 2026-12-31)${" ".repeat(28)}##########`,
    "             Bucket 'x': no.",
    "             It is waived until 2026-12-31 by Mina: The fix is due.",
  ]);
});
