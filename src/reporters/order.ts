import type { Finding } from "../model/report.ts";
import type { Severity } from "../model/rule.ts";

/** As the engine weighs them: what a rule of each severity counts inside an item. */
export const WEIGHT: Readonly<Record<Severity, number>> = { critical: 10, high: 5, medium: 2, low: 1 };

/** The same order on every machine, whatever its locale. */
export function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The worst first, then by rule and resource; what somebody waived comes after all that nobody did. */
export function worstFirst(a: Finding, b: Finding): number {
  return (
    Number(a.waiver !== undefined) - Number(b.waiver !== undefined) ||
    WEIGHT[b.severity] - WEIGHT[a.severity] ||
    byCodeUnit(a.rule, b.rule) ||
    byCodeUnit(a.resource, b.resource)
  );
}

/** The findings with that verdict. */
export function findingsThat(findings: readonly Finding[], is: Finding["verdict"]["is"]): readonly Finding[] {
  return findings.filter(({ verdict }) => verdict.is === is);
}
