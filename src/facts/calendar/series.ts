import { localOf, numberOf, written } from "./days.ts";
import { type Event, eventOf, type Placed } from "./event.ts";
import { type DayRange, daysOfRule } from "./rule.ts";
import { type Clocks, momentOf, onDay, type Time } from "./time.ts";

/** One time at which something stands in a calendar. */
export interface Occurrence {
  readonly title: string;
  /** In UTC, as YYYY-MM-DD. */
  readonly day: string;
  /** It says a time without a zone: the day may be the one before or after. */
  readonly isFloating: boolean;
  readonly path: string;
  readonly line: number;
}

/** What could not be followed, and what it is called. */
export interface Unfollowed {
  readonly title: string;
  readonly path: string;
  readonly line: number;
  readonly why: string;
}

export interface Expanded {
  readonly all: readonly Occurrence[];
  readonly left: readonly Unfollowed[];
}

/** What stands in a file, not parsed yet, and the clocks of that file. */
export interface Entry extends Placed {
  readonly title: string;
  readonly clocks: () => Clocks;
}

interface Told extends Event {
  readonly clocks: Clocks;
}

/** All that is said of one event, by whichever file: the series, the times that were changed, and what was taken back. */
export function expand(entries: readonly Entry[], range: DayRange): Expanded {
  const events: Told[] = [];
  const left: Unfollowed[] = [];
  for (const { clocks, ...placed } of entries) {
    const event = eventOf(placed);
    if (typeof event === "string") left.push({ title: placed.title, path: placed.path, line: placed.block.line, why: event });
    else events.push({ ...event, clocks: clocks() });
  }
  if (left.length > 0) return { all: [], left };
  const { masters, changes } = newestOf(events);
  if (masters.some(({ isCancelled }) => isCancelled)) return { all: [], left: [] };
  const changed = matcherOf(changes.flatMap(({ instance, clocks }) => (instance === undefined ? [] : [{ time: instance, clocks }])));
  const onwards = changes.filter(({ isFromThere }) => isFromThere).toSorted((a, b) => sinceOf(a) - sinceOf(b));
  const times = [
    ...masters.flatMap((master) => ofMaster(master, { changed, onwards, range })),
    ...changes.flatMap((change) => ofChange(change, range)),
  ];
  const [first] = events;
  if (range.budget.left < 0 && first !== undefined) left.push({ ...first, why: "the calendar holds too much to follow all of it" });
  return { all: times.flatMap((one) => within(one, range)), left };
}

interface Newest {
  readonly masters: readonly Told[];
  readonly changes: readonly Told[];
}

/** Of several that stand for the same, the newest; where nobody can tell which is newer, each of them. */
function newestOf(events: readonly Told[]): Newest {
  const groups = Map.groupBy(events, ({ instance, clocks }) => (instance === undefined ? "" : keyOf(instance, clocks)));
  const newest = [...groups.values()].flatMap((group) => {
    const version = group
      .map((one) => one.version)
      .toSorted(byVersion)
      .at(-1);
    const top = group.filter((one) => version !== undefined && byVersion(one.version, version) === 0);
    const taken = top.filter(({ isCancelled }) => isCancelled);
    return taken.length > 0 ? taken : top;
  });
  return {
    masters: newest.filter(({ instance }) => instance === undefined),
    changes: newest.filter(({ instance }) => instance !== undefined),
  };
}

function byVersion([sequenceA, stampA]: Event["version"], [sequenceB, stampB]: Event["version"]): number {
  return sequenceA - sequenceB || (stampA < stampB ? -1 : Number(stampA > stampB));
}

/** The same moment in two zones is one time. */
function keyOf(time: Time, clocks: Clocks): string {
  return `${time.isDate ? "day" : (momentOf(time, clocks) ?? "wall")} ${momentOf(time, clocks) === undefined ? time.local : ""}`;
}

interface Around {
  readonly changed: Matcher;
  /** Changes that hold for all the later times, too, the earliest first. */
  readonly onwards: readonly Told[];
  readonly range: DayRange;
}

interface Happening {
  readonly event: Told;
  readonly time: Time;
}

/** Each time of a series that was neither taken out nor changed; those after a change that holds from there on are moved with it. */
function ofMaster(master: Told, { changed, onwards, range }: Around): readonly Happening[] {
  const taken = matcherOf(master.excluded.map((time) => ({ time, clocks: master.clocks })));
  // What was moved stands up to so far away from where the series has it.
  const wide = onwards.length === 0 ? range : { ...range, from: range.from - FAR, to: range.to + FAR };
  const times = timesOf(master, wide).filter((time) => !taken(time, master.clocks) && !changed(time, master.clocks));
  range.budget.left -= times.length * onwards.length;
  if (range.budget.left < 0) return [];
  return times.flatMap((time) => {
    const at = momentOf(time, master.clocks) ?? time.local;
    const change = onwards.findLast((one) => sinceOf(one) <= at);
    return change === undefined ? [{ event: master, time }] : moved(change, time);
  });
}

const FAR = 370;

/** One that was changed stands where it was moved to, whatever the series says; with a rule of its own it is a series. */
function ofChange(change: Told, range: DayRange): readonly Happening[] {
  if (change.isCancelled) return [];
  const times = change.isFromThere ? timesOf(change, range) : change.start === undefined ? [] : [change.start];
  return times.map((time) => ({ event: change, time }));
}

function moved(change: Told, time: Time): readonly Happening[] {
  const { start, instance, recurs, isCancelled } = change;
  if (isCancelled || recurs.length > 0 || start === undefined || instance === undefined) return [];
  const by = (momentOf(start, change.clocks) ?? start.local) - (momentOf(instance, change.clocks) ?? instance.local);
  return [{ event: change, time: { ...time, local: time.local + by } }];
}

/** From when on a change holds. */
function sinceOf({ instance, clocks }: Told): number {
  return instance === undefined ? Infinity : (momentOf(instance, clocks) ?? instance.local);
}

/** Every time that an event says it has, once. Those a day beyond the range may still be in it, in UTC. */
function timesOf({ start, recurs, dates, clocks }: Told, range: DayRange): readonly Time[] {
  if (start === undefined) return [];
  const wide = { ...range, from: range.from - 2, to: range.to + 2 };
  const first = numberOf(start.local);
  const ruled = recurs.flatMap(({ rule, until, timeOfDay }) => {
    const from = timeOfDay === undefined || start.isDate ? start : { ...start, local: localOf(first) + timeOfDay };
    const end = until === undefined ? wide.to : Math.min(wide.to, numberOf(until.local) + 1);
    const all = daysOfRule(rule, first, { ...wide, to: end }).map((number) => onDay(number, from));
    return all.filter((time) => until === undefined || !isAfter(time, until, clocks));
  });
  const all = [...(recurs.length === 0 ? [start] : ruled), ...dates];
  range.budget.left -= all.length * COSTLY;
  if (range.budget.left < 0) return [];
  return [...new Map(all.map((time) => [keyOf(time, clocks), time])).values()];
}

/** A time costs as much as so many days that are none. */
const COSTLY = 50;

/** An end that is a day includes all of it. */
function isAfter(time: Time, until: Time, clocks: Clocks): boolean {
  if (until.isDate || time.isDate) return numberOf(time.local) > numberOf(until.local);
  const moment = until.zone === "UTC" ? momentOf(time, clocks) : undefined;
  return moment === undefined ? time.local > until.local : moment > until.local;
}

interface Written {
  readonly time: Time;
  readonly clocks: Clocks;
}

type Matcher = (time: Time, clocks: Clocks) => boolean;

/** Whether a time is one of these. A day takes out whatever is on it; a time is compared as a moment, or as the wall shows it. */
function matcherOf(all: readonly Written[]): Matcher {
  const days = new Set(all.filter(({ time }) => time.isDate).map(({ time }) => numberOf(time.local)));
  const ofAnyTime = new Set(all.map(({ time }) => numberOf(time.local)));
  const keys = new Set(all.map(({ time, clocks }) => momentOf(time, clocks) ?? `wall ${time.local}`));
  return (time, clocks) => {
    const number = numberOf(time.local);
    if (days.has(number) || (time.isDate && ofAnyTime.has(number))) return true;
    return keys.has(momentOf(time, clocks) ?? `wall ${time.local}`) || keys.has(`wall ${time.local}`);
  };
}

function within({ event, time }: Happening, { from, to }: DayRange): readonly Occurrence[] {
  const moment = momentOf(time, event.clocks);
  const number = numberOf(moment ?? time.local);
  if (number < from || number > to) return [];
  const { title, path, line } = event;
  return [{ title, day: written(number), isFloating: !time.isDate && moment === undefined, path, line }];
}
