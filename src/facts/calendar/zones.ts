import { localOf, numberOf } from "./days.ts";
import { type Component, parse, textIn, valuesIn } from "./parse.ts";
import { recurOf } from "./recur.ts";
import { type DayRange, daysOfRule } from "./rule.ts";
import type { Block } from "./scan.ts";
import { type Clocks, named, readTime } from "./time.ts";

/** From here on the clocks show something else. */
interface Onset {
  readonly local: number;
  /** How far they are ahead of UTC, in milliseconds. */
  readonly before: number;
  readonly after: number;
}

/** A zone by the name that the world has for it; else as the file defines it. A name alone that is Outlook's own says nothing. */
export function clocksOf(blocks: readonly Block[], range: DayRange): Clocks {
  const defined = new Map<string, readonly Onset[]>();
  for (const { lines } of blocks) {
    const zone = parse(lines);
    if (zone !== undefined) defined.set(textIn(zone, "tzid"), onsetsIn(zone, range));
  }
  const known = new Map<string, number | undefined>();
  return (zone, local) => {
    const key = `${local} ${zone}`;
    if (!known.has(key)) known.set(key, named(zone, local) ?? byOnsets(defined.get(zone) ?? [], local));
    return known.get(key);
  };
}

function byOnsets(onsets: readonly Onset[], local: number): number | undefined {
  const last = onsets.findLast((one) => one.local <= local);
  const offset = last?.after ?? onsets[0]?.before;
  return offset === undefined ? undefined : local - offset;
}

function onsetsIn({ components }: Component, range: DayRange): readonly Onset[] {
  const observances = components.filter(({ name }) => name === "standard" || name === "daylight");
  return observances.flatMap((one) => onsetsOf(one, range)).toSorted((a, b) => a.local - b.local);
}

/** Clocks change at least once in so many days, or not any more. */
const LONGEST = 800;

function onsetsOf(observance: Component, { from, to, budget }: DayRange): readonly Onset[] {
  const start = readTime(textIn(observance, "dtstart"), undefined);
  const [before, after] = [offsetIn(textIn(observance, "tzoffsetfrom")), offsetIn(textIn(observance, "tzoffsetto"))];
  if (start === undefined || before === undefined || after === undefined) return [];
  const first = numberOf(start.local);
  const dates = valuesIn(observance, "rdate").flatMap(({ values }) => values.flatMap((value) => readTime(String(value), undefined) ?? []));
  const ruled = valuesIn(observance, "rrule").flatMap(({ values }) => {
    const recur = recurOf(values[0]);
    if (typeof recur === "string") return [];
    const end = recur.until === undefined ? to : Math.min(to, numberOf(recur.until.local));
    return daysOfRule(recur.rule, first, { from: Math.min(from, end) - LONGEST, to: end, budget });
  });
  const ofDay = start.local - localOf(first);
  const all = [start.local, ...dates.map(({ local }) => local), ...ruled.map((number) => localOf(number) + ofDay)];
  return all.map((local) => ({ local, before, after }));
}

function offsetIn(text: string): number | undefined {
  const [, sign, hours, minutes] = /^([+-]?)(\d\d):(\d\d)/.exec(text) ?? [];
  if (hours === undefined) return undefined;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
