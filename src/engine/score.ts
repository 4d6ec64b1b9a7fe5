import type { ChecklistReport, Finding, ItemReport, Verdict } from "../model/report.ts";
import type { Checklist, ChecklistItem, Severity } from "../model/rule.ts";
import type { Target } from "../model/target.ts";
import type { Judged } from "./evaluate.ts";

type States = readonly Verdict["is"][];

interface Shares {
  readonly is: ItemReport["is"];
  readonly readiness: number;
  readonly coverage: number;
}

const WEIGHT: Readonly<Record<Severity, number>> = { critical: 10, high: 5, medium: 2, low: 1 };
const PASSED: States = ["pass"];
const DECIDED: States = ["pass", "fail"];

/** Both are shares of everything applicable, so evidence that is lost can only lower them. */
export function score({ name, title, items }: Checklist, judged: readonly Judged[], target: Target): ChecklistReport {
  const byId = new Map(judged.map((one) => [one.rule.id, one]));
  const shares = items.map((item) => sharesOf(item, { judged: item.rules.flatMap((id) => byId.get(id) ?? []), target }));
  const counted = shares.filter(({ is }) => is !== "not-applicable");
  return {
    name,
    title,
    items: items.map((item, index) => reportOf(item, shares[index])),
    readiness: percent(mean(counted.map(({ readiness }) => readiness))),
    coverage: percent(mean(counted.map(({ coverage }) => coverage))),
    ready: shares.every(({ is }) => is === "yes" || is === "not-applicable"),
  };
}

function sharesOf(item: ChecklistItem, { judged, target }: { readonly judged: readonly Judged[]; readonly target: Target }): Shares {
  if (isDeclaredOff(item, target)) return { is: "not-applicable", readiness: 0, coverage: 0 };
  return { is: stateOf(item, judged), readiness: share(item, judged, PASSED), coverage: share(item, judged, DECIDED) };
}

function reportOf({ id, title, rules, not_audited_yet: notAuditedYet = [] }: ChecklistItem, shares: Shares | undefined): ItemReport {
  const { is = "unknown", readiness = 0, coverage = 0 } = shares ?? {};
  return { id, title, is, rules, notAuditedYet, readiness: percent(readiness), coverage: percent(coverage) };
}

/** Only the Target's own word takes an item out of the count. */
function isDeclaredOff({ off_when_none: list }: ChecklistItem, target: Target): boolean {
  return list !== undefined && Object.entries(target).some(([key, value]) => key === list && value === "none");
}

/** An item to which nothing applied has shown nothing, and counts as such. */
function share({ not_audited_yet: unasked = [] }: ChecklistItem, judged: readonly Judged[], states: States): number {
  const weight = sum(judged.map(weightOf)) + sum(unasked.map(({ severity }) => WEIGHT[severity]));
  return weight === 0 ? 0 : sum(judged.map((one) => weightOf(one) * shareOfRule(one, states))) / weight;
}

/** A rule whose listing is incomplete earns nothing: the resources nobody saw are in neither part of a share. */
function shareOfRule({ rule, findings }: Judged, states: States): number {
  const applicable = findings.filter(applies);
  if (!rule.complete || applicable.length === 0) return 0;
  return applicable.filter(({ verdict }) => states.includes(verdict.is)).length / applicable.length;
}

function weightOf({ rule, findings }: Judged): number {
  return findings.some(applies) ? WEIGHT[rule.severity] : 0;
}

function stateOf({ not_audited_yet: unasked = [] }: ChecklistItem, judged: readonly Judged[]): ItemReport["is"] {
  const seen = new Set(judged.flatMap(({ findings }) => findings.map(({ verdict }) => verdict.is)));
  if (seen.has("fail")) return "no";
  const proved = seen.has("pass") && !seen.has("unknown") && !seen.has("broken");
  return proved && unasked.length === 0 ? "yes" : "unknown";
}

function applies({ verdict }: Finding): boolean {
  return verdict.is !== "not-applicable";
}

/** Rounded down, so 100 means every one. The grain keeps thirds that add up to one from printing 99. */
const percent = (share: number) => Math.floor(100 * share + 1e-9);
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const mean = (numbers: readonly number[]) => sum(numbers) / Math.max(numbers.length, 1);
