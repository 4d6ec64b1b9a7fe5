import { expect, test } from "vitest";
import { byCodeUnit, findingsThat, worstFirst } from "../../src/reporters/order.ts";
import { finding } from "./report.ts";

test("texts are ordered by code unit, in every locale", () => {
  expect(["b", "ä", "B", "a", "a"].sort(byCodeUnit)).toEqual(["B", "a", "a", "b", "ä"]);
});

test("the worst comes first, then the rule, then the resource", () => {
  const of = (severity: "critical" | "low", rule: string, resource: string) => finding({ severity, rule, resource });
  const given = [of("low", "a", "1"), of("critical", "b", "1"), of("critical", "a", "2"), of("critical", "a", "1")];
  expect(given.sort(worstFirst).map(({ severity, rule, resource }) => `${severity} ${rule} ${resource}`)).toEqual([
    "critical a 1",
    "critical a 2",
    "critical b 1",
    "low a 1",
  ]);
});

test("findings are taken by verdict", () => {
  const fail = finding({ verdict: { is: "fail" } });
  expect(findingsThat([finding(), fail], "fail")).toEqual([fail]);
});

test("what is waived comes after all that is not, however grave", () => {
  const waiver = { reason: "Known.", owner: "Mina", until: "2026-12-31" };
  const given = [finding({ severity: "critical", waiver }), finding({ severity: "low" }), finding({ severity: "high", waiver })];
  expect(given.sort(worstFirst).map(({ severity }) => severity)).toEqual(["low", "critical", "high"]);
});
