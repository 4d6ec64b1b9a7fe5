import { type Day, dayNumber, dayOf, daysInMonth, daysInYear, weekdayOf } from "./days.ts";

/** How something repeats, by days: iCalendar's RRULE without what is finer than a day. */
export interface Rule {
  readonly every: "day" | "week" | "month" | "year";
  readonly interval: number;
  readonly count?: number;
  readonly months?: readonly number[];
  /** From 1, or from the end with -1. */
  readonly monthDays?: readonly number[];
  readonly yearDays?: readonly number[];
  readonly weekdays?: readonly Weekday[];
  /** Which of a period's days: 1 is the first, -1 the last. */
  readonly positions?: readonly number[];
  /** 0 is Sunday. */
  readonly weekStart: number;
}

export interface Weekday {
  readonly weekday: number;
  /** The second of the month or year; every one when it is left out. */
  readonly nth?: number;
}

/** How many days may still be looked at, by all series together. */
export interface Budget {
  left: number;
}

/** The first and the last day that are looked at, by number. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
  readonly budget: Budget;
}

/**
 * The days of a rule within a range, by number, none before its start. It looks at each day and asks whether it is one, so
 * that no rule can hold it up: what never comes true costs as much as what does.
 */
export function daysOfRule(rule: Rule, start: number, { from, to, budget }: DayRange): readonly number[] {
  const found: number[] = [];
  let counted = 0;
  const asked = { rule, start: dayOf(start), budget };
  for (let number = rule.count === undefined ? Math.max(start, from) : start; number <= to; number += 1) {
    budget.left -= 1;
    if (budget.left < 0 || counted === rule.count) break;
    if (!isDue(number, asked) || !isOn(dayOf(number), asked)) continue;
    counted += 1;
    if (number >= from) found.push(number);
  }
  return found;
}

interface Asked {
  readonly rule: Rule;
  readonly start: Day;
  readonly budget: Budget;
}

/** Cheap, and false of most days. */
function isDue(number: number, { rule: { every, interval, weekdays, weekStart }, start }: Asked): boolean {
  if (every === "day" && (number - start.number) % interval !== 0) return false;
  if (every === "week" && ((weekOf(number, weekStart) - weekOf(start.number, weekStart)) / 7) % interval !== 0) return false;
  const own = weekdayOf(number);
  if (weekdays === undefined) return every !== "week" || own === start.weekday;
  return weekdays.some(({ weekday }) => weekday === own);
}

/** The number of the first day of its week. */
const weekOf = (number: number, weekStart: number) => number - ((weekdayOf(number) - weekStart + 7) % 7);

function isOn(day: Day, asked: Asked): boolean {
  return isInPeriod(day, asked) && fits(day, asked) && isAtPosition(day, asked);
}

function isInPeriod({ year, month }: Day, { rule: { every, interval }, start }: Asked): boolean {
  if (every === "year") return (year - start.year) % interval === 0;
  return every !== "month" || ((year - start.year) * 12 + month - start.month) % interval === 0;
}

function fits(day: Day, { rule, start }: Asked): boolean {
  const { every, months, monthDays, yearDays, weekdays } = rule;
  if (months !== undefined && !months.includes(day.month)) return false;
  if (monthDays !== undefined && !isOneOf(day.day, monthDays, daysInMonth(day.year, day.month))) return false;
  if (yearDays !== undefined && !isOneOf(day.number - dayNumber(day.year, 1, 1) + 1, yearDays, daysInYear(day.year))) return false;
  if (weekdays !== undefined && !weekdays.some((one) => isWeekday(day, one, rule))) return false;
  if (every === "day" || every === "week" || monthDays !== undefined || weekdays !== undefined || yearDays !== undefined) return true;
  return day.day === start.day && (every === "month" || months !== undefined || day.month === start.month);
}

/** Counted from 1, or from the end with -1. */
function isOneOf(own: number, all: readonly number[], length: number): boolean {
  return all.some((one) => own === (one > 0 ? one : length + 1 + one));
}

/** A count is one of the month, and of the year in a yearly rule that names no month. */
function isWeekday({ number, weekday: own, year, month, day }: Day, { weekday, nth }: Weekday, { every, months }: Rule): boolean {
  if (own !== weekday) return false;
  if (nth === undefined || every === "day" || every === "week") return true;
  const ofYear = every === "year" && months === undefined;
  const at = ofYear ? number - dayNumber(year, 1, 1) : day - 1;
  const length = ofYear ? daysInYear(year) : daysInMonth(year, month);
  return nth > 0 ? Math.floor(at / 7) + 1 === nth : Math.floor((length - 1 - at) / 7) + 1 === -nth;
}

function isAtPosition(day: Day, asked: Asked): boolean {
  const { positions } = asked.rule;
  if (positions === undefined) return true;
  const [from, to] = periodOf(day, asked.rule);
  const all: number[] = [];
  asked.budget.left -= to - from;
  for (let one = from; one <= to && asked.budget.left >= 0; one += 1) if (isDue(one, asked) && fits(dayOf(one), asked)) all.push(one);
  return isOneOf(all.indexOf(day.number) + 1, positions, all.length);
}

function periodOf({ number, year, month }: Day, { every, weekStart }: Rule): readonly [first: number, last: number] {
  if (every === "day") return [number, number];
  if (every === "week") return [weekOf(number, weekStart), weekOf(number, weekStart) + 6];
  if (every === "year") return [dayNumber(year, 1, 1), dayNumber(year, 12, 31)];
  return [dayNumber(year, month, 1), dayNumber(year, month, daysInMonth(year, month))];
}
