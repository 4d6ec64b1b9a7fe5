import { parseDocument } from "../documents/document.ts";
import { EVERY } from "../kinds/repository/event.ts";
import type { Parsed, Problem } from "../model/parsed.ts";
import { isDay } from "./day.ts";
import { date } from "./names.ts";

/** What a schedule says of one event, and where. */
export interface WrittenEvent {
  readonly title: string;
  readonly on?: readonly string[];
  readonly every?: string;
  readonly from?: string;
  readonly until?: string;
  readonly except?: readonly string[];
  readonly cancelled?: boolean;
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

const days = { type: "array", minItems: 1, maxItems: 500, uniqueItems: true, items: date } as const;
const every = {
  type: "string",
  title: "how often",
  pattern: EVERY,
  patternErrorMessage:
    "is not how often: week, 2 weeks, month, 3 months, quarter, first Monday (of each month), last Friday of the quarter",
} as const;

/** A calendar of days, for who keeps none as `.ics`; published as `schemas/schedule.json`. */
export const scheduleSchema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "schedule",
  description: "The team's calendar: drills, game-days and reviews, each on its days or as a series.",
  type: "object",
  additionalProperties: false,
  required: ["schedule"],
  properties: {
    schedule: {
      type: "array",
      maxItems: 2000,
      items: {
        type: "object",
        additionalProperties: false,
        required: ["title"],
        properties: {
          title: { type: "string", minLength: 1, maxLength: 500, description: "DR drill, Chaos game-day, Day 30 review." },
          on: { anyOf: [date, days], description: "The day, or the days, in UTC. Without 'every'." },
          every: { ...every, description: "How often, from 'from' on. Without 'on'." },
          from: { ...date, description: "The first day of a series; weeks and months are counted from it." },
          until: { ...date, description: "The last day it may be on." },
          except: { ...days, description: "Days of the series on which it is not. One that was moved stands as an event of its own." },
          cancelled: { type: "boolean", description: "True when all of it was called off." },
        },
      },
    },
  },
} as const;

type Entry = Omit<WrittenEvent, "path" | "line" | "column" | "on"> & { readonly on?: string | readonly string[] };

/** Every event of a schedule, or every problem in it. */
export function parseSchedule(file: string, source: string): Parsed<readonly WrittenEvent[]> {
  const parsed = parseDocument<{ readonly schedule: readonly Entry[] }>(file, source, scheduleSchema);
  if (!parsed.ok) return parsed;
  const { value, locate } = parsed.value;
  const problems = value.schedule.flatMap((entry, index) =>
    mistakesIn(entry).map(([key, message]): Problem => {
      return { file, ...locate(["schedule", index, ...key]), message: `/schedule/${[index, ...key].join("/")}: ${message}` };
    }),
  );
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: value.schedule.map((entry, index) => ({ ...written(entry), path: file, ...locate(["schedule", index]) })) };
}

function written({ on, ...rest }: Entry) {
  return { ...rest, ...(on !== undefined && { on: typeof on === "string" ? [on] : on }) };
}

type Mistake = readonly [path: readonly (string | number)[], message: string];

/** What one key says about another. */
function mistakesIn(entry: Entry): readonly Mistake[] {
  const none = daysOf(entry).flatMap(([path, day]): Mistake[] => (isDay(day) ? [] : [[path, `${day} is no day of the calendar`]]));
  return none.length > 0 ? none : [...formOf(entry), ...orderOf(entry)];
}

function daysOf({ on = [], from, until, except = [] }: Entry): readonly (readonly [readonly (string | number)[], string])[] {
  const listed = (key: string, all: readonly string[]) => all.map((day, index) => [[key, index], day] as const);
  return [
    ...(typeof on === "string" ? [[["on"], on] as const] : listed("on", on)),
    ...(from === undefined ? [] : [[["from"], from] as const]),
    ...(until === undefined ? [] : [[["until"], until] as const]),
    ...listed("except", except),
  ];
}

function formOf({ on, every: often, from, until, except }: Entry): readonly Mistake[] {
  if (on === undefined && often === undefined) return [[[], "is on no day: write on: YYYY-MM-DD, or every: month with from: YYYY-MM-DD"]];
  if (on !== undefined && often !== undefined) return [[["every"], "cannot stand beside 'on': write two events"]];
  if (on !== undefined) {
    const strange = Object.entries({ from, until, except }).filter(([, value]) => value !== undefined);
    return strange.map(([key]): Mistake => [[key], "belongs to a series: it needs 'every' instead of 'on'"]);
  }
  if (from === undefined) return [[["every"], "needs its first day: from: YYYY-MM-DD"]];
  return /month|quarter/.test(often?.replace(/.* of the .*/, "") ?? "") && Number(from.slice(8)) > 28
    ? [[["from"], `not every month has a day ${Number(from.slice(8))}: begin on day 1 to 28, or write last Friday`]]
    : [];
}

function orderOf({ from, until }: Entry): readonly Mistake[] {
  return from !== undefined && until !== undefined && until < from ? [[["until"], `${until} is before ${from}, the first day`]] : [];
}
