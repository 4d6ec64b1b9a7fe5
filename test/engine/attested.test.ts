import { describe, expect, test } from "vitest";
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

describe("a rule that somebody's word answers once, by a day of the plan", () => {
  const once = completed({ ...rest, for_each: { team: "target.account" }, attested_by: "Day 40", params: { other: 1 } });

  test("asks for a word since the plan's first day, in the name that it walks by", () => {
    expect(once.assert).toBe('team.attestations.exists(a, a.about == "cost-reviewed" && a.is_since_start)');
  });

  test("has the day as a parameter, beside its own", () => {
    expect(once.params).toEqual({ other: 1, due_day: 40 });
  });

  test("is asked where there is a handoff, from the word on or from the day after its last", () => {
    expect(once.when).toBe(
      'team.has_handoff && (team.attestations.exists(a, a.about == "cost-reviewed" && a.is_since_start) || team.plan_days.exists(d, d.day == params.due_day && d.is_over))',
    );
  });

  test("says why it is not asked: it is not due, or there is no plan", () => {
    expect(once.not_applicable).toContain("Nobody attested it since the plan began; it is due by Day ");
    expect(once.not_applicable).toContain("team.plan_days.filter(d, d.day == params.due_day)[0].own_day");
    expect(once.not_applicable).toContain("Without a handoff there is no plan.");
  });

  test("keeps everything else, and nothing of how it was written", () => {
    const { assert: _assert, when: _when, not_applicable: _not, params: _params, ...others } = once;
    expect(others).toEqual({ ...rest, for_each: { team: "target.account" } });
  });
});

test("a rule that is asked again and again keeps its own condition", () => {
  const when = { when: "account.owns_platform", not_applicable: "The plan runs." };
  expect(completed({ ...rest, ...when, attested_for: "10 days" })).toMatchObject(when);
});
