import type { Known } from "../../snapshot/known.ts";
import { reasonOf } from "../../snapshot/reason.ts";
import { Unread, unread } from "../../snapshot/unread.ts";
import type { Drill } from "../drills/drill.ts";
import { isDated, logOf, nameOf, placeOf, undated } from "../drills/log.ts";
import { attestedAbout } from "../repository/attestations.ts";
import { daysBetween } from "../repository/day.ts";
import { isDrill, isGameDay } from "./titles.ts";

/** What shows that something was held, and when that may have been. */
export interface Proof {
  readonly days: readonly string[];
  /** Why it may show nothing: its day is one of two, or it does not say that anything happened. */
  readonly doubt: Unread | undefined;
  readonly place: string;
}

export interface Proofs {
  readonly of: (title: string) => readonly Proof[];
  /** Why there may be more. */
  readonly unseen: Unread | undefined;
}

/** The entries of the drill log and what was attested (`dr-drill`, `game-day`), by what an appointment is called. */
export function proofsOf(known: Known): Proofs {
  const log = logOf(known);
  const [drills, gameDays] = [attestedAbout("dr-drill", known), attestedAbout("game-day", known)];
  const word = ({ items }: typeof drills) =>
    items.map(({ on, path, line }) => ({ days: [on], doubt: undefined, place: `${path}:${line}` }));
  const reasons = [...(log.unseen?.reasons ?? []), ...drills.gaps.map(reasonOf)];
  return {
    of: (title) => [
      ...log.drills.filter((drill) => isOf(drill, title)).map((drill) => proofOf(drill, log.takenAt)),
      ...(isDrill(title) ? word(drills) : []),
      ...(isGameDay(title) ? word(gameDays) : []),
    ],
    unseen: reasons.length === 0 ? undefined : new Unread(reasons),
  };
}

/** A cross-region drill is no game-day unless it says so, and a game-day no cross-region drill. */
function isOf({ title, crossesRegions }: Drill, appointment: string): boolean {
  if (isDrill(appointment) && isGameDay(appointment)) return true;
  return isDrill(appointment) ? crossesRegions === true || !isGameDay(title) : crossesRegions !== true || isGameDay(title);
}

function proofOf(drill: Drill, takenAt: string): Proof {
  const days = drill.days.filter((day) => daysBetween(day, takenAt) >= 0);
  const untold = drill.isTold ? undefined : unread(`${nameOf(drill)} does not say whether anything happened`, "Write down how it went");
  return { days, doubt: isDated(drill) ? untold : undated(drill), place: placeOf(drill) };
}
