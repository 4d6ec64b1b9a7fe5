import { Type } from "typebox";
import { targetAccount } from "../../kinds/target.ts";
import type { Known } from "../../snapshot/known.ts";
import { reasonOf } from "../../snapshot/reason.ts";
import { unread, Unread } from "../../snapshot/unread.ts";
import { fact } from "../fact.ts";
import { attestedAbout } from "../repository/attestations.ts";
import { sourceOf } from "../repository/source.ts";
import { occurrencesIn, type Window } from "./occurrences.ts";

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
    if (start === undefined)
      return unread("auditor.yaml does not say when the 90-day plan began", "Add to auditor.yaml: plan: { start: YYYY-MM-DD }");
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
  const read = source.seen.items.map(({ path, lines }) => ({ path, ...occurrencesIn(lines.join("\r\n"), window) }));
  if (read.some(({ all }) => all.some(({ summary, isFloating }) => isReview(summary, day) && !isFloating))) return true;
  const open = [...attested.gaps, ...source.seen.gaps].map(reasonOf);
  const left = read.flatMap((one) =>
    one.left.map((why) => unread(`${one.path} is not whole: ${why}`, `Export ${one.path} again as iCalendar`)),
  );
  const floating = read.some(({ all }) => all.some(({ summary }) => isReview(summary, day)));
  const unzoned = floating
    ? [unread(`the Day ${day} review has a time without a zone`, "Give the event a time zone, or make it an all-day event")]
    : [];
  const reasons = [...open, ...[...left, ...unzoned].flatMap((one) => one.reasons)];
  return reasons.length > 0 ? new Unread(reasons) : false;
}

/** "Day 30 review", "30-day review", "Review: day 30". */
function isReview(summary: string, day: number): boolean {
  return new RegExp(`\\bday[- ]?${day}\\b|\\b${day}[- ]?day\\b`, "i").test(summary) && /review|milestone|retro/i.test(summary);
}

/** Day 1 is the first day. */
function dayOf(start: string, day: number): string {
  return new Date(Date.parse(`${start}T00:00:00Z`) + (day - 1) * 86_400_000).toISOString().slice(0, 10);
}
