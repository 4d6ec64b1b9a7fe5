import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dueOf } from "../../src/engine/due.ts";
import { type Answered, phaseOf } from "../../src/engine/phases.ts";
import type { ItemReport, PhaseReport } from "../../src/model/report.ts";
import type { ChecklistPhase } from "../../src/model/rule.ts";
import type { Target } from "../../src/model/target.ts";
import { target } from "../build.ts";

type Is = ItemReport["is"];
type Window = readonly [first: number, last: number];

const stabilize: ChecklistPhase = { id: "stabilize", title: "Stabilize", days: [1, 30], max_red: 2 };
const WINDOWS: readonly Window[] = [
  [1, 3],
  [3, 7],
  [7, 10],
  [10, 14],
  [14, 20],
];
const planned = (plan: Target["plan"] = { start: "2026-09-01" }): Target => ({ ...target, plan });
const dayOf = (day: number) => new Date(Date.UTC(2026, 8, day, 3, 17)).toISOString();

/** One item for each answer, in the windows of the first phase. */
function answered(all: readonly Is[], day: number, own = planned(), windows = WINDOWS): readonly Answered[] {
  return all.map((is, index) => {
    const item = { id: `item-${index}`, title: "Item", rules: [], due: windows[index] ?? ([25, 30] as const) };
    const due = dueOf(item, is, { target: own, takenAt: dayOf(day) });
    const report = {
      id: item.id,
      title: "Item",
      rules: [],
      notAuditedYet: [],
      readiness: 0,
      coverage: 0,
      is,
      ...(due !== undefined && { due }),
    };
    return { item, report };
  });
}

const phaseOn = (all: readonly Is[], day: number, own = planned()) => phaseOf(stabilize, answered(all, day, own), own);
const words = (text: string): readonly Is[] =>
  text.split(" ").flatMap((word) => (["yes", "no", "unknown", "not-applicable"] as const).filter((is) => is === word));

const cases: readonly (readonly [string, number, Pick<PhaseReport, "is" | "red" | "notProved">])[] = [
  ["yes yes yes yes yes", 31, { is: "yes", red: 0, notProved: 0 }],
  ["no no yes yes yes", 31, { is: "yes", red: 2, notProved: 0 }],
  ["no no no yes yes", 31, { is: "no", red: 3, notProved: 0 }],
  ["no unknown yes yes yes", 31, { is: "yes", red: 1, notProved: 1 }],
  ["no unknown unknown yes yes", 31, { is: "unknown", red: 1, notProved: 2 }],
  ["unknown unknown unknown yes yes", 31, { is: "unknown", red: 0, notProved: 3 }],
  ["no no no unknown unknown", 31, { is: "no", red: 3, notProved: 2 }],
  // On Day 12 the fourth item is due, and the fifth not yet.
  ["yes yes yes yes yes", 12, { is: "yes", red: 0, notProved: 0 }],
  ["yes yes yes unknown unknown", 12, { is: "open", red: 0, notProved: 0 }],
  ["yes yes yes no yes", 12, { is: "yes", red: 1, notProved: 0 }],
  ["yes yes yes yes no", 12, { is: "open", red: 0, notProved: 0 }],
  ["no no yes no yes", 12, { is: "no", red: 3, notProved: 0 }],
  ["no no no no unknown", 12, { is: "no", red: 4, notProved: 0 }],
  ["no unknown unknown yes unknown", 12, { is: "open", red: 1, notProved: 2 }],
  ["yes not-applicable yes yes yes", 31, { is: "yes", red: 0, notProved: 0 }],
  ["not-applicable not-applicable", 31, { is: "not-applicable", red: 0, notProved: 0 }],
];

describe("a phase that is left with two red items at most", () => {
  test.each(cases)("with %s, on Day %i", (all, day, expected) => {
    expect(phaseOn(words(all), day)).toMatchObject(expected);
  });

  test("has its title, its days and its limit", () => {
    expect(phaseOn(["yes"], 31)).toEqual({
      id: "stabilize",
      title: "Stabilize",
      firstDay: 1,
      lastDay: 30,
      is: "yes",
      red: 0,
      notProved: 0,
      maxRed: 2,
    });
  });

  test("has the days of the team's own plan", () => {
    expect(phaseOn(["yes"], 31, planned({ start: "2026-09-01", phases: [60, 30, 30] }))).toMatchObject({ firstDay: 1, lastDay: 60 });
  });

  test("counts nothing as red while nobody wrote when the plan began", () => {
    expect(phaseOn(words("no no no yes yes"), 31, planned({}))).toMatchObject({ is: "unknown", red: 0, notProved: 3 });
    expect(phaseOn(words("no no yes yes yes"), 31, planned({}))).toMatchObject({ is: "yes", red: 0, notProved: 2 });
  });

  test("leaves out what is due in another phase, or on no day", () => {
    const others = answered(words("no no no"), 90, planned(), [
      [31, 35],
      [35, 40],
      [61, 65],
    ]);
    const undated = answered(["no"], 90).map(({ report, item: { id, title, rules } }) => ({ report, item: { id, title, rules } }));
    expect(phaseOf(stabilize, [...answered(["yes"], 90), ...others, ...undated], planned())).toMatchObject({ is: "yes", red: 0 });
  });
});

describe("whatever is lost", () => {
  const answers = fc.array(fc.constantFrom<Is>("yes", "no", "unknown", "not-applicable"), { minLength: 1, maxLength: 5 });
  const lost = fc.array(fc.boolean(), { minLength: 5, maxLength: 5 });
  const plans = fc.constantFrom<Target["plan"]>({ start: "2026-09-01" }, {}, { start: "2026-09-01", phases: [7, 30, 30] });

  test("a phase becomes no yes and no no, and nothing turns red", () => {
    fc.assert(
      fc.property(answers, lost, fc.integer({ min: -2, max: 40 }), plans, (before, isLost, day, plan) => {
        const after = before.map((is, index) => (isLost[index] === true && is !== "not-applicable" ? "unknown" : is));
        const [was, is] = [before, after].map((all) => phaseOn(all, day, planned(plan)));
        if (was?.is !== "yes") expect(is?.is).not.toBe("yes");
        if (was?.is !== "no") expect(is?.is).not.toBe("no");
        expect(is?.red).toBeLessThanOrEqual(was?.red ?? 0);
        expect(is?.notProved).toBeGreaterThanOrEqual(was?.notProved ?? 0);
        expect(is?.is === "not-applicable").toBe(was?.is === "not-applicable");
      }),
      { numRuns: 500 },
    );
  });
});
