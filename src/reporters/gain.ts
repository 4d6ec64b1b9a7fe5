import type { ChecklistReport, Finding, ItemReport, Report, RuleSummary } from "../model/report.ts";
import { byCodeUnit, findingsThat, WEIGHT, worstFirst } from "./order.ts";

/** A rule that failed, and how much of a checklist's readiness its repair would bring, from 0 to 1. */
export interface Gain {
  readonly rule: RuleSummary;
  readonly fails: readonly Finding[];
  readonly readiness: number;
}

/** The rules of a checklist that failed, the most readiness first. */
export function gains({ rules, findings }: Report, { items }: ChecklistReport): readonly Gain[] {
  const byRule = Map.groupBy(findings, ({ rule }) => rule);
  const applicable = items.filter(({ is, due }) => is !== "not-applicable" && due?.state !== "not due");
  const asked = new Set(applicable.flatMap((item) => item.rules));
  const judged = new Map(rules.map((rule) => [rule.id, judge(rule, byRule.get(rule.id) ?? [])]));
  return [...judged.values()]
    .filter(({ rule, fails }) => fails.length > 0 && asked.has(rule.id))
    .map(({ rule, fails }) => ({
      rule,
      fails,
      readiness: sum(applicable.map((item) => share(item, rule.id, judged))) / (applicable.length || 1),
    }))
    .sort((a, b) => b.readiness - a.readiness || WEIGHT[b.rule.severity] - WEIGHT[a.rule.severity] || byCodeUnit(a.rule.id, b.rule.id));
}

/** `+6 %`, in whole points of readiness, rounded down. */
export function points(readiness: number): string {
  const percent = Math.floor(readiness * 100 + TINY);
  return percent < 1 && readiness > 0 ? "<1 %" : `+${percent} %`;
}

// 0.29 * 100 is 28.999999999999996.
const TINY = 1e-9;

interface Judged {
  readonly rule: RuleSummary;
  readonly fails: readonly Finding[];
  /** Its weight inside an item: none when it applies to nothing. */
  readonly weight: number;
  /** The part of the weight that the fails lost. */
  readonly lost: number;
}

function judge(rule: RuleSummary, findings: readonly Finding[]): Judged {
  // Nobody is advised to repair now what the team lives with for a time.
  const fails = findingsThat(findings, "fail")
    .filter(({ waiver }) => waiver === undefined)
    .toSorted(worstFirst);
  const applicable = findings.length - findingsThat(findings, "not-applicable").length;
  const weight = applicable > 0 ? WEIGHT[rule.severity] : 0;
  // A rule over an incomplete listing earns nothing until the listing is whole.
  return { rule, fails, weight, lost: rule.complete && applicable > 0 ? fails.length / applicable : 0 };
}

function share(item: ItemReport, id: string, judged: ReadonlyMap<string, Judged>): number {
  const own = judged.get(id);
  if (own === undefined || !item.rules.includes(id)) return 0;
  const whole = sum([
    ...item.rules.map((rule) => judged.get(rule)?.weight ?? 0),
    ...item.notAuditedYet.map(({ severity }) => WEIGHT[severity]),
  ]);
  return whole === 0 ? 0 : (own.weight * own.lost) / whole;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
