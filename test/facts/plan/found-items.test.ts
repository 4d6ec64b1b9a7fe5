import { describe, expect, test } from "vitest";
import { foundItems } from "../../../src/facts/plan/found-items.ts";
import { tasksIn } from "../../../src/facts/plan/tasks.ts";
import { parseMarkdown } from "../../../src/facts/repository/markdown.ts";
import { PLAN_ITEMS } from "../../../src/kinds/plan.ts";
import type { TargetPlan } from "../../../src/model/target.ts";
import { Unread } from "../../../src/snapshot/unread.ts";
import { FORMS, linesWith } from "./forms.ts";
import { CHAPTER, ITEMS } from "./texts.ts";

const found = (text: string, plan: Pick<TargetPlan, "phases"> = {}) =>
  foundItems(tasksIn(parseMarkdown(text.split("\n")), "plan.md"), plan);

const ticked = (text: string, plan: Pick<TargetPlan, "phases"> = {}) =>
  Object.fromEntries([...found(text, plan)].map(([id, { isTicked }]) => [id, isTicked instanceof Unread ? isTicked.message : isTicked]));

test("the chapter's own plan has all nineteen, none of them ticked, each at its own line", () => {
  const items = found(CHAPTER);
  expect([...items.values()].filter(({ isTicked }) => isTicked !== false)).toEqual([]);
  const lines = CHAPTER.split("\n");
  expect(PLAN_ITEMS.map(({ id }) => lines[(items.get(id)?.line ?? 0) - 1]?.includes("- [ ] **Day"))).toEqual(PLAN_ITEMS.map(() => true));
});

test("each box of the chapter's plan ticks its own item and no other", () => {
  for (const { id, days } of ITEMS) {
    const text = CHAPTER.replace(`- [ ] **${days}:`, `- [x] **${days}:`);
    expect(Object.entries(ticked(text)).filter(([, is]) => is !== false)).toEqual([[id, true]]);
  }
});

describe.each(Object.entries(FORMS))("%s", (_name, form) => {
  const half = ITEMS.filter((_, index) => index % 2 === 0).map(({ id }) => id);
  test.each([
    ["nothing is", []],
    ["every second one is", half],
    ["everything is", ITEMS.map(({ id }) => id)],
  ])("is read when %s ticked", (_what, ids: readonly string[]) => {
    expect(ticked(form(linesWith(ids)))).toEqual(Object.fromEntries(ITEMS.map(({ id }) => [id, ids.includes(id)])));
  });
});

describe("what cannot be told", () => {
  test.each([
    [
      "an item that is ticked and not",
      "- [x] Turn on GuardDuty\n- [ ] Turn on GuardDuty",
      "guardduty",
      "plan.md:1 ticks 'Turn on GuardDuty', and plan.md:2 does not",
    ],
    [
      "a line that is two items",
      "- [x] Turn on GuardDuty and Security Hub",
      "securityhub",
      "plan.md:1 may be 'Turn on GuardDuty' or 'Turn on Security Hub'",
    ],
    [
      "a status of nobody's",
      "| Item | Status |\n|---|---|\n| Turn on GuardDuty | mostly |",
      "guardduty",
      "plan.md:3 says neither that 'Turn on GuardDuty' is done nor that it is open",
    ],
    [
      "a box against its words",
      "- [ ] Turn on GuardDuty (done)",
      "guardduty",
      "plan.md:1 says neither that 'Turn on GuardDuty' is done nor that it is open",
    ],
  ])("%s", (_what, text, id, why) => expect(ticked(text)[id]).toBe(why));
});

describe("what decides", () => {
  test.each([
    ["a line that is two items and empty ticks neither", "- [ ] GuardDuty and Security Hub", { guardduty: false, securityhub: false }],
    ["an item's name before another's days", "- [x] Day 7-10: Turn on GuardDuty", { guardduty: true }],
    [
      "a name before days alone",
      "- [x] Day 7-10: Order laptops\n- [ ] Day 7-10: Observability stack walk",
      { "observability-walk": false },
    ],
    [
      "what has its own days before what has others",
      "- [x] Day 31-35: First DR drill\n- [ ] Day 65-66: DR drill with the new team",
      { "first-dr-drill": true },
    ],
    ["a box before a remark", "- [x] Turn on GuardDuty\n- GuardDuty costs 30 $ a month", { guardduty: true }],
    ["two ticks are one", "- [x] Turn on GuardDuty\n- [x] GuardDuty is on", { guardduty: true }],
    [
      "a heading over several items is none",
      "## GuardDuty and Security Hub\n\n- [x] Turn on GuardDuty\n- [ ] Turn on Security Hub",
      { guardduty: true, securityhub: false },
    ],
    ["a list item over several items is none", "- Phase 2: GuardDuty (Day 31-60)\n  - [x] Turn on GuardDuty", { guardduty: true }],
    ["a step of an item is none", "- [ ] Turn on GuardDuty\n  - [x] First cost review", { guardduty: false }],
    ["what stands in code is none", "```\n- [x] Turn on GuardDuty\n```", {}],
    ["what is commented out is none", "<!-- - [x] Turn on GuardDuty -->", {}],
    ["words without a box or days are none", "- Turn on GuardDuty", {}],
    ["a second drill is not the first", "- [ ] First DR drill\n- [x] Second DR drill", { "first-dr-drill": false }],
  ])("%s", (_what, text, expected) => expect(ticked(text)).toEqual(expected));
});

test("a plan with phases of its own may say its own days or the chapter's", () => {
  const phases = [7, 30, 30] as const;
  expect(ticked("- [x] Day 8-12: Etwas", { phases })).toEqual({ "first-dr-drill": true });
  expect(ticked("- [x] Day 31-35: Etwas", { phases })).toEqual({ "first-dr-drill": true });
});

test("days that are several items' in a plan with phases of its own tell nothing by themselves", () => {
  const phases = [1, 1, 1] as const;
  expect(ticked("- [x] Day 1-1: Etwas", { phases })["alert-routing-audit"]).toContain("plan.md:1 may be 'Cluster health audit' or");
  expect(ticked("- [x] Day 1-1: Turn on GuardDuty", { phases })).toEqual({ guardduty: true });
});
