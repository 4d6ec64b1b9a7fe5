import type { Cause, Finding } from "../model/report.ts";
import { byCodeUnit } from "../snapshot/by-code-unit.ts";

const MOST_REASONS = 5;

/** The unknown findings by what would show them, most first. A finding counts for each of its remedies. */
export function causesOf(findings: readonly Finding[]): readonly Cause[] {
  const byRemedy = new Map<string, { readonly reasons: Set<string>; readonly findings: Set<Finding> }>();
  for (const finding of findings) {
    if (finding.verdict.is !== "unknown") continue;
    for (const { remedy, text } of finding.verdict.reasons) {
      const cause = byRemedy.get(remedy) ?? { reasons: new Set(), findings: new Set() };
      byRemedy.set(remedy, cause);
      cause.reasons.add(text);
      cause.findings.add(finding);
    }
  }
  const causes = [...byRemedy].map(([remedy, cause]) => ({ remedy, reasons: shown([...cause.reasons]), findings: cause.findings.size }));
  return causes.sort((a, b) => b.findings - a.findings || byCodeUnit(a.remedy, b.remedy));
}

function shown(reasons: readonly string[]): readonly string[] {
  const sorted = [...reasons].sort(byCodeUnit);
  return sorted.length > MOST_REASONS ? [...sorted.slice(0, MOST_REASONS), `${sorted.length - MOST_REASONS} more`] : sorted;
}
