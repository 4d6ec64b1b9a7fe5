import { offsetAt } from "../zone.ts";
import { localOf, numberOf } from "./days.ts";

/** A time as a calendar writes it. */
export interface Time {
  /** What the clock on the wall shows, as if it stood in UTC, in milliseconds. */
  readonly local: number;
  /** A day without a time. */
  readonly isDate: boolean;
  /** `UTC`, the TZID, or what the calendar says of times without one; undefined of a time that floats. */
  readonly zone: string | undefined;
}

/** What the wall shows → the moment it is, in a zone; undefined when nobody knows the zone. */
export type Clocks = (zone: string, local: number) => number | undefined;

/** The moment of a time, when there is one: a day has none, and neither has a time that floats. */
export function momentOf({ local, isDate, zone }: Time, clocks: Clocks): number | undefined {
  if (isDate || zone === undefined) return undefined;
  return zone === "UTC" ? local : clocks(zone, local);
}

/** By the names that the machine knows, whatever its own zone is. */
export function named(zone: string, local: number): number | undefined {
  try {
    return local - offsetAt(zone, local - offsetAt(zone, local));
  } catch {
    return undefined;
  }
}

/** Reads `2026-11-02T10:00:00Z`, and a day alone; undefined when it is neither. */
export function readTime(text: string, zone: string | undefined): Time | undefined {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:T(?:(\d\d):(\d\d):(\d\d)|::)(Z?))?$/.exec(text);
  if (found === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1, 7).map((part) => Number(part ?? 0));
  const midnight = new Date(0).setUTCFullYear(year, month - 1, day);
  const exists = new Date(midnight).getUTCMonth() === month - 1 && new Date(midnight).getUTCDate() === day;
  if (!exists || hour > 23 || minute > 59 || second > 60) return undefined;
  const isDate = found[4] === undefined;
  return {
    local: midnight + ((hour * 60 + minute) * 60 + second) * 1000,
    isDate,
    zone: isDate ? undefined : found[7] === "Z" ? "UTC" : zone,
  };
}

/** The time of another day at the same time of day. */
export const onDay = (number: number, time: Time): Time => ({
  ...time,
  local: localOf(number) + (time.local - localOf(numberOf(time.local))),
});
