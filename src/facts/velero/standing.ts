import type { Schedule } from "../../kinds/velero/schedule.ts";
import type { Known } from "../../snapshot/known.ts";
import { Unread } from "../../snapshot/unread.ts";
import { attempt } from "../fact.ts";
import { minuteOf } from "../moment.ts";
import type { Night } from "./night.ts";
import { isDaily, isPaused, nights } from "./nights.ts";

/** How near a schedule comes to seven clean nights. */
export interface Standing {
  readonly schedule: Schedule;
  /** What keeps it from them, in words that follow its name; empty when nothing does. */
  readonly lacks: string;
  /** The lower the better. */
  readonly rank: number;
  /** It is only not known that it has them. */
  readonly isOpen: boolean;
  readonly notes: readonly string[];
}

const RANK = { daily: 50, unknown: 99, bad: 100, unjudged: 800, paused: 900, sparse: 950, refused: 1000 } as const;

/** Where one schedule stands, never Unread: what is not known is said. */
export function standingOf(schedule: Schedule, known: Known): Standing {
  const lacking = (lacks: string, rank: number) => ({ schedule, lacks, rank, isOpen: false, notes: [] });
  const { status, spec } = schedule;
  if (status.phase === "FailedValidation") return lacking(`was refused by Velero${refusal(schedule)}: it never fires`, RANK.refused);
  if (isPaused.of(schedule, known)) return lacking("is paused: it will not fire tonight", RANK.paused);
  const daily = attempt(() => isDaily.of(schedule, known));
  if (daily === false) {
    return lacking(
      `is not daily: '${spec.schedule.slice(0, 60)}' left more than 25 h between two runs in the last seven days`,
      RANK.sparse,
    );
  }
  const all = attempt(() => nights.of(schedule, known));
  if (all instanceof Unread) return lacking(`cannot be judged: ${all.message}`, RANK.unjudged);
  return { schedule, ...byNights(all.map(settledNight), daily), notes: all.flatMap(notesOf) };
}

function refusal({ status }: Schedule): string {
  const [error] = status.validationErrors ?? [];
  return error === undefined ? "" : ` (${error.slice(0, 120)})`;
}

interface Seen {
  readonly slot: string;
  readonly why: string;
  readonly is: string | Unread;
}

const slotOf = ({ slot }: Pick<Night, "slot">) => minuteOf(Date.parse(slot));
const settledNight = (night: NightValue): Seen => ({ slot: slotOf(night), why: night.why, is: attempt(() => night.is) });

type NightValue = Pick<Night, "slot" | "why" | "notes"> & { readonly is: string | Unread };

function byNights(all: readonly Seen[], daily: true | Unread): Pick<Standing, "lacks" | "rank" | "isOpen"> {
  const failed = all.filter(({ is }) => is === "bad" || is === "missing");
  const unknown = all.filter(({ is }) => is instanceof Unread);
  const clean = `${all.filter(({ is }) => is === "clean").length} of ${all.length} nights`;
  if (failed.length > 0) return { lacks: `had ${clean} clean; ${listed(failed)}`, rank: RANK.bad + failed.length, isOpen: false };
  if (unknown.length > 0) {
    const lacks = `had ${clean} seen clean; ${unknown.length} not known: ${causes(unknown)}`;
    return { lacks, rank: Math.min(unknown.length, RANK.unknown), isOpen: true };
  }
  if (daily instanceof Unread) return { lacks: `may not be daily: ${daily.message}`, rank: RANK.daily, isOpen: true };
  return { lacks: "", rank: 0, isOpen: false };
}

function listed(some: readonly Seen[]): string {
  const shown = some.slice(0, 3).map(({ slot, why }) => `${slot}: ${why}`);
  return [...shown, ...(some.length > 3 ? [`and ${some.length - 3} more`] : [])].join("; ");
}

function causes(some: readonly Seen[]): string {
  return [...new Set(some.map(({ why }) => why))].slice(0, 3).join("; ");
}

function notesOf(night: NightValue): readonly string[] {
  const isPending = attempt(() => night.is) === "pending";
  const pending = isPending ? [`${slotOf(night)}: ${night.why}, so the night before the window was judged too`] : [];
  return [...night.notes, ...pending];
}
