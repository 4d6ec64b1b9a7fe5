import { describe, expect, test } from "vitest";
import { previousOwner } from "../../../src/facts/plan/previous-owner.ts";
import { member, PATH, RUNBOOK, written, type Written } from "./world.ts";

const plan = "# Plan\n\n- Previous owner: Jo Miller (questions until Day 90)";
const runbook = "# Runbook\n\nPage Ada.";
const is = (seen: Written) => member(previousOwner, "is_escalation", written({ plan, runbook, ...seen }));
const told = (seen: Written) => member(previousOwner, "summary", written({ plan, runbook, ...seen }));

test("nobody turns to who is not named", () => expect(is({})).toBe(false));

test("each line is told once, the runbook's first", () => {
  const both = { runbook: "# Runbook\n\nPage Jo Miller.\n\nCall @jomiller.", plan: `${plan}\n\nCall Jo Miller.` };
  expect([is(both), told(both), member(previousOwner, "line", written({ ...both }))]).toEqual([
    true,
    `${RUNBOOK}:3 says to turn to Jo Miller, and 2 more`,
    3,
  ]);
});

test("what a ticked task of the plan tells of is over", () => {
  expect([is({ plan: `${plan}\n- [x] Page Jo Miller once` }), is({ plan: `${plan}\n- [ ] Page Jo Miller once` })]).toEqual([false, true]);
});

test("what was found decides, though not everything was read", () => {
  const reads = [{ feeds: "repo.document", scope: "runbook", outcome: "truncated" }] as const;
  expect([is({ runbook: "Page Jo Miller.", reads }), is({ reads })]).toEqual([
    true,
    "the call 'read evidence' for 'runbook' was cut short",
  ]);
});

describe("that nobody turns to the previous owner is not known", () => {
  test.each([
    ["while no plan is there", "# Template", `${PATH} is a sample`],
    ["while the plan names nobody", "# Plan", `${PATH} names no previous owner, so nobody can be looked for`],
    ["while the name is too short", "# Plan\n\n- Previous owner: Jo", `${PATH}:3 names the previous owner by less than three letters`],
  ])("%s", (_what, text, why) => expect(is({ plan: text })).toBe(why));

  test("while the runbook is a sample", () => {
    expect(is({ runbook: "# Template\n\nPage Jo Miller." })).toBe(`${RUNBOOK} is a sample: whom it says to page is not known`);
  });
});
