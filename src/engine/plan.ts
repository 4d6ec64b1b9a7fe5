import { targetPlanItem } from "../kinds/target.ts";
import type { ChecklistReport, ItemReport } from "../model/report.ts";
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

/** Tells each item of the plan whether the evidence shows that it is done. What nobody knows stays Unread, for the same reasons. */
export function sayWhatIsDone(plan: ChecklistReport | undefined, judged: readonly Judged[], { seen, touched }: Known): void {
  for (const resource of seen(targetPlanItem).items) {
    const item = plan?.items.find(({ id }) => id === resource.id);
    if (item?.is === "yes" || item?.is === "no")
      Object.defineProperty(resource, "isDone", { value: item.is === "yes", enumerable: true, configurable: true });
    else trap(resource, "isDone", { unread: new Unread(reasonsOf(resource.name, item, judged)), touched });
  }
}

function reasonsOf(name: string, item: ItemReport | undefined, judged: readonly Judged[]): readonly Reason[] {
  const findings = judged.filter(({ rule }) => item?.rules.includes(rule.id)).flatMap((one) => one.findings);
  const found = findings.flatMap(({ verdict }) => (verdict.is === "unknown" ? verdict.reasons : []));
  const unasked = (item?.notAuditedYet ?? []).map(({ what }) => ({
    text: `${what}: no rule asks it yet`,
    remedy: "Nothing: a later version of auditor asks",
  }));
  const all = [...found, ...unasked];
  return all.length > 0
    ? all
    : [
        {
          text: `nothing shows yet whether '${name}' is done`,
          remedy: `Attest what the rules of '${name}' ask for, or wait until it is due`,
        },
      ];
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
