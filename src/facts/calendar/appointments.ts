import { Type } from "typebox";
import { targetAccount } from "../../kinds/target.ts";
import { Unread, unread } from "../../snapshot/unread.ts";
import { fact } from "../fact.ts";
import { dayAfter, daysBetween } from "../repository/day.ts";
import { sourceOf } from "../repository/source.ts";
import { calendarsIn, type Occurrence } from "./calendars.ts";
import { type Proof, type Proofs, proofsOf } from "./held.ts";
import { isDrill, isGameDay } from "./titles.ts";

/** How far back a rule may look. */
const BEHIND = 390;
/** What is further away from an appointment is about another one. */
const APART = 100;
/** More than any limit: nobody knows how far it is away. */
const ANY = 100_000;

/** The drills and game-days that the calendar held, the newest first, and what shows that they were done. */
export const appointments = fact({
  on: targetAccount,
  name: "appointments",
  doc: "The DR drills and game-days that stood in the calendar in the last 390 days, the newest first, each with the entries of the drill log and the attestations (`dr-drill`, `game-day`) at most 100 days away from it. Where there may be an entry that nobody saw, the last one's `days_off` is Unread.",
  type: Type.Array(
    Type.Object({
      name: Type.String(),
      days_ago: Type.Number(),
      days_ago_at_least: Type.Number(),
      days_ago_at_most: Type.Number(),
      line: Type.Number(),
      nearest: Type.String(),
      entries: Type.Array(Type.Object({ days_off: Type.Number(), days_off_at_least: Type.Number(), days_off_at_most: Type.Number() })),
    }),
  ),
  conclude: (_account, known) => {
    const source = sourceOf("calendar", known);
    if (source.is !== "here") return source.unread;
    const { takenAt } = source.seen;
    const today = takenAt.slice(0, 10);
    const matches = (title: string) => isDrill(title) || isGameDay(title);
    const { all, reasons } = calendarsIn(known, { window: { from: dayAfter(today, -BEHIND), to: today }, matches });
    if (reasons.length > 0) return new Unread(reasons);
    const proofs = proofsOf(known);
    return all.toReversed().map((one) => appointment(one, { takenAt, proofs }));
  },
});

function appointment(occurrence: Occurrence, { takenAt, proofs }: { readonly takenAt: string; readonly proofs: Proofs }) {
  const { title, day, isFloating, path, line } = occurrence;
  const ago = daysBetween(day, takenAt);
  const slack = isFloating ? 1 : 0;
  const name = `${title} of ${day} (${path}:${line})`;
  const floats = unread(`${name} has a time without a zone: on which day it is is not known`, "Give the event a time zone");
  const entries = proofs
    .of(title)
    .map((proof) => entryOf(proof, { day, slack, floats }))
    .filter((one) => one.days_off_at_least <= APART);
  const unseen = proofs.unseen === undefined ? [] : [{ days_off: proofs.unseen, days_off_at_least: 0, days_off_at_most: ANY }];
  return {
    name,
    days_ago: isFloating ? floats : ago,
    days_ago_at_least: Math.max(0, ago - slack),
    days_ago_at_most: ago + slack,
    line,
    nearest: nearestOf(proofs.of(title), day),
    entries: [...entries, ...unseen],
  };
}

interface When {
  readonly day: string;
  /** By how many days the appointment may be earlier or later. */
  readonly slack: number;
  readonly floats: Unread;
}

function entryOf({ days, doubt }: Proof, { day, slack, floats }: When) {
  const off = days.map((one) => Math.abs(daysBetween(one, day)));
  const [least, most] = [Math.max(0, Math.min(...off) - slack), Math.max(...off) + slack];
  if (off.length === 0) return { days_off: doubt ?? floats, days_off_at_least: 0, days_off_at_most: ANY };
  const known = doubt ?? (slack > 0 ? floats : most);
  return { days_off: known, days_off_at_least: least, days_off_at_most: doubt === undefined ? most : ANY };
}

function nearestOf(proofs: readonly Proof[], day: string): string {
  const off = proofs.flatMap(({ days, place }) => days.map((one) => ({ by: Math.abs(daysBetween(one, day)), one, place })));
  const [nearest] = off.toSorted((a, b) => a.by - b.by || (a.place < b.place ? -1 : 1));
  if (nearest === undefined) return "the drill log tells of none";
  return `the nearest entry is ${nearest.by} days off, of ${nearest.one} (${nearest.place})`;
}
