import { describe, expect, test } from "vitest";
import { allOf, type Answer, anyOf, attestedInPlan, isInPlan } from "../../../src/facts/plan/since-start.ts";
import { attestation, type Subject } from "../../../src/kinds/repository/attestation.ts";
import { Unread, unread } from "../../../src/snapshot/unread.ts";
import { target } from "../../build.ts";
import { attested, type Papers, papers } from "../repository/world.ts";

const own = { ...target, plan: { start: "2026-09-01" } };
const evidence = { attestations: { paths: ["attestations.yaml"] } };
const told = (answer: Answer) => (answer instanceof Unread ? answer.message : answer);
const [A, B] = [unread("a is not known", "Read a"), unread("b is not known", "Read b")];

describe("whether something was in the plan", () => {
  test.each<[string, readonly string[], boolean | string]>([
    ["the day before it began", ["2026-08-31"], false],
    ["its first day", ["2026-09-01"], true],
    ["today", ["2026-11-23"], true],
    ["tomorrow", ["2026-11-24"], false],
    ["a day before and one in it", ["2026-08-09", "2026-09-08"], "a is not known"],
    ["a day in it and one to come", ["2026-11-12", "2026-12-11"], "a is not known"],
    ["a day before and one to come", ["2026-01-12", "2026-12-01"], false],
    ["two days in it", ["2026-10-11", "2026-11-10"], true],
    ["no day", [], "a is not known"],
  ])("%s", (_what, days, expected) => {
    expect(told(isInPlan(days, papers({ target: own }), A))).toBe(expected);
  });

  test("is not known while nobody wrote when it began", () => {
    expect(told(isInPlan(["2026-10-11"], papers({}), A))).toBe("auditor.yaml does not say when the 90-day plan began");
  });
});

describe("what is attested of the plan's days", () => {
  const answerOf = (world: Papers, about: Subject = "game-day") => {
    const { items, answer } = attestedInPlan(about, papers({ target: own, evidence, ...world }));
    return [items.map(({ on }) => on), told(answer)];
  };
  const denied = [{ feeds: attestation.name, scope: "attestations", outcome: "denied" }] as const;

  test.each<[string, Papers, readonly string[], boolean]>([
    ["nothing", {}, [], false],
    ["something else", { resources: [attested("y", "2026-10-05")] }, [], false],
    ["it, before the plan", { resources: [attested("game-day", "2026-08-31")] }, [], false],
    ["it, of a day to come", { resources: [attested("game-day", "2026-11-24")] }, [], false],
    ["it, twice", { resources: [attested("game-day", "2026-10-05"), attested("game-day", "2026-08-05", 9)] }, ["2026-10-05"], true],
  ])("is %s", (_what, world, days, answer) => {
    expect(answerOf(world)).toEqual([days, answer]);
  });

  test("may be more than was read", () => {
    expect(answerOf({ reads: denied })[1]).toContain("was denied");
    expect(attestedInPlan("game-day", papers({ target: own })).answer).toBe(false);
  });
});

test.each<[readonly Answer[], boolean | string, boolean | string]>([
  [[], false, true],
  [[true, false], true, false],
  [[true, A], true, "a is not known"],
  [[false, A], "a is not known", false],
  [[A, B, A], "a is not known; b is not known", "a is not known; b is not known"],
  [[false, false], false, false],
  [[true, true], true, true],
])("of several answers any is yes, or all are", (answers, any, all) => {
  expect([told(anyOf(answers)), told(allOf(answers))]).toEqual([any, all]);
});
