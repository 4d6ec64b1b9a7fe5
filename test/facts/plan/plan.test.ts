import { describe, expect, test } from "vitest";
import { plan } from "../../../src/facts/plan/plan.ts";
import { FORMS, linesWith } from "./forms.ts";
import { CHAPTER } from "./texts.ts";
import { member, PATH, written } from "./world.ts";

const PLATFORM = "## Platform: bookstore-platform v2 on EKS";
const WHOLE = CHAPTER.replace(PLATFORM, `${PLATFORM}\n## Previous owner: Jo Miller`);

test("a plan of no platform is the team's own all the same, with a note", () => {
  const known = written({ plan: WHOLE.replace(`${PLATFORM}\n`, "") });
  expect([member(plan, "missing", known), member(plan, "notes", known)]).toEqual([[], [`${PATH} names no platform.`]]);
});

test("the chapter's plan, filled in, lacks nothing", () => {
  const known = written({ plan: WHOLE });
  expect(["missing", "notes", "names_previous_owner", "today", "last_day"].map((name) => member(plan, name, known))).toEqual([
    [],
    [],
    true,
    84,
    90,
  ]);
});

describe("what is missing", () => {
  test.each([
    [
      "an item",
      WHOLE.replace("Turn on GuardDuty.", "Order laptops.").replace("Day 50-55", "Day 51-52"),
      `${PATH} has 18 items of 19: 'Turn on GuardDuty' (Day 50-55) is missing`,
    ],
    ["several items", "# Plan\n\n- [x] GuardDuty", `${PATH} has 1 item of 19: 'Cluster health audit' (Day 1-3) and 17 more are missing`],
    ["the owner", WHOLE.replace("## Plan owner: Mina (rotates Day 30, Day 60)", ""), `${PATH} names no owner`],
    ["the start", WHOLE.replace("## Start date: 2026-09-01", ""), `${PATH} has no start date`],
    ["everything, in a plan that is not there", undefined, `${PATH} is not there`],
  ])("%s", (_what, text, why) => {
    expect(member(plan, "summary", written(text === undefined ? {} : { plan: text }))).toContain(why);
  });
});

test.each(Object.keys(FORMS))("no item is missing from %s", (form) => {
  expect(member(plan, "summary", written({ plan: FORMS[form]?.(linesWith([])) ?? "" }))).not.toContain("items of 19");
});

describe("of a plan that was not read to its end", () => {
  const reads = [{ feeds: "repo.document", scope: "plan", outcome: "truncated" }] as const;
  test("nobody knows what is missing", () => {
    const known = written({ plan: "# Plan", reads });
    expect([member(plan, "missing", known), member(plan, "names_previous_owner", known)]).toEqual(
      Array(2).fill("the call 'read evidence' for 'plan' was cut short"),
    );
  });
  test("nobody knows whether the rest contradicts it, but a name that was read is there", () => {
    const known = written({ plan: WHOLE, reads });
    expect([member(plan, "missing", known), member(plan, "names_previous_owner", known)]).toEqual([
      "the call 'read evidence' for 'plan' was cut short",
      true,
    ]);
  });
});

describe("another target than auditor.yaml's", () => {
  const text = `${WHOLE}\nDay 120 ownership target.\n`;
  test("is a note", () => {
    expect(member(plan, "notes", written({ plan: text }))).toEqual([
      `${PATH}:${text.split("\n").indexOf("Day 120 ownership target.") + 1} says 'Day 120 ownership target', and auditor.yaml has no extension: plan: { extension_days: 30 }.`,
    ]);
  });
  test("is none when auditor.yaml extends the plan", () => {
    expect(member(plan, "notes", written({ plan: text, says: { extension_days: 30 } }))).toEqual([]);
  });
  test("is none when it is the plan's own last day", () => {
    expect(member(plan, "notes", written({ plan: text, says: { phases: [60, 30, 30] } }))).toEqual([]);
  });
});

test("the last day takes the phases and the extension", () => {
  expect(member(plan, "last_day", written({ plan: WHOLE, says: { phases: [7, 30, 30], extension_days: 30 } }))).toBe(97);
});
