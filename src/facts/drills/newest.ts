import { daysBetween } from "../repository/day.ts";
import type { Drill } from "./drill.ts";
import { isDated, type Log, undated } from "./log.ts";

/** The newest drills that are meant, at most so many. Throws Unread where an unseen or undated one may be newer. */
export function newestOf(log: Log, count: number, isMeant: (drill: Drill) => boolean = () => true): readonly Drill[] {
  if (log.unseen !== undefined) throw log.unseen;
  const meant = log.drills.filter(isMeant);
  const dated = meant.filter(isDated).slice(0, count);
  const oldest = dated.length < count ? "" : (dated.at(-1)?.days[0] ?? "");
  for (const drill of meant) {
    const why = undated(drill);
    if (why !== undefined && mayBeSince(drill, oldest, log)) throw why;
  }
  return dated;
}

function mayBeSince({ days }: Drill, oldest: string, { takenAt }: Log): boolean {
  return days.length === 0 || days.some((day) => day >= oldest && daysBetween(day, takenAt) >= 0);
}

/** What may have been a drill of the cross-region runbook: all but those that say they were something else. */
export const mayCrossRegions = ({ crossesRegions }: Drill) => crossesRegions !== false;
