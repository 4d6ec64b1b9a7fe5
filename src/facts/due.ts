import type { Target } from "../model/target.ts";
import { dayOfPlan, ownDays } from "../kinds/plan.ts";
import { unread } from "../snapshot/unread.ts";
import { START } from "./plan/no-start.ts";

/** A gate of the account's baseline, by its key in `auditor.yaml`. */
export type Gate = keyof typeof LAST_DAY;

/** The free ones from Day 1, the others on the last day of their window in the 90-day plan. */
const LAST_DAY = { "access-analyzer": 1, cloudtrail: 1, guardduty: 55, securityhub: 65, config: 85 } as const;

/** The day of the plan on which a gate must be on: the team's own word, or the chapter's day, which moves with the phases. */
export function dueDay({ gates, plan = {} }: Target, gate: Gate): number {
  const [, last] = ownDays(plan, [LAST_DAY[gate], LAST_DAY[gate]]);
  return gates?.[gate]?.due ?? last;
}

/**
 * Whether that day has come. Without a handoff there is no plan to wait for.
 * Throws Unread when the plan has no start and the day is not the first.
 */
export function isDue(target: Target, gate: Gate, takenAt: string): boolean {
  const due = dueDay(target, gate);
  if (due <= 1 || target.handoff === "none") return true;
  const today = dayOfPlan(target.plan, takenAt);
  if (today === undefined) throw unread(`gate '${gate}' is due on Day ${due} of the plan, and nobody wrote when the plan started`, START);
  return today >= due;
}
