import { Type } from "typebox";
import { targetAccount } from "../../kinds/target.ts";
import type { Known } from "../../snapshot/known.ts";
import { reasonOf } from "../../snapshot/reason.ts";
import { unread, Unread } from "../../snapshot/unread.ts";
import { fact } from "../fact.ts";
import { attestedAbout } from "../repository/attestations.ts";
import { dayAfter } from "../repository/day.ts";
import { sourceOf } from "../repository/source.ts";
import { noStart } from "../plan/calendar.ts";
import { calendarsIn, type Window } from "./calendars.ts";

const MILESTONES = [30, 60, 90] as const;
/** A review on its day, or up to so many days after it. */
const LATE = 5;

/** The Day 30, 60 and 90 reviews: each on its day of the plan or up to five after, past ones included. */
export const reviews = fact({
  on: targetAccount,
  name: "reviews",
  doc: "The review meetings of the 90-day plan: for each of Day 30, 60 and 90 whether the calendar has it, or somebody attested it (`review-day-30`), on its day or up to five days after. Days count from `plan.start`.",
  type: Type.Array(Type.Object({ day: Type.Number(), from: Type.String(), is_calendared: Type.Boolean() })),
  conclude: (_account, known) => {
    const start = known.target.plan?.start;
    if (start === undefined) return noStart();
    return MILESTONES.map((day) => {
      const window = { from: dayOf(start, day), to: dayOf(start, day + LATE) };
      return { day, from: window.from, is_calendared: isCalendared(day, window, known) };
    });
  },
});

function isCalendared(day: number, window: Window, known: Known): boolean | Unread {
  const attested = attestedAbout(`review-day-${day}`, known);
  if (attested.items.some(({ on }) => on >= window.from && on <= window.to)) return true;
  const source = sourceOf("calendar", known);
  if (source.is !== "here") return source.unread;
  const { all: found, reasons: open } = calendarsIn(known, { window, matches: (title) => isReview(title, day) });
  if (found.some(({ isFloating }) => !isFloating)) return true;
  const unzoned =
    found.length > 0
      ? unread(`the Day ${day} review has a time without a zone`, "Give the event a time zone, or make it an all-day event").reasons
      : [];
  const reasons = [...attested.gaps.map(reasonOf), ...open, ...unzoned];
  return reasons.length > 0 ? new Unread(reasons) : false;
}

/** "Day 30 review", "30-day review", "Review: day 30", "Review Tag 30". */
function isReview(title: string, day: number): boolean {
  return new RegExp(`\\b(?:day|tag)[- ]?${day}\\b|\\b${day}[- ]?day\\b`, "i").test(title) && /review|milestone|retro/i.test(title);
}

/** Day 1 is the first day. */
const dayOf = (start: string, day: number) => dayAfter(start, day - 1);
