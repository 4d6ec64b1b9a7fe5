import type { Reason } from "../../model/snapshot.ts";
import { unread, Unread } from "../../snapshot/unread.ts";
import { reasonsIn } from "../fact.ts";
import { daysBetween } from "../repository/day.ts";
import type { Postmortem } from "./postmortem.ts";

/** Days are all that is known of most, so 48 hours are two days. */
const WITHIN_DAYS = 2;

/** Which postmortems were written late, and why that is not known of others. */
export function latenessOf(
  all: readonly Postmortem[],
  takenAt: string,
): { readonly late: readonly string[]; readonly open: readonly Reason[] } {
  const judged = all.map((one) => ({ one, days: daysUntilWritten(one, takenAt) }));
  return {
    late: judged.flatMap(({ one, days }) =>
      days instanceof Unread || days <= WITHIN_DAYS ? [] : [`${one.path} was written ${days} days later`],
    ),
    open: reasonsIn(judged.map(({ days }) => days)),
  };
}

function daysUntilWritten({ path, on, writtenOn, onlyPublished }: Postmortem, takenAt: string): number | Unread {
  if (on === undefined) return silent(path, "when it happened");
  if (writtenOn === undefined) return silent(path, "when it was written");
  if ("ambiguous" in on) return ambiguous(path, on.ambiguous);
  if ("ambiguous" in writtenOn) return ambiguous(path, writtenOn.ambiguous);
  if (daysBetween(writtenOn.day, takenAt) < 0) return wrong(path, `says that it was written on ${writtenOn.day}, which is still to come`);
  const days = daysBetween(on.day, writtenOn.day);
  if (onlyPublished && days > WITHIN_DAYS)
    return unread(`${path} was published ${days} days later, and does not say when it was written`, `Write 'Written:' into ${path}`);
  return days < 0 ? wrong(path, `says that it was written on ${writtenOn.day}, before it happened`) : days;
}

const silent = (path: string, what: string) => unread(`${path} does not say ${what}`, `Write 'Date:' and 'Written:' into ${path}`);
const wrong = (path: string, what: string) => unread(`${path} ${what}`, `Correct 'Date:' and 'Written:' in ${path}`);

/** `03/04/2026` is one of two days. */
export function ambiguous(place: string, text: string): Unread {
  return unread(`${place} says ${text}, which may be either of two days`, "Write dates as YYYY-MM-DD");
}
