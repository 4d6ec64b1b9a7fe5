import type { ScheduledEvent } from "../../kinds/repository/event.ts";
import { readDay, written } from "./days.ts";
import { type DayRange, daysOfRule, type Rule } from "./rule.ts";
import type { Expanded } from "./series.ts";

/** The days of one event of a schedule. */
export function scheduledDays(event: ScheduledEvent, range: DayRange): Expanded {
  const { title, path, line, cancelled, on = [], every, from, until } = event;
  if (cancelled === true) return { all: [], left: [] };
  const rule = every === undefined ? undefined : ruleOf(every);
  if (every !== undefined && rule === undefined)
    return { all: [], left: [{ title, path, line, why: `'${every}' is not followed by this version` }] };
  const series =
    rule === undefined || from === undefined
      ? []
      : daysOfRule(rule, readDay(from), { ...range, to: Math.min(range.to, until === undefined ? range.to : readDay(until)) });
  const days = [...on.map(readDay), ...series].filter((day) => day >= range.from && day <= range.to).map(written);
  const left = range.budget.left < 0 ? [{ title, path, line, why: "the calendar holds too much to follow all of it" }] : [];
  return {
    all: days.filter((day) => event.except?.includes(day) !== true).map((day) => ({ title, day, isFloating: false, path, line })),
    left,
  };
}

const STEPS: Readonly<Record<string, Pick<Rule, "every" | "interval">>> = {
  week: { every: "week", interval: 1 },
  month: { every: "month", interval: 1 },
  quarter: { every: "month", interval: 3 },
};
const NTH = ["first", "second", "third", "fourth"];
const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/** `quarter`, `2 weeks`, `first Monday`, `last Friday of the quarter`: quarters begin with the year, unless they are counted from a day. */
function ruleOf(every: string): Rule | undefined {
  const [first = "", second = ""] = every.split(" ");
  const step = STEPS[every.replace(/ly$/, "")];
  if (step !== undefined) return { ...step, weekStart: 1 };
  const unit = STEPS[second.replace(/s$/, "")];
  if (/^\d+$/.test(first) && unit !== undefined) return { every: unit.every, interval: Number(first) * unit.interval, weekStart: 1 };
  const weekday = WEEKDAYS.indexOf(second.toLowerCase());
  const nth = first === "last" ? -1 : NTH.indexOf(first) + 1;
  if (weekday < 0 || nth === 0) return undefined;
  const months = every.endsWith(" of the quarter") ? { months: nth < 0 ? [3, 6, 9, 12] : [1, 4, 7, 10] } : {};
  return { every: "month", interval: 1, weekdays: [{ weekday, nth }], ...months, weekStart: 1 };
}
