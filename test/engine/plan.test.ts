import { describe, expect, test } from "vitest";
import type { Judged } from "../../src/engine/evaluate.ts";
import { asksOfPlan, sayWhatIsDone, withClaims } from "../../src/engine/plan.ts";
import { targetAccount, targetPlanItem } from "../../src/kinds/target.ts";
import type { ChecklistReport, Finding, ItemReport, Verdict } from "../../src/model/report.ts";
import type { Target } from "../../src/model/target.ts";
import type { Known } from "../../src/snapshot/known.ts";
import { trap, Unread, unread } from "../../src/snapshot/unread.ts";
import { snapshot, target } from "../build.ts";
import { known } from "./small.ts";

const due = { firstDay: 1, lastDay: 3, state: "overdue" } as const;
const item = (id: string, is: ItemReport["is"], more: Partial<ItemReport> = {}): ItemReport => {
  return { id, title: id, is, rules: [`${id}-rule`], notAuditedYet: [], readiness: 0, coverage: 0, due, ...more };
};
const plan = (...items: readonly ItemReport[]): ChecklistReport => {
  return { name: "ninety-day-plan", title: "Plan", items, readiness: 0, coverage: 0, ready: false };
};
const judged = (id: string, verdict: Verdict): Judged => {
  const place = { kind: "target.account", resource: "1", name: "prod", location: { path: "auditor.yaml", line: 2 } };
  const finding: Finding = { rule: id, severity: "low", ...place, verdict, message: "", notes: [], restsOn: {}, fingerprint: id };
  const texts = { subject: "plan", title: "t", problem: "p", security: false, why: "w", fix: "f", references: [] };
  return { rule: { id, severity: "low", complete: true, ...texts }, findings: [finding] };
};
const planItem = (of: Known, id: string) => {
  const found = of.seen(targetPlanItem).items.find((one) => one.id === id);
  if (found === undefined) throw new Error(`there is no item ${id}`);
  return found;
};
const VERDICTS: Readonly<Record<Verdict["is"], Verdict>> = {
  pass: { is: "pass" },
  fail: { is: "fail" },
  unknown: { is: "unknown", reasons: [{ text: "it was denied", remedy: "Allow it" }] },
  "not-applicable": { is: "not-applicable", because: "it is off" },
  broken: { is: "broken", error: "x" },
};
const REASON = { text: "the call was denied", remedy: "Allow it" };

const own: Target = { ...target, plan: { start: "2026-09-01", file: "runbooks/90-day-plan.md" } };

/** What is said of one item: true, false, or the reasons why nobody knows. */
function isDone(report: ChecklistReport | undefined, all: readonly Judged[] = []): unknown {
  const opened = known(snapshot({ target: own }));
  sayWhatIsDone(report, all, opened);
  try {
    return planItem(opened, "guardduty").isDone;
  } catch (error) {
    if (!(error instanceof Unread)) throw error;
    expect(opened.touched).toEqual(error.reasons);
    return error.reasons;
  }
}

test("a rule asks of the plan when it walks the plan's items", () => {
  expect([asksOfPlan({ kind: targetPlanItem }), asksOfPlan({ kind: targetAccount })]).toEqual([true, false]);
});

describe("whether an item of the plan is done", () => {
  test("is told when it is yes or no", () => {
    expect(isDone(plan(item("guardduty", "yes"), item("config", "no")))).toBe(true);
    expect(isDone(plan(item("config", "yes"), item("guardduty", "no")))).toBe(false);
  });

  test("is not known for the reasons that its own rules have", () => {
    const unknown: Verdict = { is: "unknown", reasons: [REASON] };
    const other: Verdict = { is: "unknown", reasons: [{ text: "something else", remedy: "Mend it" }] };
    const all = [judged("guardduty-rule", unknown), judged("config-rule", other), judged("passes", { is: "pass" })];
    expect(isDone(plan(item("guardduty", "unknown"), item("config", "unknown")), all)).toEqual([REASON]);
  });

  test.each<[string, ItemReport["is"], Verdict["is"], boolean]>([
    ["all that is asked is healthy", "unknown", "pass", false],
    ["nothing that is asked applies", "unknown", "not-applicable", false],
    ["something is not known", "unknown", "unknown", true],
    ["a rule is broken", "unknown", "broken", true],
    ["something failed", "no", "fail", true],
  ])("while more ought to be asked and %s", (_what, is, verdict, isAudited) => {
    const opened = known(snapshot({ target: own }));
    const notAuditedYet = [{ what: "GuardDuty is on", severity: "high" }] as const;
    sayWhatIsDone(plan(item("guardduty", is, { notAuditedYet })), [judged("guardduty-rule", VERDICTS[verdict])], opened);
    expect(planItem(opened, "guardduty").isAudited).toBe(isAudited);
  });

  test.each<[string, ChecklistReport | undefined]>([
    ["no rule applied", plan(item("guardduty", "unknown"))],
    ["it is not among the items", plan(item("config", "yes"))],
    ["there is no such checklist", undefined],
  ])("is not known when %s", (_what, report) => {
    const remedy = "Attest what the rules of 'Turn on GuardDuty' ask for, or wait until it is due";
    expect(isDone(report, [judged("guardduty-rule", { is: "not-applicable", because: "it is off" })])).toEqual([
      { text: "nothing shows yet whether 'Turn on GuardDuty' is done", remedy },
    ]);
  });

  test("is disproved by the rules that fail, by name", () => {
    const opened = known(snapshot({ target: own }));
    const all = [judged("guardduty-rule", VERDICTS.fail), judged("another-rule", VERDICTS.fail)];
    sayWhatIsDone(plan(item("guardduty", "no", { rules: ["another-rule", "guardduty-rule", "missing"] })), all, opened);
    expect(planItem(opened, "guardduty").failedRules).toBe("guardduty-rule, another-rule");
  });

  test("is asked of nobody without a handoff", () => {
    const opened = known(snapshot({ target: { ...target, handoff: "none" } }));
    sayWhatIsDone(plan(item("guardduty", "yes")), [], opened);
    expect(opened.seen(targetPlanItem).items).toEqual([]);
  });
});

describe("the box in the team's own plan", () => {
  /** The claim beside an item whose resource has these fields. */
  function claimOf(fields: Readonly<Record<string, unknown>>, changes: Partial<ItemReport> = {}, of = own) {
    const opened = known(snapshot({ target: of }));
    const resource = planItem(opened, "guardduty");
    for (const [key, value] of Object.entries(fields)) {
      if (value instanceof Unread) trap(resource, key, { unread: value, touched: opened.touched });
      else Object.defineProperty(resource, key, { value });
    }
    return withClaims(plan(item("guardduty", "no", changes)), opened).items[0]?.due?.claim;
  }

  test.each([true, false])("is a claim at its line, ticked: %s", (isTicked) => {
    expect(claimOf({ is_ticked: isTicked, line: 27 })).toEqual({ isTicked, location: { path: "runbooks/90-day-plan.md", line: 27 } });
  });

  test("stands at the first line where nobody knows which", () => {
    const line = unread("nobody knows the line", "Write it");
    expect(claimOf({ is_ticked: true, line })).toEqual({ isTicked: true, location: { path: "runbooks/90-day-plan.md", line: 1 } });
  });

  test("is none where nobody knows, where nothing says it, or where the item is due on no day", () => {
    expect(claimOf({ is_ticked: unread("it was not read", "Read it"), line: 27 })).toBeUndefined();
    expect(claimOf({})).toBeUndefined();
    const opened = known(snapshot({ target: own }));
    Object.defineProperty(planItem(opened, "guardduty"), "is_ticked", { value: true });
    const { due: _due, ...undated } = item("guardduty", "not-applicable");
    expect(withClaims(plan(undated), opened).items).toEqual([undated]);
  });

  test("of no item of the plan is none", () => {
    const opened = known(snapshot({ target: own }));
    expect(withClaims(plan(item("of-nobody", "no")), opened).items).toEqual([item("of-nobody", "no")]);
  });

  test("a bug of ours is no unread box", () => {
    const opened = known(snapshot({ target: own }));
    Object.defineProperty(planItem(opened, "guardduty"), "is_ticked", {
      get: () => {
        throw new TypeError("a bug of ours");
      },
    });
    expect(() => withClaims(plan(item("guardduty", "no")), opened)).toThrow("a bug of ours");
  });
});
