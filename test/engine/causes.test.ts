import { expect, test } from "vitest";
import { causesOf } from "../../src/engine/causes.ts";
import type { Finding, Verdict } from "../../src/model/report.ts";

const finding = (verdict: Verdict): Finding => {
  const rest = { name: "x", message: "", notes: [], restsOn: {}, fingerprint: "", location: { path: "a", line: 1 } };
  return { rule: "r", severity: "low", kind: "k", resource: "x", verdict, ...rest };
};
const unknown = (...reasons: readonly (readonly [string, string])[]) =>
  finding({ is: "unknown", reasons: reasons.map(([text, remedy]) => ({ text, remedy })) });

test("the remedy that would show most comes first, and a finding counts for each of its remedies", () => {
  const findings = [
    unknown(["a was denied", "Allow a"], ["b was denied", "Allow b"]),
    unknown(["b on x was denied", "Allow b"]),
    unknown(["c", "C"]),
  ];
  expect(causesOf(findings)).toEqual([
    { remedy: "Allow b", reasons: ["b on x was denied", "b was denied"], findings: 2 },
    { remedy: "Allow a", reasons: ["a was denied"], findings: 1 },
    { remedy: "C", reasons: ["c"], findings: 1 },
  ]);
});

test("two reasons of one finding with one remedy are one finding", () => {
  expect(causesOf([unknown(["a", "R"], ["b", "R"])])).toEqual([{ remedy: "R", reasons: ["a", "b"], findings: 1 }]);
});

test("many reasons are cut short", () => {
  const [cause] = causesOf(Array.from({ length: 9 }, (_, index) => unknown([`reason ${index}`, "R"])));
  expect(cause?.reasons).toEqual(["reason 0", "reason 1", "reason 2", "reason 3", "reason 4", "4 more"]);
});

test("only unknown findings have causes", () => {
  expect(causesOf([finding({ is: "pass" }), finding({ is: "fail" }), finding({ is: "broken", error: "x" })])).toEqual([]);
});
