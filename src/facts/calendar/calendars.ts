import { document, type EvidenceDocument } from "../../kinds/repository/document.ts";
import { event } from "../../kinds/repository/event.ts";
import type { Reason } from "../../model/snapshot.ts";
import type { Known } from "../../snapshot/known.ts";
import { reasonOf } from "../../snapshot/reason.ts";
import { dayAfter } from "../repository/day.ts";
import { readDay } from "./days.ts";
import { nameIn } from "./event.ts";
import type { Budget, DayRange } from "./rule.ts";
import { scan } from "./scan.ts";
import { scheduledDays } from "./schedule.ts";
import { type Entry, expand, type Expanded, type Occurrence } from "./series.ts";
import type { Clocks } from "./time.ts";
import { clocksOf } from "./zones.ts";

export type { Occurrence } from "./series.ts";

/** The first and the last day that are asked about. */
export interface Window {
  readonly from: string;
  readonly to: string;
}

export interface Asked {
  readonly window: Window;
  /** By its title. What is called otherwise is not even parsed: whatever is wrong with it changes nothing. */
  readonly matches: (title: string) => boolean;
}

/** What the calendar's files hold within a window, in order, and why there may be more or less. */
export function calendarsIn(known: Known, { window, matches }: Asked): { all: readonly Occurrence[]; reasons: readonly Reason[] } {
  const calendar = calendars.get(known) ?? read(known);
  calendars.set(known, calendar);
  const found = calendar.series.filter(({ titles }) => titles.some(matches)).map((one) => one.within(window));
  const all = found.flatMap((one) => one.all).filter(({ title, day }) => matches(title) && day >= window.from && day <= window.to);
  const left = found
    .flatMap((one) => one.left)
    .map(({ title, path, line, why }): Reason => {
      return { text: `the event '${title}' (${path}:${line}) is not known: ${why}`, remedy: `Mend it, or export ${path} again` };
    });
  return { all: all.toSorted(byDay), reasons: [...calendar.reasons, ...left] };
}

interface Series {
  readonly titles: readonly string[];
  within(window: Window): Expanded;
}

interface Calendar {
  readonly series: readonly Series[];
  readonly reasons: readonly Reason[];
}

/** Read once for each snapshot that is judged, and each series expanded once. */
const calendars = new WeakMap<Known, Calendar>();

/** Days that all series together may look at, some seconds' worth. */
const MOST = 20_000_000;

function read(known: Known): Calendar {
  const [files, events] = [known.seen(document, "calendar"), known.seen(event, "calendar")];
  const reach = { horizon: horizonOf(known, files.takenAt), budget: { left: MOST } };
  const scanned = files.items.map((file) => entriesOf(file, reach));
  const series = [
    ...Map.groupBy(
      scanned.flatMap(({ entries }) => entries),
      ({ key }) => key,
    ).values(),
  ];
  return {
    series: [
      ...series.map((entries) => once(titlesOf(entries), reach, (range) => expand(entries, range))),
      ...events.items.map((one) => once([one.title], reach, (range) => scheduledDays(one, range))),
    ],
    reasons: [...files.gaps.map(reasonOf), ...events.gaps.map(reasonOf), ...scanned.flatMap(({ reasons }) => reasons)],
  };
}

interface Reach {
  readonly horizon: Window;
  readonly budget: Budget;
}

/** A year back and ahead, and what a plan may last. */
function horizonOf({ target }: Known, takenAt: string): Window {
  const today = takenAt.slice(0, 10);
  const start = target.plan?.start ?? today;
  const isNear = start > dayAfter(today, -1500) && start < dayAfter(today, 1500);
  const [from, to] = [dayAfter(today, -400), dayAfter(today, 400)];
  if (!isNear) return { from, to };
  return { from: start < from ? start : from, to: dayAfter(start, 500) > to ? dayAfter(start, 500) : to };
}

function once(titles: readonly string[], { horizon, budget }: Reach, expandIn: (range: DayRange) => Expanded): Series {
  let expanded: Expanded | undefined;
  return {
    titles,
    within: (window) => {
      if (window.from < horizon.from || window.to > horizon.to) return expandIn(rangeOf(window, budget));
      expanded ??= expandIn(rangeOf(horizon, budget));
      return expanded;
    },
  };
}

const rangeOf = ({ from, to }: Window, budget: Budget): DayRange => ({ from: readDay(from), to: readDay(to), budget });

const titlesOf = (entries: readonly Entry[]) => entries.map(({ title }) => title);

interface Keyed extends Entry {
  /** What is said of the same event shares it. */
  readonly key: string;
}

function entriesOf({ path, lines }: EvidenceDocument, { horizon, budget }: Reach) {
  const { calendars: found, faults } = scan(lines);
  const entries = found.flatMap((calendar): Keyed[] => {
    let clocks: Clocks | undefined;
    const own = () => (clocks ??= clocksOf(calendar.zones, rangeOf(horizon, budget)));
    return calendar.events.map((block) => {
      const { uid, title } = nameIn(block);
      return { block, path, calendar, title, clocks: own, key: uid === "" ? `${path}:${block.line}` : `uid ${uid}` };
    });
  });
  const reasons = faults.map(({ line, why }): Reason => ({
    text: `${path}:${line} is not whole: ${why}`,
    remedy: `Export ${path} again as iCalendar`,
  }));
  return { entries, reasons };
}

function byDay(a: Occurrence, b: Occurrence): number {
  return compare(a.day, b.day) || compare(a.path, b.path) || a.line - b.line || compare(a.title, b.title);
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
