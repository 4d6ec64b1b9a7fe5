import type { Target } from "../model/target.ts";
import { unread } from "../snapshot/unread.ts";

/** A gate of the account's baseline, by its key in `auditor.yaml`. */
export type Gate = keyof typeof LAST_DAY;

/** The free ones from Day 1, the others on the last day of their window in the 90-day plan. */
const LAST_DAY = { "access-analyzer": 1, cloudtrail: 1, guardduty: 55, securityhub: 65, config: 85 } as const;

const DAY = 86_400_000;

/** The day of the plan on which a gate must be on. */
export function dueDay({ gates }: Target, gate: Gate): number {
  return gates?.[gate]?.due ?? LAST_DAY[gate];
}

/** Whether that day has come: days are UTC, and Day 1 is the plan's start. Throws Unread when the plan has no start and the day is not the first. */
export function isDue(target: Target, gate: Gate, takenAt: string): boolean {
  const due = dueDay(target, gate);
  if (due <= 1) return true;
  const start = Date.parse(target.plan?.start ?? "");
  if (Number.isNaN(start)) {
    throw unread(
      `gate '${gate}' is due on Day ${due} of the plan, and nobody wrote when the plan started`,
      "Add to auditor.yaml: plan: { start: YYYY-MM-DD }",
    );
  }
  return Math.floor((Date.parse(takenAt) - start) / DAY) + 1 >= due;
}
