import { ownDays } from "../kinds/plan.ts";
import type { ItemReport, PhaseReport } from "../model/report.ts";
import type { ChecklistItem, ChecklistPhase } from "../model/rule.ts";
import type { Target } from "../model/target.ts";

/** An item as it is written, and what came of it. */
export interface Answered {
  readonly item: ChecklistItem;
  readonly report: ItemReport;
}

/** Whether a team may leave a phase. What is lost can only turn red into not proved, and neither is a yes. */
export function phaseOf(
  { id, title, days, max_red: maxRed }: ChecklistPhase,
  answered: readonly Answered[],
  { plan = {} }: Target,
): PhaseReport {
  const reports = answered.filter(({ item: { due } }) => due !== undefined && isWithin(due, days)).map(({ report }) => report);
  const [firstDay, lastDay] = ownDays(plan, days);
  const red = reports.filter(isRed).length;
  const notProved = reports.filter(({ due }) => due?.state === "not proved").length;
  const isOff = reports.every(({ is }) => is === "not-applicable");
  const isOpen = reports.some((report) => isStillToCome(report));
  return {
    id,
    title,
    firstDay,
    lastDay,
    is: isOff ? "not-applicable" : answer({ red, notProved, maxRed, isOpen }),
    red,
    notProved,
    maxRed,
  };
}

function isWithin([first, last]: readonly [number, number], [from, to]: readonly [number, number]): boolean {
  return first >= from && last <= to;
}

/** It failed, and its window has begun. */
function isRed({ is, due }: ItemReport): boolean {
  return is === "no" && (due?.state === "due" || due?.state === "overdue");
}

function isStillToCome(report: ItemReport): boolean {
  const state = report.due?.state;
  return state === "not due" || (state === "due" && !isRed(report));
}

interface Count {
  readonly red: number;
  readonly notProved: number;
  readonly maxRed: number;
  readonly isOpen: boolean;
}

function answer({ red, notProved, maxRed, isOpen }: Count): PhaseReport["is"] {
  if (red > maxRed) return "no";
  if (isOpen) return "open";
  return red + notProved <= maxRed ? "yes" : "unknown";
}
