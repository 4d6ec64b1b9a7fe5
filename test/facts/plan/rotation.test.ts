import { describe, expect, test } from "vitest";
import { ownersIn } from "../../../src/facts/plan/owners.ts";
import { rotationOf } from "../../../src/facts/plan/rotation.ts";
import { parseMarkdown } from "../../../src/facts/repository/markdown.ts";
import type { TargetPlan } from "../../../src/model/target.ts";

const rotation = (text: string, phase: number, plan: TargetPlan = { start: "2026-09-01" }) =>
  rotationOf(
    ownersIn(parseMarkdown(text.split("\n")), plan).map((owner) => ({ ...owner, path: "plan.md" })),
    plan,
    phase,
  ).is;

describe("the plan's owner", () => {
  test.each([
    ["Mina (Day 1-30), Tom (Day 31-60), Ada (Day 61-90)", "rotated", "rotated"],
    ["Mina (Day 1-30), Tom (Day 31-60), Mina (Day 61-90)", "rotated", "rotated"],
    ["Mina (Day 1-30), Tom (since Day 31)", "rotated", "not rotated"],
    ["Mina, Tom (since Day 31)", "rotated", "not rotated"],
    ["Mina (until Day 30), Tom (until Day 60), Ada", "rotated", "rotated"],
    ["Mina (Day 1-30), Tom (Day 31-60)", "rotated", "not rotated"],
    ["Mina (Day 1-60), Tom (Day 61-90)", "not rotated", "not rotated"],
    ["Mina (Day 1-30), @mina (Day 31-60)", "not rotated", "not rotated"],
    ["Mina (rotates Day 30, Day 60)", "not rotated", "not rotated"],
    ["Tom (since Day 60)", "not rotated", "not rotated"],
    ["<NAME> (Day 1-30), <NAME> (Day 31-60)", "not rotated", "not rotated"],
    ["Mina → Tom → Ada", "rotated", "rotated"],
    ["Mina, Tom, Ada", "unclear", "unclear"],
    ["Mina (then the on-call)", "unclear", "unclear"],
    ["Mina (Day 1-30), Mina Berg (Day 31-60)", "unclear", "unclear"],
    ["Mina & Tom (Day 1-30), Tom & Ada (Day 31-60)", "unclear", "unclear"],
    ["Mina & Tom (Day 1-30), Tom & Mina (Day 31-60)", "not rotated", "not rotated"],
    ["Mina & Tom (Day 1-30), Ada & Jo (Day 31-60), Kim (Day 61-90)", "rotated", "rotated"],
  ])("'%s' is %s in the second phase and %s in the third", (text, second, third) => {
    expect([rotation(`Plan owner: ${text}`, 2), rotation(`Plan owner: ${text}`, 3)]).toEqual([second, third]);
  });

  test("is asked of phases that have begun alone", () => expect(rotation("Plan owner: Mina", 1)).toBe("rotated"));
  test("rotates by the plan's own phases", () => {
    const plan = { start: "2026-09-01", phases: [7, 30, 30] } as const;
    expect(rotation("Plan owner: Mina (Day 1-7), Tom (Day 8-37)", 2, plan)).toBe("rotated");
  });
  test("is nobody in a plan without one", () => expect(rotation("# Plan", 2)).toBe("not rotated"));
  test("may be named without days beside those before", () => {
    const text = "# Plan\n\n- Plan owner: Ada\n\n## Owners\n\n- Day 1-30: Mina\n- Day 31-60: Tom";
    expect([rotation(text, 2), rotation(text, 3)]).toEqual(["rotated", "rotated"]);
  });
  test("is unclear while words may name another", () => {
    expect(rotation("Plan owner: Mina\n\n### Day 30: owner is now Tom", 2)).toBe("unclear");
    expect(rotation("Plan owner: Mina\n\n> The owner rotates. Day 1-30 Mina, Day 31-60 Tom.", 2)).toBe("unclear");
  });
  test("is unclear while a name beside the others may be one of them", () => {
    expect(rotation("# Plan\n\n- Plan owner: Ada\n\n## Owners\n\n- Day 1-30: Mina\n- Day 61-90: Tom", 3)).toBe("unclear");
  });
});
