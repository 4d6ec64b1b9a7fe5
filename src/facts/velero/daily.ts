import type { Schedule } from "../../kinds/velero/schedule.ts";
import type { Known } from "../../snapshot/known.ts";
import { Unread } from "../../snapshot/unread.ts";
import { attempt } from "../fact.ts";
import { isDaily, isPaused } from "./nights.ts";

/** Whether a schedule fires each day from now on. Throws Unread when that is not known. */
export function firesDaily(schedule: Schedule, known: Known): boolean {
  return !isPaused.of(schedule, known) && isDaily.of(schedule, known);
}

/** The texts of whatever could be concluded; what could not be says why. */
export function said(conclude: () => string): string {
  const text = attempt(conclude);
  return text instanceof Unread ? `not known: ${text.message}` : text;
}
