import { expect, test } from "vitest";
import { exitCodeOf, type Gate } from "../../src/cli/verdict.ts";
import type { ChecklistReport, Report } from "../../src/model/report.ts";
import type { Severity } from "../../src/model/rule.ts";
import { checklist, finding, item, report } from "../reporters/report.ts";

const failing = (severity: Severity) => report({ findings: [finding({ severity, verdict: { is: "fail" } })] });
const scored = (changes: Partial<ChecklistReport>, more: Partial<Report> = {}) => report({ ...more, checklists: [checklist(changes)] });
const unproved = scored({ ready: false, coverage: 60, items: [item({ is: "unknown" })] });
const failed = scored({ ready: false, items: [item({ is: "no" })] }, { findings: failing("low").findings });
const waiver = { reason: "Known.", owner: "Mina", until: "2026-12-31" };
const waived = scored(
  { ready: false, items: [item({ is: "no" })] },
  { findings: failing("critical").findings.map((one) => ({ ...one, waiver })) },
);
const gate: Gate = { checklist: "closing", failOn: "high" };

const cases: readonly (readonly [string, Report, Partial<Gate>, number])[] = [
  ["all is well", report(), {}, 0],
  ["a failure as grave as the gate", failing("high"), {}, 1],
  ["a graver one", failing("critical"), {}, 1],
  ["a lesser one", failing("medium"), {}, 0],
  ["a low one, when low is asked for", failing("low"), { failOn: "low" }, 1],
  ["a failure that is waived", waived, { failOn: "low" }, 0],
  ["ready is asked for, and a failure is waived", waived, { requireReady: true }, 1],
  ["none fails", failing("critical"), { failOn: "none" }, 0],
  ["an unknown alone is no failure", unproved, {}, 0],
  ["ready is asked for, and it is", report(), { requireReady: true }, 0],
  ["ready is asked for, and something failed", failed, { requireReady: true }, 1],
  ["ready is asked for, and something is unknown", unproved, { requireReady: true }, 3],
  ["more coverage is asked for than there is", unproved, { minCoverage: 61 }, 3],
  ["as much as there is", unproved, { minCoverage: 60 }, 0],
  ["thin evidence wins over a failure", scored({ coverage: 10 }, failing("critical")), { minCoverage: 50 }, 3],
  ["ready is asked for of a list that is not there", report(), { checklist: "other", requireReady: true }, 1],
];

for (const [what, given, changes, code] of cases)
  test(`${what}: ${code}`, () => expect(exitCodeOf(given, { ...gate, ...changes })).toBe(code));
