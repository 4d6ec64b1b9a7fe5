import type { Schedule } from "../../kinds/velero/schedule.ts";
import type { Known } from "../../snapshot/known.ts";
import { isDaily, isPaused } from "./nights.ts";

/** Whether a schedule fires each day from now on. Throws Unread when that is not known. */
export function firesDaily(schedule: Schedule, known: Known): boolean {
  return !isPaused.of(schedule, known) && isDaily.of(schedule, known);
}
