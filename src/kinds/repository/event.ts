import { Type } from "typebox";
import { field, type Kind, type ResourceOf } from "../kind.ts";

/** Id: `<path>:<line>:<column>`. Scope: `calendar`. */
export const event = {
  name: "repo.event",
  doc: "One entry of a `schedule.yaml`, as it was written: on which days, or how often, something stands in the calendar. Its days follow when a snapshot is judged.",
  source: "repository",
  listedBy: "file",
  call: "read schedule",
  since: 1,
  fields: {
    title: field(Type.String(), "What it is called: `DR drill`, `Chaos game-day`, `Day 30 review`."),
    on: field(Type.Optional(Type.Array(Type.String())), "The days, in UTC, as YYYY-MM-DD."),
    every: field(
      Type.Optional(Type.String()),
      "Or how often: `week`, `2 weeks`, `month`, `quarter`, `first Monday`, `last Friday of the quarter`.",
    ),
    from: field(Type.Optional(Type.String()), "The first day of a series. Weeks and months are counted from it."),
    until: field(Type.Optional(Type.String()), "The last day that it may be on."),
    except: field(Type.Optional(Type.Array(Type.String())), "Days of the series on which it is not."),
    cancelled: field(Type.Optional(Type.Boolean()), "Whether all of it was called off."),
    path: field(Type.String(), "The file it stands in."),
    line: field(Type.Number(), "The line it begins on."),
  },
} as const satisfies Kind;

export type ScheduledEvent = ResourceOf<typeof event>;

const STEP = "week|weekly|month|monthly|quarter|quarterly|[1-9][0-9]? (?:weeks|months)";
const WEEKDAY = "(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day";

/** How often an event of a schedule may be: a step from its first day on, or a weekday of each month or quarter. */
export const EVERY = `^(?:${STEP}|(?:first|second|third|fourth|last) ${WEEKDAY}(?: of the (?:month|quarter))?)$`;
