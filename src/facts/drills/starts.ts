import { Type } from "typebox";
import { targetAccount } from "../../kinds/target.ts";
import { unread, type Unread } from "../../snapshot/unread.ts";
import { fact } from "../fact.ts";
import { daysBetween } from "../repository/day.ts";
import { atLeast } from "./drills.ts";
import type { Drill } from "./drill.ts";
import { isDated, type Log, logOf, nameOf, undated } from "./log.ts";
import { mayCrossRegions } from "./newest.ts";

/** Hours by which a clock that nobody named may be another's. */
const EDGE = 2;

/** When one drill began. */
interface Begun {
  readonly nth: number | Unread;
  readonly nth_at_least: number | Unread;
  readonly nth_at_most: number | Unread;
  readonly days_ago: number | Unread;
  readonly weekday: number | Unread;
  readonly hour: number | Unread;
  readonly earliest_hour: number | Unread;
  readonly latest_hour: number | Unread;
  readonly says_business_hours: boolean | Unread;
}

export const drillStarts = fact({
  on: targetAccount,
  name: "drill_starts",
  doc: "When the DR drills and game-days of the log began, the newest first: the weekday (1 is Monday), and the hour by the clock that the entry means. `hour` is Unread where the entry states no time or no zone; then it was between `earliest_hour` and `latest_hour`. `nth` is Unread where a drill that nobody saw, or one without a certain day, may be newer; `nth_at_most` is how many there are at most. Where there may be such drills, the last one is Unread.",
  type: Type.Array(
    Type.Object({
      nth: Type.Number(),
      nth_at_least: Type.Number(),
      nth_at_most: Type.Number(),
      days_ago: Type.Number(),
      weekday: Type.Number(),
      hour: Type.Number(),
      earliest_hour: Type.Number(),
      latest_hour: Type.Number(),
      says_business_hours: Type.Boolean(),
    }),
  ),
  conclude: (_account, known) => {
    const log = logOf(known);
    const meant = log.drills.filter(isMeant);
    const open = meant.flatMap((drill) => ({ least: atLeast(drill, log.takenAt), why: undated(drill) }));
    const mayBeNewer = open.flatMap(({ least, why }) => (why === undefined ? [] : [{ least, why }])).sort((a, b) => a.least - b.least);
    const most = log.unseen ?? mentioned(meant) ?? meant.length;
    const begun = meant.filter(isDated).map((drill, index) => begunOf(drill, { index, most, log, doubt: mayBeNewer[0] }));
    const unseen = log.unseen ?? mayBeNewer[0]?.why;
    return unseen === undefined ? begun : [...begun, { ...nobodySaw(unseen), nth_at_most: most }];
  },
});

/** What only mentions drills may mean any number of them. */
function mentioned(drills: readonly Drill[]): Unread | undefined {
  const mention = drills.find(({ isMention }) => isMention === true);
  return mention && undated(mention);
}

const isMeant = (drill: Drill) => mayCrossRegions(drill) || drill.isGameDay !== false;

interface Place {
  readonly index: number;
  readonly most: number | Unread;
  readonly log: Log;
  /** The newest that may be newer. */
  readonly doubt: { readonly least: number; readonly why: Unread } | undefined;
}

function begunOf(drill: Drill, { index, most, log: { takenAt, unseen }, doubt }: Place): Begun {
  const [day = ""] = drill.days;
  const daysAgo = daysBetween(day, takenAt);
  const { start } = drill;
  const edge = start?.hasZone === true ? 0 : EDGE;
  return {
    nth: unseen ?? (doubt !== undefined && doubt.least <= daysAgo ? doubt.why : index + 1),
    nth_at_least: index + 1,
    nth_at_most: most,
    days_ago: daysAgo,
    weekday: new Date(`${day}T00:00:00Z`).getUTCDay() || 7,
    hour: start?.hasZone === true ? start.hour : silent(drill),
    earliest_hour: start === undefined ? 0 : start.hour - edge,
    latest_hour: start === undefined ? 24 : start.hour + edge,
    says_business_hours: drill.saysBusinessHours === true && start === undefined,
  };
}

function silent(drill: Drill): Unread {
  const what = drill.start === undefined ? "when in the day it began" : "by whose clock it began";
  return unread(`${nameOf(drill)} does not say ${what}`, "Write it there: 'Start: 10:00 UTC'");
}

const nobodySaw = (unseen: Unread): Begun => ({
  nth: unseen,
  nth_at_least: unseen,
  nth_at_most: unseen,
  days_ago: unseen,
  weekday: unseen,
  hour: unseen,
  earliest_hour: unseen,
  latest_hour: unseen,
  says_business_hours: unseen,
});

export const newestStart = fact({
  on: targetAccount,
  name: "newest_start",
  doc: "When the newest drill with a certain day began, in words, and its line.",
  type: Type.Object({ summary: Type.String(), line: Type.Number() }),
  conclude: (_account, known) => {
    const log = logOf(known);
    const newest = log.drills.find((drill) => isMeant(drill) && isDated(drill));
    if (newest === undefined) return { summary: `${log.called} tells of no drill`, line: 1 };
    const began = newest.start === undefined ? "" : `, at ${clockOf(newest.start.hour)}`;
    return { summary: `the newest is ${nameOf(newest)}${began}`, line: newest.line };
  },
});

function clockOf(hour: number): string {
  const minutes = Math.round((hour % 1) * 60);
  return `${String(Math.floor(hour)).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}
