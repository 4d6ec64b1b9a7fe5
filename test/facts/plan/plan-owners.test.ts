import { expect, test } from "vitest";
import { planOwners } from "../../../src/facts/plan/plan-owners.ts";
import { member, PATH, said, written } from "./world.ts";

const owner = (text: string) => `# Plan\n\n- Plan owner: ${text}`;

test.each([
  ["2026-08-31T23:59:59.000Z", 0],
  ["2026-09-01T00:00:00.000Z", 1],
  ["2026-09-30T23:59:59.000Z", 1],
  ["2026-10-01T00:00:00.000Z", 2],
  ["2026-10-31T00:00:00.000Z", 3],
  ["2027-10-31T00:00:00.000Z", 3],
])("at %s it is phase %i", (takenAt, phase) => {
  expect(member(planOwners, "phase", written({ plan: owner("Mina"), takenAt }))).toBe(phase);
});

test("the phase is the plan's own", () => {
  const known = written({ plan: owner("Mina"), takenAt: "2026-09-08T00:00:00.000Z", says: { phases: [7, 30, 30] } });
  expect(member(planOwners, "phase", known)).toBe(2);
});

test("what is unclear says where, and what to write", () => {
  expect(member(planOwners, "is_rotated", written({ plan: owner("Mina, Tom, Ada") }))).toBe(
    `${PATH}:3 may name more than one can tell from it`,
  );
});

test("the phase is known though the plan could not be read", () => {
  const known = written({ reads: [{ feeds: "repo.document", scope: "plan", outcome: "denied" }] });
  expect([member(planOwners, "phase", known), member(planOwners, "is_rotated", known)]).toEqual([
    3,
    "the call 'read evidence' for 'plan' was denied",
  ]);
});

test("owners that were read may be contradicted by what was not", () => {
  const plan = owner("Mina (Day 1-30), Tom (Day 31-60), Ada (Day 61-90)");
  const known = written({ plan, reads: [{ feeds: "repo.document", scope: "plan", outcome: "truncated" }] });
  expect(member(planOwners, "is_rotated", known)).toBe("the call 'read evidence' for 'plan' was cut short");
});

test("nothing is known while nobody said when the plan began", () => {
  const { target, ...known } = written({ plan: owner("Mina") });
  expect(said(planOwners, { ...known, target: { ...target, plan: { file: PATH } } })).toBe(
    "auditor.yaml does not say when the 90-day plan began",
  );
});
