import { targetPlanItem } from "../kinds/target.ts";
import type { ChecklistReport, Finding, ItemReport } from "../model/report.ts";
import type { Reason } from "../model/snapshot.ts";
import type { Known } from "../snapshot/known.ts";
import { trap, Unread } from "../snapshot/unread.ts";
import type { CompiledRule } from "./compile-rule.ts";
import type { Judged } from "./evaluate.ts";
import { evidenceLocation } from "./location.ts";

/** The checklist whose items the plan's are. */
export const PLAN = "ninety-day-plan";

/** Rules about the plan's items ask what came of the others, so they are judged after them. */
export function asksOfPlan({ kind }: Pick<CompiledRule, "kind">): boolean {
  return kind.name === targetPlanItem.name;
}

/**
 * Tells each item of the plan whether the evidence shows that it is done; what nobody knows stays Unread, for the same reasons.
 * An item of which all that is asked is healthy, while more ought to be asked, is neither: `isAudited` is false, and nothing is said of it.
 */
export function sayWhatIsDone(plan: ChecklistReport | undefined, judged: readonly Judged[], { seen, touched }: Known): void {
  for (const resource of seen(targetPlanItem).items) {
    const item = plan?.items.find(({ id }) => id === resource.id);
    const findings = judged.filter(({ rule }) => item?.rules.includes(rule.id)).flatMap((one) => one.findings);
    say(resource, "isAudited", !isHalfAsked(item, findings));
    say(resource, "failedRules", [...new Set(findings.flatMap(({ rule, verdict }) => (verdict.is === "fail" ? [rule] : [])))].join(", "));
    if (item?.is === "yes" || item?.is === "no") say(resource, "isDone", item.is === "yes");
    else trap(resource, "isDone", { unread: new Unread(reasonsOf(resource.name, findings)), touched });
  }
}

function say(resource: object, key: "failedRules" | "isAudited" | "isDone", value: boolean | string): void {
  Object.defineProperty(resource, key, { value, enumerable: true, configurable: true });
}

/** Whatever is lost is unknown in a finding, so losing evidence never takes an item out. */
function isHalfAsked(item: ItemReport | undefined, findings: readonly Finding[]): boolean {
  const isHealthy = findings.every(
    ({ verdict, waiver }) => verdict.is === "pass" || verdict.is === "not-applicable" || waiver !== undefined,
  );
  return item?.is === "unknown" && item.notAuditedYet.length > 0 && isHealthy;
}

function reasonsOf(name: string, findings: readonly Finding[]): readonly Reason[] {
  const found = findings.flatMap(({ verdict }) => (verdict.is === "unknown" ? verdict.reasons : []));
  if (found.length > 0) return found;
  const remedy = `Attest what the rules of '${name}' ask for, or wait until it is due`;
  return [{ text: `nothing shows yet whether '${name}' is done`, remedy }];
}

/** The plan with its boxes: what the team's copy says of each item, at its line, where that is known. */
export function withClaims(plan: ChecklistReport, { seen, target }: Known): ChecklistReport {
  const resources = new Map<string, object>(seen(targetPlanItem).items.map((one) => [one.id, one]));
  return { ...plan, items: plan.items.map((item) => withClaim(item, resources.get(item.id), target)) };
}

function withClaim(item: ItemReport, resource: object | undefined, target: Known["target"]): ItemReport {
  const [isTicked, line] = [told(resource, "is_ticked"), told(resource, "line")];
  if (item.due === undefined || typeof isTicked !== "boolean") return item;
  const location = evidenceLocation({ evidence: "plan" }, typeof line === "number" ? line : 1, target);
  return location === undefined ? item : { ...item, due: { ...item.due, claim: { isTicked, location } } };
}

/** A fact's value; undefined while it is not known, or there is no such fact. */
function told(resource: object | undefined, key: string): unknown {
  try {
    return resource === undefined ? undefined : Reflect.get(resource, key);
  } catch (error) {
    if (error instanceof Unread) return undefined;
    throw error;
  }
}
