import type { ChecklistReport, Report } from "../model/report.ts";
import type { Severity } from "../model/rule.ts";
import { SEVERITIES } from "../engine/rule-schema.ts";
import { EXIT, type ExitCode } from "./exit.ts";

export interface Gate {
  readonly checklist: string;
  readonly failOn: Severity | "none";
  readonly requireReady?: boolean;
  readonly minCoverage?: number;
}

/** Thin evidence wins over findings: a verdict that rests on little is worth little. */
export function exitCodeOf(report: Report, gate: Gate): ExitCode {
  const checklist = report.checklists.find(({ name }) => name === gate.checklist);
  if (checklist !== undefined && isThin(checklist, gate)) return EXIT.incomplete;
  if (gate.requireReady === true && checklist?.ready !== true) return EXIT.findings;
  return failsAt(report, gate.failOn) ? EXIT.findings : EXIT.fine;
}

function isThin({ items, coverage }: ChecklistReport, { requireReady, minCoverage }: Gate): boolean {
  if (minCoverage !== undefined && coverage < minCoverage) return true;
  return requireReady === true && items.some(({ is }) => is === "unknown");
}

function failsAt({ findings }: Report, level: Gate["failOn"]): boolean {
  if (level === "none") return false;
  const worst = SEVERITIES.slice(0, SEVERITIES.indexOf(level) + 1);
  return findings.some(({ verdict, severity, waiver }) => verdict.is === "fail" && waiver === undefined && worst.includes(severity));
}
