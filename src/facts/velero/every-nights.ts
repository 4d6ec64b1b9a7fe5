import { type Lifetime, whyUnseen } from "./lifetime.ts";
import { minuteOf, spanOf } from "../moment.ts";
import { type Night, nightOf, skewed } from "./night.ts";
import type { Run, Runs } from "./run.ts";
import { WINDOW } from "./timetable.ts";

/** `@every` counts from the last backup, so it drifts, and a restart of the server delays it. */
const GRACE = 2 * 3_600_000;

/**
 * A schedule without slots: each run of the window is a night, and so is each stretch without a clean run that is longer
 * than the period and a grace. While the newest run is pending, the window begins one period earlier.
 */
export function everyNights(every: number, lifetime: Lifetime, seen: Runs): readonly Night[] {
  const { now, runs } = seen;
  const newest = runs.at(-1);
  const pending = newest?.is === "running" ? newest : undefined;
  const start = now - WINDOW - (pending === undefined ? 0 : every);
  const inside = runs.filter(({ fired }) => fired >= start);
  const nights = inside.map((run, index) => {
    const only = { ...seen, runs: [run] };
    return nightOf({ due: run.fired, next: Infinity, isNewest: index === inside.length - 1 }, lifetime, only);
  });
  const stops = [start, ...inside.filter(counts).map(({ fired }) => fired), pending?.fired ?? now];
  const holes = stops.slice(1).flatMap((end, index) => hole(stops[index] ?? start, { end, every, lifetime, seen }));
  return [...nights, ...holes].sort((a, b) => (a.slot < b.slot ? -1 : a.slot > b.slot ? 1 : 0));
}

/** A run that is being deleted or in a phase nobody knows is a night of its own that says so: no hole beside it. */
const counts = ({ is }: Run) => is !== "bad" && is !== "running";

interface Stretch {
  readonly end: number;
  readonly every: number;
  readonly lifetime: Lifetime;
  readonly seen: Runs;
}

function hole(begin: number, { end, every, lifetime, seen }: Stretch): Night[] {
  if (end - begin <= every + GRACE) return [];
  const unseen = seen.fromTheFuture === undefined ? whyUnseen(begin, lifetime, seen) : skewed(seen.fromTheFuture);
  const why = `${spanOf(end - begin)} without a clean backup since ${minuteOf(begin)}`;
  return [{ slot: new Date(begin + every).toISOString(), is: unseen ?? "missing", why: unseen?.message ?? why, notes: [] }];
}
