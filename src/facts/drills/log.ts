import type { Reason } from "../../model/snapshot.ts";
import type { Attestation } from "../../kinds/repository/attestation.ts";
import type { Known, Seen } from "../../snapshot/known.ts";
import { reasonOf } from "../../snapshot/reason.ts";
import { Unread, unread } from "../../snapshot/unread.ts";
import { daysBetween } from "../repository/day.ts";
import { parseMarkdown } from "../repository/markdown.ts";
import { isSample } from "../repository/sample.ts";
import { sourceOf } from "../repository/source.ts";
import { tooDeep } from "../repository/too-deep.ts";
import { type Drill, drillOf } from "./drill.ts";
import { entriesIn } from "./entry.ts";
import { merged } from "./merge.ts";

/** The drill log: what it tells of, and why it may not be all. */
export interface Log {
  /** The newest first; those without one certain day at the end. Days to come are left out. */
  readonly drills: readonly Drill[];
  /** Why there may be drills that nobody saw: no log is named, it is elsewhere, or not all of it was read. */
  readonly unseen: Unread | undefined;
  readonly isElsewhere: boolean;
  /** The log, in a few words: its paths, and what is wrong with them. */
  readonly called: string;
  /** The snapshot's moment, by which days are counted. */
  readonly takenAt: string;
}

/** Parsed once for each snapshot that is judged. */
const logs = new WeakMap<Known, Log>();

export function logOf(known: Known): Log {
  const log = logs.get(known) ?? read(known);
  logs.set(known, log);
  return log;
}

function read(known: Known): Log {
  const source = sourceOf("drill_log", known);
  if (source.is !== "here") {
    const isElsewhere = source.is === "elsewhere";
    return { drills: [], unseen: source.unread, isElsewhere, called: "the drill log", takenAt: known.takenAt };
  }
  const { items, gaps, takenAt } = source.seen;
  const parsed = items.map((document) => ({ document, markdown: parseMarkdown(document.lines) }));
  const evidence = parsed.filter(({ document, markdown }) => !isSample(markdown, document.path));
  const drills = evidence.flatMap(({ document, markdown }) => entriesIn(document, markdown).map((entry) => drillOf(entry, document)));
  const deep = evidence.filter(({ markdown }) => markdown.isTooDeep).flatMap(({ document }) => tooDeep(document).reasons);
  const reasons: readonly Reason[] = [...gaps.map(reasonOf), ...deep];
  return {
    drills: merged(drills.flatMap((drill) => past(drill, takenAt))).toSorted(byDay),
    unseen: reasons.length === 0 ? undefined : new Unread(reasons),
    isElsewhere: false,
    called: calledOf(source.paths, parsed.length, parsed.length - evidence.length),
    takenAt,
  };
}

function calledOf(paths: readonly string[], found: number, samples: number): string {
  const all = paths.join(", ");
  if (found === 0) return `${all} (which is not there)`;
  return samples === found ? `${all} (which calls itself a sample)` : all;
}

/** Why there may be more than the log and people tell of. Beside a log that is kept elsewhere only what was attested counts, so that somebody's word is all there is. */
export function hiddenFrom({ unseen, isElsewhere }: Log, { items, gaps }: Pick<Seen<Attestation>, "items" | "gaps">): readonly Reason[] {
  const unread = isElsewhere && items.length > 0 ? [] : (unseen?.reasons ?? []);
  return [...unread, ...gaps.map(reasonOf)];
}

/** That a log tells of no such thing; of one that nobody looks at, where it is. */
export function silenceOf({ called, isElsewhere }: Log, what: string): string {
  return isElsewhere ? `${called} is kept elsewhere` : `${called} tells of no ${what}`;
}

/** A day to come does not count; neither does that reading of a day which would be one. */
function past(drill: Drill, takenAt: string): readonly Drill[] {
  const isFuture = (day: string) => daysBetween(day, takenAt) < 0;
  return drill.days.length > 0 && drill.days.every(isFuture) ? [] : [drill];
}

function byDay(a: Drill, b: Drill): number {
  const [dayA, dayB] = [a, b].map((drill) => (isDated(drill) ? drill.days[0] : undefined) ?? "");
  return compare(dayB ?? "", dayA ?? "") || compare(a.path, b.path) || a.line - b.line;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Its one day is certain. */
export const isDated = ({ days, isMention }: Drill) => days.length === 1 && isMention !== true;

/** Where an entry stands. */
export const placeOf = ({ path, line }: Drill) => `${path}:${line}`;

/** What people call a drill: its day as it is written, and its place. */
export const nameOf = (drill: Drill) =>
  `the drill ${drill.days.length === 1 ? `of ${drill.days[0] ?? ""}` : drill.when === "" ? "without a day" : `of '${drill.when}'`} (${placeOf(drill)})`;

/** Why the day of an entry is not known; undefined when it is. */
export function undated(drill: Drill): Unread | undefined {
  if (drill.isMention) return unread(`${placeOf(drill)} names the day of a drill in a form that is not read`, FORM);
  if (drill.days.length === 1) return undefined;
  const what = drill.days.length === 0 ? `${placeOf(drill)} tells of a drill and not of its day` : ambiguous(drill);
  return unread(what, "Write the day as YYYY-MM-DD");
}

const FORM = "Give each drill a heading with its day, or a row of a table with the column 'Date'";

const ambiguous = (drill: Drill) => `the day of ${nameOf(drill)} may be ${drill.days.join(" or ")}`;
