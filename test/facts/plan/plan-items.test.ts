import { describe, expect, test } from "vitest";
import { isTicked, itemLine } from "../../../src/facts/plan/plan-items.ts";
import { FORMS, linesWith } from "./forms.ts";
import { CHAPTER, ITEMS } from "./texts.ts";
import { ofItems, written } from "./world.ts";

const all = <T>(value: T) => Object.fromEntries(ITEMS.map(({ id }) => [id, value]));

test("each item is ticked or not, at its own line", () => {
  const plan = CHAPTER.replace("- [ ] **Day 50-55", "- [x] **Day 50-55");
  const known = written({ plan });
  expect(ofItems(isTicked, known)).toEqual({ ...all(false), guardduty: true });
  expect(plan.split("\n")[Number(ofItems(itemLine, known)["guardduty"]) - 1]).toContain("Turn on GuardDuty");
});

describe("nothing is ticked, and nothing is on a line of its own,", () => {
  test.each([
    ["in a plan that is not there", {}],
    ["in a plan without tasks", { plan: "# Plan" }],
    ["in a template", { plan: `# Template\n\n${FORMS["boxes with days"]?.(linesWith(["guardduty"]))}` }],
  ])("%s", (_what, seen) => {
    expect(ofItems(isTicked, written(seen))).toEqual(all(false));
    expect(ofItems(itemLine, written(seen))).toEqual(all(1));
  });
});

describe("nobody knows whether anything is ticked", () => {
  test("while the plan could not be read, though some of it was", () => {
    const plan = FORMS["boxes with days"]?.(linesWith(["guardduty"])) ?? "";
    const known = written({ plan, reads: [{ feeds: "repo.document", scope: "plan", outcome: "truncated" }] });
    expect(new Set(Object.values(ofItems(isTicked, known)))).toEqual(new Set(["the call 'read evidence' for 'plan' was cut short"]));
  });

  test("while nobody said where the plan is", () => {
    const known = written({ says: {}, plan: "# Plan" });
    const { file: _, ...plan } = known.target.plan ?? {};
    const unset = { ...known, target: { ...known.target, plan } };
    expect(ofItems(isTicked, unset)["guardduty"]).toBe("auditor.yaml does not say where the 90-day plan is");
    expect(ofItems(itemLine, unset)).toEqual(all(1));
  });
});

test("without a handoff there are no items", () => expect(ofItems(isTicked, written({ handoff: "none" }))).toEqual({}));
