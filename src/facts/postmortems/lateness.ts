import { Type } from "typebox";
import type { Reason } from "../../model/snapshot.ts";
import { unread, Unread } from "../../snapshot/unread.ts";
import { daysBetween, readingsOf, type Written } from "../repository/day.ts";
import { tooDeep } from "../repository/too-deep.ts";
import type { Postmortem } from "./postmortem.ts";

/** Days are all that is known of most, so 48 hours are two days. */
const WITHIN_DAYS = 2;

/** Whether one postmortem was written late, and how long ago that was which it is about. */
interface Timeliness {
  readonly days_ago: number | Unread;
  readonly days_ago_at_least: number | Unread;
  readonly is_late: boolean | Unread;
}

export const timeliness = Type.Array(Type.Object({ days_ago: Type.Number(), days_ago_at_least: Type.Number(), is_late: Type.Boolean() }));
export const late = Type.Array(Type.Object({ days_ago: Type.Number(), says: Type.String() }));

interface Lateness {
  /** The last is Unread altogether where there may be a postmortem that was not read. */
  readonly timeliness: readonly Timeliness[];
  /** Those that surely were late, the newest first, in words. */
  readonly late: readonly { readonly days_ago: number; readonly says: string }[];
}

/** Which postmortems were written late, and why that is not known of others. Two days are asked for a P0, a P1 and any drill. */
export function latenessOf(all: readonly Postmortem[], { takenAt, hidden }: { takenAt: string; hidden: readonly Reason[] }): Lateness {
  const judged = all
    .filter(({ isMinor, isDrill }) => isDrill || !isMinor)
    .map((one) => ({ one, days: daysUntilWritten(one, takenAt), age: ageOf(one, takenAt) }));
  const names = judged.flatMap(({ one: { path }, days, age: { days_ago } }) =>
    days instanceof Unread || days_ago instanceof Unread || days <= WITHIN_DAYS
      ? []
      : [{ days_ago, says: `${path} was written ${days} days later` }],
  );
  return {
    timeliness: [
      ...judged.map(({ one, days, age }) => ({
        ...age,
        is_late: days instanceof Unread ? days : days > WITHIN_DAYS || (one.isTooDeep ? tooDeep(one) : false),
      })),
      ...(hidden.length === 0 ? [] : [nobodySaw(new Unread(hidden))]),
    ],
    late: names.toSorted((a, b) => a.days_ago - b.days_ago),
  };
}

const nobodySaw = (unseen: Unread): Timeliness => ({ days_ago: unseen, days_ago_at_least: unseen, is_late: unseen });

/** What it is about happened before it was written. */
function ageOf({ path, on, writtenOn }: Postmortem, takenAt: string): Omit<Timeliness, "is_late"> {
  if (on === undefined) return { days_ago: silent(path, "when it happened"), days_ago_at_least: leastOf(writtenOn, takenAt) };
  if ("ambiguous" in on) return { days_ago: ambiguous(path, on.ambiguous), days_ago_at_least: leastOf(on, takenAt) };
  const days = daysBetween(on.day, takenAt);
  return { days_ago: days, days_ago_at_least: days };
}

/** A day to come is none that it can have been. */
function leastOf(written: Written | undefined, takenAt: string): number {
  const ago = written === undefined ? [] : readingsOf(written).map((day) => daysBetween(day, takenAt));
  const past = ago.filter((days) => days >= 0);
  return past.length === 0 ? 0 : Math.min(...past);
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
