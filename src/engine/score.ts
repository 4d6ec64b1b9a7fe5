import type { ChecklistReport, Finding, ItemReport, Verdict } from "../model/report.ts";
import type { Checklist, ChecklistItem, Severity } from "../model/rule.ts";
import type { Target } from "../model/target.ts";
import type { Known } from "../snapshot/known.ts";
import { dueOf } from "./due.ts";
import type { Judged } from "./evaluate.ts";
import { phaseOf } from "./phases.ts";

type States = readonly Verdict["is"][];
/** Whose checklist it is, and when. */
type Moment = Pick<Known, "target" | "takenAt">;

interface Shares extends Pick<ItemReport, "is" | "due"> {
  readonly readiness: number;
  readonly coverage: number;
}

const WEIGHT: Readonly<Record<Severity, number>> = { critical: 10, high: 5, medium: 2, low: 1 };
const PASSED: States = ["pass"];
const DECIDED: States = ["pass", "fail"];

/** Both are shares of everything applicable, so evidence that is lost can only lower them. */
export function score({ name, title, phases, items }: Checklist, judged: readonly Judged[], moment: Moment): ChecklistReport {
  const byId = new Map(judged.map((one) => [one.rule.id, one]));
  const scored = items.map((item) => ({
    item,
    shares: sharesOf(item, { judged: item.rules.flatMap((id) => byId.get(id) ?? []), moment }),
  }));
  const answered = scored.map(({ item, shares }) => ({ item, report: reportOf(item, shares) }));
  const counted = scored.map(({ shares }) => shares).filter(counts);
  return {
    name,
    title,
    ...(phases !== undefined && { phases: phases.map((phase) => phaseOf(phase, answered, moment.target)) }),
    items: answered.map(({ report }) => report),
    readiness: percent(mean(counted.map(({ readiness }) => readiness))),
    coverage: percent(mean(counted.map(({ coverage }) => coverage))),
    ready: counted.some(({ is }) => is === "yes") && scored.every(({ shares: { is } }) => is === "yes" || is === "not-applicable"),
  };
}

/** What is not due yet is left out until it is, or is done before: a yes that is lost lowers the mean in either case. */
function counts({ is, due }: Shares): boolean {
  return is !== "not-applicable" && due?.state !== "not due";
}

function sharesOf(item: ChecklistItem, { judged, moment }: { readonly judged: readonly Judged[]; readonly moment: Moment }): Shares {
  if (isDeclaredOff(item, moment.target)) return { is: "not-applicable", readiness: 0, coverage: 0 };
  const own = item.waived === "counts" ? judged.map(documented) : judged;
  const is = stateOf(item, own);
  const due = dueOf(item, is, moment);
  return { is, ...(due !== undefined && { due }), readiness: share(item, own, PASSED), coverage: share(item, own, DECIDED) };
}

/** A failure that somebody waived, with a reason and an end, stands for the item as what is done. */
function documented({ rule, findings }: Judged): Judged {
  return { rule, findings: findings.map((one): Finding => (one.waiver === undefined ? one : { ...one, verdict: { is: "pass" } })) };
}

function reportOf(
  { id, title, rules, not_audited_yet: notAuditedYet = [] }: ChecklistItem,
  { readiness, coverage, ...rest }: Shares,
): ItemReport {
  return { id, title, rules, notAuditedYet, ...rest, readiness: percent(readiness), coverage: percent(coverage) };
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
