import { attempt } from "../../../src/facts/fact.ts";
import type { Fact } from "../../../src/facts/fact.ts";
import { targetAccount, type TargetAccountResource, targetPlanItem } from "../../../src/kinds/target.ts";
import type { TargetPlan } from "../../../src/model/target.ts";
import type { Known } from "../../../src/snapshot/known.ts";
import { Unread } from "../../../src/snapshot/unread.ts";
import { type Seen, target } from "../../build.ts";
import { accountOf, paper, papers } from "../repository/world.ts";

export const PATH = "runbooks/90-day-plan.md";
export const RUNBOOK = "runbooks/dr-cross-region.md";

export interface Written extends Omit<Seen, "target" | "resources"> {
  readonly plan?: string;
  readonly runbook?: string;
  /** `auditor.yaml`'s. */
  readonly says?: TargetPlan;
  readonly handoff?: "none";
}

/** A world whose plan and runbook are these texts. */
export function written({ plan, runbook, says = {}, handoff, ...seen }: Written): Known {
  const own = handoff === undefined ? { plan: { start: "2026-09-01", file: PATH, ...says } } : { handoff };
  return papers({
    ...seen,
    target: { ...target, ...own, evidence: { runbook: { paths: [RUNBOOK] } } },
    resources: [
      ...(plan === undefined ? [] : [paper("plan", PATH, plan)]),
      ...(runbook === undefined ? [] : [{ ...paper("runbook", RUNBOOK, runbook), changes: [] }]),
    ],
  });
}

/** What a fact says of the account, each of its members known or the reason why not. */
export function said<Value>(fact: Fact<typeof targetAccount, Value>, known: Known): Value | string {
  const value = attempt(() => fact.of(accountOf(known), known));
  return value instanceof Unread ? value.message : value;
}

/** One member of it. */
export function member(fact: Fact<typeof targetAccount, object>, name: string, known: Known): unknown {
  const account: TargetAccountResource = accountOf(known);
  const value = attempt(() => Reflect.get(fact.of(account, known), name));
  return value instanceof Unread ? value.message : value;
}

/** What a fact says of each of the plan's items. */
export function ofItems<Value>(fact: Fact<typeof targetPlanItem, Value>, known: Known): Readonly<Record<string, Value | string>> {
  return Object.fromEntries(
    known.seen(targetPlanItem).items.map((item) => {
      const value = attempt(() => fact.of(item, known));
      return [item.id, value instanceof Unread ? value.message : value];
    }),
  );
}
