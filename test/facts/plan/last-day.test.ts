import { expect, test } from "vitest";
import { planLastDay } from "../../../src/facts/plan/last-day.ts";
import type { Target } from "../../../src/model/target.ts";
import { target } from "../../build.ts";
import { accountOf, papers } from "../repository/world.ts";

test.each<[string, Target["plan"], number]>([
  ["of the chapter", undefined, 90],
  ["of a plan that only says when it began", { start: "2026-09-01" }, 90],
  ["of one with an extension", { start: "2026-09-01", extension_days: 30 }, 120],
  ["of one with phases of its own", { phases: [60, 30, 45] }, 135],
])("the last day %s", (_what, plan, day) => {
  const known = papers({ target: { ...target, ...(plan !== undefined && { plan }) } });
  expect(planLastDay.of(accountOf(known), known)).toBe(day);
});
