import { Type } from "typebox";
import { targetAccount } from "../../kinds/target.ts";
import type { Known } from "../../snapshot/known.ts";
import { unread, Unread } from "../../snapshot/unread.ts";
import { fact } from "../fact.ts";
import { word, wordFor } from "../repository/attestations.ts";
import { dayAfter, daysBetween } from "../repository/day.ts";
import { type Source, sourceOf } from "../repository/source.ts";
import { calendarsIn, type Occurrence } from "./calendars.ts";
import { isDrill, isGameDay } from "./titles.ts";

/** How far ahead one looks: a monthly drill must show three times, a quarterly game-day twice. */
const AHEAD = { drill: 100, gameDay: 200 } as const;

/** What the calendar holds for the weeks to come. */
export const calendar = fact({
  on: targetAccount,
  name: "calendar",
  doc: "The team's calendar. Kept elsewhere: when people attested its drills (`dr-drill-calendar`) and game-days (`game-day-calendar`), and that what it held was done (`calendared-drills`). Here: the longest time without a DR drill in the next 100 days, and without a game-day in the next 200.",
  type: Type.Object({
    is_elsewhere: Type.Boolean(),
    drills_word: word,
    game_days_word: word,
    held_word: word,
    longest_days_without_drill: Type.Number(),
    longest_days_without_drill_at_least: Type.Number(),
    longest_days_without_game_day: Type.Number(),
    longest_days_without_game_day_at_least: Type.Number(),
  }),
  conclude: (_account, known) => {
    const source = sourceOf("calendar", known);
    if (source.is === "unset") return source.unread;
    return source.is === "elsewhere" ? elsewhere(source.unread, known) : here(source, known);
  },
});

function elsewhere(unseen: Unread, known: Known) {
  return {
    is_elsewhere: true,
    drills_word: wordFor("dr-drill-calendar", unseen, known),
    game_days_word: wordFor("game-day-calendar", unseen, known),
    held_word: wordFor("calendared-drills", unseen, known),
    longest_days_without_drill: unseen,
    longest_days_without_drill_at_least: unseen,
    longest_days_without_game_day: unseen,
    longest_days_without_game_day_at_least: unseen,
  };
}

const NOT_ASKED = unread("the calendar is here, so nobody's word is asked for", "Look at the calendar itself");

type Here = Extract<Source, { readonly is: "here" }>;

function here(source: Here, known: Known) {
  const [drills, gameDays] = [
    longest(source, { matches: isDrill, ahead: AHEAD.drill, known }),
    longest(source, { matches: isGameDay, ahead: AHEAD.gameDay, known }),
  ];
  return {
    is_elsewhere: false,
    drills_word: NOT_ASKED,
    game_days_word: NOT_ASKED,
    held_word: NOT_ASKED,
    longest_days_without_drill: drills.days,
    longest_days_without_drill_at_least: drills.atLeast,
    longest_days_without_game_day: gameDays.days,
    longest_days_without_game_day_at_least: gameDays.atLeast,
  };
}

interface Asked {
  readonly matches: (title: string) => boolean;
  readonly ahead: number;
  readonly known: Known;
}

/** The longest time without one, and the least that it can be wherever the times without a zone fall. */
interface Longest {
  readonly days: number | Unread;
  readonly atLeast: number | Unread;
}

/** From today to the first one, from each to the next, and from the last to the end of what one looks at. */
function longest({ seen }: Here, { matches, ahead, known }: Asked): Longest {
  const from = seen.takenAt.slice(0, 10);
  const to = dayAfter(from, ahead);
  const { all, reasons } = calendarsIn(known, { window: { from, to }, matches });
  if (reasons.length > 0) return { days: new Unread(reasons), atLeast: new Unread(reasons) };
  const certain = longestIn(
    all.filter(({ isFloating }) => !isFloating),
    from,
    to,
  );
  const unzoned = all.some(({ isFloating }) => isFloating) && longestIn(all, from, to) !== certain;
  return { days: unzoned ? UNZONED : certain, atLeast: longestIn(all.flatMap(readings), from, to) };
}

const UNZONED = unread(
  "the calendar holds times without a zone: on which day they are is not known",
  "Give the events a time zone, or make them all-day events",
);

/** A time without a zone is on its day, or on the one before or after. */
function readings(one: Occurrence): readonly Occurrence[] {
  return one.isFloating ? [-1, 0, 1].map((days) => ({ ...one, day: dayAfter(one.day, days) })) : [one];
}

function longestIn(occurrences: readonly Occurrence[], from: string, to: string): number {
  const days = [from, ...occurrences.map(({ day }) => day).sort(), to];
  return Math.max(...days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day)));
}
