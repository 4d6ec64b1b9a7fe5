import { expect, test } from "vitest";
import { aged, isStale } from "../../src/cli/age.ts";
import { judged } from "../lab.ts";
import { NOW, snapshot } from "../build.ts";

const fresh = judged(snapshot());
const taken = (...moments: readonly string[]) => ({ ...fresh, takenAt: moments[0] ?? NOW, parts: moments.map((takenAt) => ({ takenAt })) });

const ages = [
  ["a day old", taken("2026-11-22T03:17:00Z"), false, undefined],
  ["a day and a second old", taken("2026-11-22T03:16:59Z"), true, "The evidence is 24 hours old, more than 24"],
  ["with one old part", taken("2026-11-20T03:17:00Z", NOW), true, "The evidence is 72 hours old, more than 24"],
  ["some minutes ahead, as clocks are", taken("2026-11-23T03:57:00Z"), false, undefined],
  ["years ahead", taken("2099-01-01T00:00:00Z"), true, "so a clock is wrong"],
  ["with one part ahead, which would decide until then", taken(NOW, "2026-11-23T06:17:00Z"), true, "3 hours from now, so a clock is wrong"],
] as const;

for (const [what, report, stale, caveat] of ages) {
  test(`evidence ${what} is ${stale ? "never called ready" : "judged as it is"}`, () => {
    const age = { now: new Date(NOW), maxHours: 24 };
    const ready = { ...report, checklists: report.checklists.map((one) => ({ ...one, ready: true })) };
    expect(isStale(report, age)).toBe(stale);
    expect(new Set(aged(ready, age).checklists.map((one) => one.ready))).toEqual(new Set([!stale]));
    if (caveat !== undefined) expect(aged(ready, age).caveats[0]).toContain(caveat);
  });
}
