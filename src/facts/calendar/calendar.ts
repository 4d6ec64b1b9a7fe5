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
    longest_days_without_game_day: Type.Number(),
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
    longest_days_without_game_day: unseen,
  };
}

const NOT_ASKED = unread("the calendar is here, so nobody's word is asked for", "Look at the calendar itself");

type Here = Extract<Source, { readonly is: "here" }>;

function here(source: Here, known: Known) {
  return {
    is_elsewhere: false,
    drills_word: NOT_ASKED,
    game_days_word: NOT_ASKED,
    held_word: NOT_ASKED,
    longest_days_without_drill: longest(source, { matches: isDrill, ahead: AHEAD.drill, known }),
    longest_days_without_game_day: longest(source, { matches: isGameDay, ahead: AHEAD.gameDay, known }),
  };
}

interface Asked {
  readonly matches: (title: string) => boolean;
  readonly ahead: number;
  readonly known: Known;
}

/** From today to the first one, from each to the next, and from the last to the end of what one looks at. */
function longest({ seen }: Here, { matches, ahead, known }: Asked): number | Unread {
  const from = seen.takenAt.slice(0, 10);
  const to = dayAfter(from, ahead);
  const { all, reasons } = calendarsIn(known, { window: { from, to }, matches });
  if (reasons.length > 0) return new Unread(reasons);
  const certain = longestIn(
    all.filter(({ isFloating }) => !isFloating),
    from,
    to,
  );
  if (all.some(({ isFloating }) => isFloating) && longestIn(all, from, to) !== certain) {
    return unread(
      "the calendar holds times without a zone: on which day they are is not known",
      "Give the events a time zone, or make them all-day events",
    );
  }
  return certain;
}

function longestIn(occurrences: readonly Occurrence[], from: string, to: string): number {
  const days = [from, ...occurrences.map(({ day }) => day).sort(), to];
  return Math.max(...days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day)));
}
