import { dateOf, dayOfPlan, ownDays } from "../kinds/plan.ts";
import type { DueReport, ItemReport } from "../model/report.ts";
import type { ChecklistItem } from "../model/rule.ts";
import type { Known } from "../snapshot/known.ts";

type Moment = Pick<Known, "target" | "takenAt">;

/** When a plan's item is due, and how it stands today. Undefined for an item that is due on no day. */
export function dueOf({ due }: ChecklistItem, is: ItemReport["is"], { target, takenAt }: Moment): DueReport | undefined {
  if (due === undefined || is === "not-applicable") return undefined;
  const { plan = {} } = target;
  const [firstDay, lastDay] = ownDays(plan, due);
  const today = dayOfPlan(plan, takenAt);
  const dates = plan.start === undefined ? {} : { from: dateOf(plan.start, firstDay), until: dateOf(plan.start, lastDay) };
  return { firstDay, lastDay, ...dates, state: stateOf(is, today, { firstDay, lastDay }) };
}

/** Before its window nothing is asked of it; within it may still be done; after it, it was, or was not, or nobody knows. */
function stateOf(
  is: ItemReport["is"],
  today: number | undefined,
  { firstDay, lastDay }: Pick<DueReport, "firstDay" | "lastDay">,
): DueReport["state"] {
  if (is === "yes") return "done";
  if (today === undefined) return "not proved";
  if (today < firstDay) return "not due";
  if (today <= lastDay) return "due";
  return is === "no" ? "overdue" : "not proved";
}
