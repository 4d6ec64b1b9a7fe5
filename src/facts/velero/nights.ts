import { Type } from "typebox";
import { type Schedule, schedule } from "../../kinds/velero/schedule.ts";
import type { Known } from "../../snapshot/known.ts";
import { unread, Unread } from "../../snapshot/unread.ts";
import { attempt, fact } from "../fact.ts";
import { called } from "./called.ts";
import { everyNights } from "./every-nights.ts";
import { type Lifetime, lifetimeOf } from "./lifetime.ts";
import { type Night, nightOf, type Slot } from "./night.ts";
import { type Runs, runsOf } from "./run.ts";
import { dueOf, type Timetable, WINDOW } from "./timetable.ts";

/** An hour more than a day: the clocks go back once a year. */
const DAY = 25 * 3_600_000;

export const nights = fact({
  on: schedule,
  name: "nights",
  doc: "When it was due in the last seven days, and whether each has its backup; while the newest is pending, the one before them too.",
  type: Type.Array(
    Type.Object({
      slot: Type.String(),
      is: Type.String(),
      backup: Type.Optional(Type.String()),
      why: Type.String(),
      notes: Type.Array(Type.String()),
    }),
  ),
  conclude: nightsOf,
});

/** A schedule that Velero refused never fires, whatever its text says. */
export const isDaily = fact({
  on: schedule,
  name: "is_daily",
  doc: "Whether Velero accepted it and in the last seven days it was due at least every 25 hours.",
  type: Type.Boolean(),
  conclude: (one: Schedule, known) => {
    const { phase = "" } = one.status;
    if (phase === "FailedValidation") return false;
    const daily = attempt(() => isDueDaily(one, known));
    if (phase === "Enabled" || daily === false) return daily;
    return unread(
      `no Velero server has accepted ${called("schedule", one)}: ${phase === "" ? "it has no phase" : `its phase is '${phase}'`}`,
      `Look whether the Deployment 'velero' in '${one.metadata.namespace}' runs`,
    );
  },
});

export const isPaused = fact({
  on: schedule,
  name: "is_paused",
  doc: "Whether it is paused, so that it will not fire tonight. Its phase does not show it.",
  type: Type.Boolean(),
  conclude: ({ spec }: Schedule) => spec.paused ?? false,
});

function nightsOf(one: Schedule, known: Known): readonly Night[] {
  const runs = runsOf(one, known);
  const { tables, dispute } = dueOf(one, runs, known);
  const [first = [], second] = tables.map((table) => nightsBy(table, lifetimeOf(one), runs));
  return second === undefined || dispute === undefined ? first : agreed(first, second, dispute);
}

function nightsBy(table: Timetable, lifetime: Lifetime, runs: Runs): readonly Night[] {
  if ("every" in table) return everyNights(table.every, lifetime, runs);
  const slots = slotsIn(table.slots, runs.now);
  const judged = slots.inside.map((slot) => nightOf(slot, lifetime, runs));
  const isPending = judged.at(-1)?.is === "pending";
  return isPending && slots.before !== undefined ? [nightOf(slots.before, lifetime, runs), ...judged] : judged;
}

/** A night is known when it is the same in both dialects; one that only one of them has does no harm when it is clean there. */
function agreed(first: readonly Night[], second: readonly Night[], dispute: Unread): readonly Night[] {
  const [own, others] = [first, second].map((nights) => new Map(nights.map((night) => [night.slot, night])));
  const slots = [...new Set([...first, ...second].map(({ slot }) => slot))].sort();
  return slots.flatMap((slot) => {
    const [night, other] = [own?.get(slot), others?.get(slot)];
    if (night !== undefined && other !== undefined && sameState(night, other)) return night;
    const either = night ?? other;
    if (either === undefined) return [];
    const isHarmless = (night === undefined || other === undefined) && (either.is === "clean" || either.is === "pending");
    return isHarmless ? either : { ...either, is: dispute, why: dispute.message };
  });
}

const sameState = (one: Night, other: Night) => one.is === other.is || (one.is instanceof Unread && other.is instanceof Unread);

function slotsIn(slots: readonly number[], now: number): { readonly before: Slot | undefined; readonly inside: readonly Slot[] } {
  const past = slots.filter((due) => due < now);
  const all = past.map((due, index) => ({ due, next: slots[index + 1] ?? Infinity, isNewest: index === past.length - 1 }));
  const first = all.findIndex(({ due }) => due >= now - WINDOW);
  return first === -1 ? { before: undefined, inside: [] } : { before: all[first - 1], inside: all.slice(first) };
}

function isDueDaily(one: Schedule, known: Known): boolean {
  const runs = runsOf(one, known);
  const { tables, dispute } = dueOf(one, runs, known);
  const [first = false, ...others] = tables.map((table) => isDailyBy(table, runs.now));
  if (dispute !== undefined && others.some((other) => other !== first)) throw dispute;
  return first;
}

function isDailyBy(table: Timetable, now: number): boolean {
  if ("every" in table) return table.every <= DAY;
  const inside = slotsIn(table.slots, now).inside.map(({ due }) => due);
  const stops = [now - WINDOW, ...inside, now];
  return inside.length > 0 && stops.slice(1).every((stop, index) => stop - (stops[index] ?? 0) <= DAY);
}
