import { describe, expect, test } from "vitest";
import { attempt } from "../../../src/facts/fact.ts";
import { hasHandoff, isSinceStart, ownsPlatform, planDays } from "../../../src/facts/plan/calendar.ts";
import { attestation } from "../../../src/kinds/repository/attestation.ts";
import type { Target } from "../../../src/model/target.ts";
import { Unread } from "../../../src/snapshot/unread.ts";
import { target } from "../../build.ts";
import { accountOf, attested, papers } from "../repository/world.ts";

const NO_START = "auditor.yaml does not say when the 90-day plan began";
const planned = (plan: Target["plan"]): Target => ({ ...target, ...(plan !== undefined && { plan }) });
const none: Target = { ...target, handoff: "none" };
const worldOf = (own: Target, day = "2026-11-23") => papers({ target: own, takenAt: `${day}T03:17:00.000Z` });
const told = (value: unknown) => (value instanceof Unread ? value.message : value);

test("there is a handoff unless somebody says otherwise", () => {
  expect([target, none].map((own) => hasHandoff.of(accountOf(worldOf(own)), worldOf(own)))).toEqual([true, false]);
});

describe("the chapter's ninety days in the team's own plan", () => {
  const daysOf = (own: Target, day?: string) => {
    const known = worldOf(own, day);
    return attempt(() => planDays.of(accountOf(known), known));
  };
  const dayIn = (own: Target, chapterDay: number, today: string) => {
    const days = daysOf(own, today);
    return days instanceof Unread ? days.message : days.find(({ day }) => day === chapterDay);
  };

  test("are ninety, in their order", () => {
    const days = daysOf(planned({ start: "2026-09-01" }));
    expect(days instanceof Unread ? [] : days.map(({ day }) => day)).toEqual(Array.from({ length: 90 }, (_, index) => index + 1));
  });

  test.each<[string, Target["plan"], number, string, number, boolean]>([
    ["Day 10 on Day 10", { start: "2026-09-01" }, 10, "2026-09-10", 10, false],
    ["Day 10 on Day 11", { start: "2026-09-01" }, 10, "2026-09-11", 10, true],
    ["Day 10 of sixty days on Day 20", { start: "2026-09-01", phases: [60, 30, 30] }, 10, "2026-09-20", 20, false],
    ["Day 10 of sixty days on Day 21", { start: "2026-09-01", phases: [60, 30, 30] }, 10, "2026-09-21", 20, true],
    ["Day 90 of an extended plan on Day 91", { start: "2026-09-01", extension_days: 30 }, 90, "2026-11-30", 90, true],
    ["Day 1 of a plan to come", { start: "2026-09-01" }, 1, "2026-08-01", 1, false],
  ])("%s", (_what, plan, day, today, own, isOver) => {
    expect(dayIn(planned(plan), day, today)).toEqual({ day, own_day: own, is_over: isOver });
  });

  test("are not known without a first day, and none without a handoff", () => {
    expect(told(daysOf(target))).toBe(NO_START);
    expect(daysOf(none)).toEqual([]);
  });
});

test.each<[string, Target, string, boolean | string]>([
  ["on Day 90", planned({ start: "2026-09-01" }), "2026-11-29", false],
  ["on Day 91", planned({ start: "2026-09-01" }), "2026-11-30", true],
  ["on Day 91 of an extended plan", planned({ start: "2026-09-01", extension_days: 30 }), "2026-11-30", false],
  ["on Day 121 of an extended plan", planned({ start: "2026-09-01", extension_days: 30 }), "2026-12-30", true],
  ["after the phases of a shorter plan", planned({ start: "2026-09-01", phases: [7, 30, 30] }), "2026-11-07", true],
  ["without a handoff", none, "2026-11-23", true],
  ["without a first day", target, "2026-11-23", NO_START],
])("%s the team owns the platform: %s", (_when, own, day, expected) => {
  const known = worldOf(own, day);
  expect(told(attempt(() => ownsPlatform.of(accountOf(known), known)))).toBe(expected);
});

test.each<[string, Target, boolean | string]>([
  ["2026-08-31", planned({ start: "2026-09-01" }), false],
  ["2026-09-01", planned({ start: "2026-09-01" }), true],
  ["2026-11-20", planned({ start: "2026-09-01" }), true],
  ["2026-09-01", target, NO_START],
])("what was attested of %s is of the plan's days: %s", (on, own, expected) => {
  const known = papers({ target: own, evidence: { attestations: { paths: ["attestations.yaml"] } }, resources: [attested("x", on)] });
  const [word] = known.seen(attestation, "attestations").items;
  expect(word === undefined ? word : told(attempt(() => isSinceStart.of(word, known)))).toBe(expected);
});
