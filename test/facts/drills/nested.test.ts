import { expect, test } from "vitest";
import { nestedIn } from "../../../src/facts/drills/nested.ts";
import { parseMarkdown } from "../../../src/facts/repository/markdown.ts";
import { drillsOf } from "./written.ts";

const read = (text: string) => nestedIn(text.split("\n"), parseMarkdown(text.split("\n")));

test("what stands below a key is its part", () => {
  expect(read('---\nrto:\n  target: "30 min"\n  actual: 25 min\nresult: ok\n  not: this\n---\n# Drill\n')).toEqual([
    { label: "rto target", text: "30 min", line: 3 },
    { label: "rto actual", text: "25 min", line: 4 },
  ]);
});

test.each(["# Drill\n", "---\ndate: 2026-11-02\n---\n", "  a: b\n"])("'%s' has nothing nested", (text) => {
  expect(read(text)).toEqual([]);
});

test("a file for each drill may nest its numbers, or write them in braces", () => {
  const text =
    "---\ndate: 2026-11-02\nscenario: cross-region failover\nrto:\n  target: 30 min\n  actual: 25 min\nrpo: { target: 5 min, actual: 4 s }\n---\n# Notes\n";
  expect(drillsOf(text)).toMatchObject([
    { rto: { target: { seconds: 1800 }, actual: { seconds: 1500 } }, rpo: { target: { seconds: 300 }, actual: { seconds: 4 } } },
  ]);
});
