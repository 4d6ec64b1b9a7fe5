import type { Rule, Weekday } from "./rule.ts";
import { readTime, type Time } from "./time.ts";

/** A rule as a calendar writes it: with its end, and a time of day of its own. */
export interface Recur {
  readonly rule: Rule;
  readonly until?: Time;
  /** Milliseconds into the day. */
  readonly timeOfDay?: number;
}

const EVERY: Readonly<Record<string, Rule["every"]>> = { DAILY: "day", WEEKLY: "week", MONTHLY: "month", YEARLY: "year" };
const WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
/** What is followed, and what changes nothing of it. */
const KNOWN = ["freq", "interval", "count", "until", "wkst", "bymonth", "bymonthday", "byyearday", "byday", "bysetpos"];
const OF_DAY = ["byhour", "byminute", "bysecond"] as const;

/** A rule of the parsed file, or why it is not followed. */
export function recurOf(value: unknown): Recur | string {
  if (typeof value !== "object" || value === null) return "its RRULE cannot be read";
  const parts = new Map(Object.entries(value));
  const freq = String(parts.get("freq"));
  const every = EVERY[freq];
  if (every === undefined) return `it repeats within a day (FREQ=${freq}), and is not followed`;
  const strange = [...parts.keys()].find(
    (key) => !KNOWN.includes(key) && !OF_DAY.some((one) => one === key) && !isIdle(key, parts.get(key)),
  );
  if (strange !== undefined) return `its RRULE has ${strange.toUpperCase()}, which is not followed`;
  if (OF_DAY.some((key) => numbers(parts.get(key)).length > 1)) return "it repeats within a day, and is not followed";
  const until = parts.has("until") ? readTime(String(parts.get("until")), undefined) : undefined;
  if (parts.has("until") && until === undefined) return "the UNTIL of its RRULE cannot be read";
  const timeOfDay = timeIn(parts);
  return { rule: ruleOf(every, parts), ...(until !== undefined && { until }), ...(timeOfDay !== undefined && { timeOfDay }) };
}

/** The calendar that everybody uses, and leaving out days that do not exist: as if it were not there. */
function isIdle(key: string, value: unknown): boolean {
  return (key === "rscale" && /^gregorian$/i.test(String(value))) || (key === "skip" && /^omit$/i.test(String(value)));
}

type Parts = ReadonlyMap<string, unknown>;

function ruleOf(every: Rule["every"], parts: Parts): Rule {
  const list = (key: string) => (parts.has(key) ? numbers(parts.get(key)) : undefined);
  const [months, monthDays, yearDays, positions] = [list("bymonth"), list("bymonthday"), list("byyearday"), list("bysetpos")];
  const weekdays = parts.has("byday") ? texts(parts.get("byday")).map(weekdayIn) : undefined;
  const count = Number(parts.get("count"));
  return {
    every,
    interval: Math.max(1, Number(parts.get("interval") ?? 1) || 1),
    ...(parts.has("count") && count > 0 && { count }),
    ...(months !== undefined && { months }),
    ...(monthDays !== undefined && { monthDays }),
    ...(yearDays !== undefined && { yearDays }),
    ...(weekdays !== undefined && { weekdays }),
    ...(positions !== undefined && { positions }),
    weekStart: weekStartOf(parts.get("wkst")),
  };
}

/** Monday, unless it is said. The parser counts from Sunday with 1. */
function weekStartOf(value: unknown): number {
  const named = typeof value === "number" ? value - 1 : WEEKDAYS.indexOf(String(value));
  return named < 0 ? 1 : named;
}

function weekdayIn(text: string): Weekday {
  const [, nth = "", name = ""] = /^([+-]?\d*)([A-Z]{2})$/i.exec(text) ?? [];
  return { weekday: WEEKDAYS.indexOf(name.toUpperCase()), ...(nth !== "" && Number(nth) !== 0 && { nth: Number(nth) }) };
}

/** Undefined when the rule has no time of its own. */
function timeIn(parts: Parts): number | undefined {
  const [hour, minute, second] = OF_DAY.map((key) => numbers(parts.get(key))[0]);
  if (hour === undefined) return undefined;
  return ((hour * 60 + (minute ?? 0)) * 60 + (second ?? 0)) * 1000;
}

const listed = (value: unknown): readonly unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const numbers = (value: unknown) => listed(value).map(Number);
const texts = (value: unknown) => listed(value).map(String);
