import { reasonOf } from "../../snapshot/reason.ts";
import { unread, Unread } from "../../snapshot/unread.ts";
import { type Lifetime, whyUnseen } from "./lifetime.ts";
import { minuteOf, spanOf } from "../moment.ts";
import { count } from "../said.ts";
import { firingOf, type Run, type Runs } from "./run.ts";

const MINUTE = 60_000;
/** Velero polls every minute, and its queue is woken late. */
const LAUNCH_GRACE = 15 * MINUTE;

/** One slot of a schedule, and whether it has its backup. */
export interface Night {
  /** When it was due, ISO 8601 in UTC. */
  readonly slot: string;
  readonly is: "clean" | "bad" | "pending" | "missing" | Unread;
  readonly backup?: string;
  /** What is wrong or remarkable, for people; empty for a clean night. */
  readonly why: string;
  readonly notes: readonly string[];
}

/** A slot lasts from a minute before it is due to a minute before the next one: late fires stay in it. */
export interface Slot {
  readonly due: number;
  readonly next: number;
  /** Only the newest slot may still be pending. */
  readonly isNewest: boolean;
}

/** What a slot is. A bad backup is final however little else was seen; a missing one needs the whole list. */
export function nightOf({ due, next, isNewest }: Slot, lifetime: Lifetime, seen: Runs): Night {
  const runs = seen.runs.filter(({ fired }) => fired >= due - MINUTE && fired < next - MINUTE);
  const of = (is: Run["is"]) => runs.find((run) => run.is === is);
  const night = (is: Night["is"], why: string, run?: Run): Night => {
    const notes = run === undefined ? [] : notesOf(run, due);
    return { slot: new Date(due).toISOString(), is, why, notes, ...(run !== undefined && { backup: run.backup }) };
  };
  const bad = of("bad");
  if (bad !== undefined) return night("bad", `${bad.why}${redeemed(bad, runs)}`, bad);
  // Behind the end of an open list a failed run of the same night may be hidden.
  const open = seen.gaps.length === 0 ? undefined : new Unread(seen.gaps.map(reasonOf));
  if (open !== undefined) return night(open, open.message);
  if (seen.fromTheFuture !== undefined) return night(skewed(seen.fromTheFuture), "the clocks disagree");
  const odd = of("odd");
  if (odd !== undefined)
    return night(unread(odd.why, "Update auditor; if the newest version does not know it either, report it"), odd.why, odd);
  const clean = of("clean");
  if (clean !== undefined) return night("clean", "", clean);
  const running = of("running");
  if (running !== undefined && isNewest) return night("pending", running.why, running);
  if (running !== undefined)
    return night(unread(`${running.why}, and a later one was due since`, "Run again when it has ended"), running.why, running);
  const gone = of("gone");
  if (gone !== undefined) return night(unread(`${gone.why}: what it was is not known`, "Run again when it is gone"), gone.why, gone);
  const unseen = whyUnseen(due, lifetime, seen);
  if (unseen !== undefined) return night(unseen, unseen.message);
  if (isNewest && seen.now - due < LAUNCH_GRACE) return night("pending", `due ${spanOf(seen.now - due)} ago`);
  return night("missing", "no backup");
}

function redeemed(bad: Run, runs: readonly Run[]): string {
  const clean = runs.find(({ is, fired }) => is === "clean" && fired >= bad.fired);
  return clean === undefined ? "" : `, then re-run clean at ${minuteOf(clean.fired)}`;
}

/** Nothing that rests on the clock is known then. */
export function skewed(backup: string): Unread {
  return unread(`backup '${backup}' starts in the future: the clocks of Velero and the API server disagree`, "Set the nodes' clocks right");
}

function notesOf(run: Run, due: number): string[] {
  const late = run.fired - due;
  return [
    ...(late >= 2 * 60 * MINUTE ? [`${firingOf(run)}, ${spanOf(late)} after it was due: by hand (--from-schedule) or as a catch-up`] : []),
    ...(late >= LAUNCH_GRACE && late < 2 * 60 * MINUTE ? [`${firingOf(run)}, ${spanOf(late)} after it was due`] : []),
    ...(run.is === "clean" && run.warnings > 0
      ? [`backup '${run.backup}' has ${count(run.warnings, "warning")}, which may be volumes that were skipped`]
      : []),
  ];
}
