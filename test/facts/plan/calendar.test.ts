import { describe, expect, test } from "vitest";
import { isSinceStart, hasHandoff, ownsPlatform, planDays } from "../../../src/facts/plan/calendar.ts";
import { attestation } from "../../../src/kinds/repository/attestation.ts";
import type { TargetPlan } from "../../../src/model/target.ts";
import { target } from "../../build.ts";
import { attested, papers } from "../repository/world.ts";
import { PATH, said, written } from "./world.ts";

const at = (takenAt: string, says: TargetPlan = {}) => written({ takenAt, says });
const NO_START = "auditor.yaml does not say when the 90-day plan began";
const unstarted = () => {
  const { target, ...known } = written({});
  return { ...known, target: { ...target, plan: { file: PATH } } };
};

describe("has_handoff", () => {
  test("is true of a plan, and while nobody wrote one", () => {
    expect([said(hasHandoff, written({})), said(hasHandoff, papers({}))]).toEqual([true, true]);
  });
  test("is false when auditor.yaml says so", () => expect(said(hasHandoff, written({ handoff: "none" }))).toBe(false));
});

describe("owns_platform", () => {
  test.each<[string, TargetPlan, boolean]>([
    ["2026-08-01T00:00:00.000Z", {}, false],
    ["2026-11-29T23:59:59.999Z", {}, false],
    ["2026-11-30T00:00:00.000Z", {}, true],
    ["2026-12-29T23:59:59.999Z", { extension_days: 30 }, false],
    ["2026-12-30T00:00:00.000Z", { extension_days: 30 }, true],
    ["2026-11-06T23:59:59.999Z", { phases: [7, 30, 30] }, false],
    ["2026-11-07T00:00:00.000Z", { phases: [7, 30, 30] }, true],
  ])("at %s with %j: %s", (moment, says, owns) => expect(said(ownsPlatform, at(moment, says))).toBe(owns));

  test("is true from the first day without a handoff", () => expect(said(ownsPlatform, written({ handoff: "none" }))).toBe(true));
  test("is not known while nobody said when the plan began", () => expect(said(ownsPlatform, unstarted())).toBe(NO_START));
});

describe("plan_days", () => {
  const days = (moment: string, says: TargetPlan = {}) => {
    const all = said(planDays, at(moment, says));
    if (typeof all === "string") throw new TypeError(all);
    return all;
  };

  test("are the chapter's ninety, each over the day after", () => {
    const all = days("2026-09-03T12:00:00.000Z");
    expect(all.map(({ day }) => day)).toEqual(Array.from({ length: 90 }, (_, index) => index + 1));
    expect(all.map(({ own_day }) => own_day)).toEqual(all.map(({ day }) => day));
    expect(all.filter(({ is_over }) => is_over).map(({ day }) => day)).toEqual([1, 2]);
  });

  test("end on days of the team's own phases", () => {
    const own = Object.fromEntries(days("2026-09-03T12:00:00.000Z", { phases: [60, 30, 45] }).map(({ day, own_day }) => [day, own_day]));
    expect([own[1], own[30], own[31], own[60], own[90]]).toEqual([2, 60, 61, 90, 135]);
  });

  test("never go back, whatever the phases", () => {
    for (const phases of [
      [1, 1, 1],
      [7, 30, 30],
      [365, 1, 29],
    ] as const) {
      const own = days("2026-09-03T12:00:00.000Z", { phases }).map(({ own_day }) => own_day);
      expect(own).toEqual(own.toSorted((a, b) => a - b));
    }
  });

  test("are not moved by an extension", () => {
    expect(days("2026-11-30T00:00:00.000Z", { extension_days: 30 }).every(({ is_over }) => is_over)).toBe(true);
  });

  test("are none without a handoff, and not known without a start", () => {
    expect([said(planDays, written({ handoff: "none" })), said(planDays, unstarted())]).toEqual([[], NO_START]);
  });
});

describe("is_since_start", () => {
  const since = (on: string, plan?: TargetPlan) => {
    const evidence = { attestations: { paths: ["attestations.yaml"] } };
    const known = papers({ target: { ...target, ...(plan !== undefined && { plan }) }, evidence, resources: [attested("x", on)] });
    const [one] = known.seen(attestation).items;
    if (one === undefined) throw new TypeError("there is no attestation");
    return isSinceStart.of(one, known);
  };

  test("is true from the first day on", () => {
    expect(["2026-08-31", "2026-09-01", "2026-10-01"].map((on) => since(on, { start: "2026-09-01" }))).toEqual([false, true, true]);
  });
  test("is not known while nobody said when the plan began", () => expect(() => since("2026-09-01")).toThrow(NO_START));
});
