import { expect, test } from "vitest";
import { completed } from "../../src/engine/attested.ts";

const rest = {
  id: "cost-reviewed",
  title: "Costs are reviewed",
  problem: "A review of the costs is not shown",
  severity: "low",
  for_each: { account: "target.account" },
  message: "m",
  why: "w",
  fix: "f",
  references: ["https://example.org/"],
} as const;

test("a rule with an assert stays as it is", () => {
  const written = { ...rest, assert: "true" };
  expect(completed(written)).toBe(written);
});

test("the age that somebody's word may have becomes a parameter, and the assert asks for it by the rule's id", () => {
  expect(completed({ ...rest, attested_for: "35 days", params: { other: 1 } })).toEqual({
    ...rest,
    params: { other: 1, max_days: 35 },
    assert: 'account.attestations.exists(a, a.about == "cost-reviewed" && a.days_ago <= params.max_days)',
  });
});
