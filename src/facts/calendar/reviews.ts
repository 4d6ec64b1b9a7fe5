import { Type } from "typebox";
import { dateOf, lastDay, phaseDays } from "../../kinds/plan.ts";
import { targetAccount } from "../../kinds/target.ts";
import type { TargetPlan } from "../../model/target.ts";
import type { Known } from "../../snapshot/known.ts";
import { reasonOf } from "../../snapshot/reason.ts";
import { unread, Unread } from "../../snapshot/unread.ts";
import { fact } from "../fact.ts";
import { attestedAbout } from "../repository/attestations.ts";
import { sourceOf } from "../repository/source.ts";
import { noStart } from "../plan/no-start.ts";
import { calendarsIn, type Window } from "./calendars.ts";

/** The review at the end of a phase, or of the extension. */
interface Milestone {
  /** Of the team's own plan. */
  readonly day: number;
  /** What it may be called by: its own day, and the chapter's. */
  readonly called: readonly number[];
}

const CHAPTER = [30, 60, 90] as const;
/** A review on its day, or up to so many days after it. */
const LATE = 5;

/** The reviews of the plan: each on its day or up to five after, past ones included. */
export const reviews = fact({
  on: targetAccount,
  name: "reviews",
  doc: "The review meetings of the 90-day plan, at the end of each of its phases and of its extension: whether the calendar has it, or somebody attested it (`review-day-30`), on its day or up to five days after. It may be called by its own day or by the chapter's. None without a handoff.",
  type: Type.Array(Type.Object({ day: Type.Number(), from: Type.String(), is_calendared: Type.Boolean() })),
  conclude: (_account, known) => {
    const { start } = known.target.plan ?? {};
    if (known.target.handoff === "none") return [];
    if (start === undefined) return noStart();
    return shown(start, known);
  },
});

export const reviewsSummary = fact({
  on: targetAccount,
  name: "reviews_summary",
  doc: "What is known of each of the plan's reviews, in words.",
  type: Type.String(),
  conclude: (_account, known) => {
    const { start } = known.target.plan ?? {};
    if (start === undefined) return noStart();
    const said = ({ day, from, is_calendared: is }: Shown) =>
      `Day ${day} (${from}) is ${is === true ? "there" : is === false ? "missing" : "not known"}`;
    return shown(start, known).map(said).join(", ");
  },
});

interface Shown {
  readonly day: number;
  readonly from: string;
  readonly is_calendared: boolean | Unread;
}

function shown(start: string, known: Known): readonly Shown[] {
  return milestonesOf(known.target.plan ?? {}).map((milestone) => {
    const window = { from: dateOf(start, milestone.day), to: dateOf(start, milestone.day + LATE) };
    return { day: milestone.day, from: window.from, is_calendared: isCalendared(milestone, window, known) };
  });
}

function milestonesOf(plan: TargetPlan): readonly Milestone[] {
  const { extension_days: extension } = plan;
  const ends = CHAPTER.map((chapter, index) => {
    const [, day] = phaseDays(plan, index + 1);
    return { day, called: [...new Set([day, chapter])] };
  });
  const last = lastDay(plan);
  return extension === undefined ? ends : [...ends, { day: last, called: [...new Set([last, (CHAPTER[2] ?? 0) + extension])] }];
}

function isCalendared({ day, called }: Milestone, window: Window, known: Known): boolean | Unread {
  const attested = called.map((one) => attestedAbout(`review-day-${one}`, known));
  if (attested.some(({ items }) => items.some(({ on }) => on >= window.from && on <= window.to))) return true;
  const source = sourceOf("calendar", known);
  if (source.is !== "here") return source.unread;
  const { all: found, reasons: open } = calendarsIn(known, { window, matches: (title) => called.some((one) => isReview(title, one)) });
  if (found.some(({ isFloating }) => !isFloating)) return true;
  const unzoned =
    found.length > 0
      ? unread(`the Day ${day} review has a time without a zone`, "Give the event a time zone, or make it an all-day event").reasons
      : [];
  const reasons = [...(attested[0]?.gaps ?? []).map(reasonOf), ...open, ...unzoned];
  return reasons.length > 0 ? new Unread(reasons) : false;
}

/** "Day 30 review", "30-day review", "Review: day 30", "Day 30/60/90 review", "Review Tag 30". */
function isReview(summary: string, day: number): boolean {
  return (
    new RegExp(`\\b(?:days?|tage?)[- ]?(?:\\d{1,3}\\s*[/,&+]\\s*)*${day}\\b|\\b${day}[- ]?(?:day|tage)\\b`, "i").test(summary) &&
    /review|milestone|retro/i.test(summary)
  );
}
