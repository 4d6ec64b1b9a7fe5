import type { Schedule } from "../../kinds/velero/schedule.ts";
import type { Known } from "../../snapshot/known.ts";
import { unread, type Unread } from "../../snapshot/unread.ts";
import { type Cron, type Dialect, parseCron } from "./cron-text.ts";
import { slotsOf } from "./cron-slots.ts";
import { minuteOf } from "../moment.ts";
import type { Runs } from "./run.ts";
import { dialectsOf } from "./server-of.ts";
import { serverZoneOf } from "./server-zone.ts";

const HOUR = 3_600_000;
export const WINDOW = 168 * HOUR;
/** Far enough back to find the night before the window, however daily the schedule is; a little ahead, where the newest slot ends. */
const BEFORE = 50 * HOUR;
const AHEAD = 10 * 60_000;

/** When a schedule is due: at slots, or every so often. */
export type Timetable = { readonly slots: readonly number[] } | { readonly every: number };

/** One timetable; or two, with what is not known, when Velero's dialects disagree and nobody knows which one holds. */
export interface Due {
  readonly tables: readonly Timetable[];
  readonly dispute: Unread | undefined;
}

/** The schedule's due times around the window, in each dialect that may be its server's. Throws Unread when one of them refuses it. */
export function dueOf(schedule: Schedule, { backups, now }: Runs, known: Known): Due {
  const { scope: cluster, metadata, spec } = schedule;
  const zone = /^(CRON_)?TZ=(?!Local )/.test(spec.schedule) ? "UTC" : () => serverZoneOf(schedule, backups, known);
  const around = { from: now - WINDOW - BEFORE, to: now + AHEAD };
  const answers = dialectsOf(cluster, metadata.namespace, known).map((dialect) => {
    return { dialect, table: tableOf(parseCron(spec.schedule, dialect), zone, around) };
  });
  const tables = answers.flatMap(({ table }) => table ?? []);
  if (tables.length === 0) throw unreadable(schedule);
  if (new Set(answers.map(({ table }) => JSON.stringify(table))).size === 1) return { tables: tables.slice(0, 1), dispute: undefined };
  const dispute = disagreement(answers, schedule);
  if (!tables.every((table) => "slots" in table) || tables.length < answers.length) throw dispute;
  return { tables, dispute };
}

function unreadable({ spec }: Schedule): Unread {
  return unread(
    `Velero accepted the cron text '${spec.schedule.slice(0, 60)}', and this version of auditor cannot read it`,
    `Write it as five plain fields`,
  );
}

type Zone = string | (() => string);

function tableOf(cron: Cron | undefined, zone: Zone, around: { readonly from: number; readonly to: number }): Timetable | undefined {
  if (cron === undefined) return undefined;
  if (cron.is === "every") return { every: cron.every };
  return { slots: slotsOf(cron, typeof zone === "string" ? zone : zone(), around) };
}

interface Answer {
  readonly dialect: Dialect;
  readonly table: Timetable | undefined;
}

function disagreement(answers: readonly Answer[], { spec, metadata }: Schedule) {
  const said = answers.map(({ dialect, table }, index) => {
    return `${RELEASES[dialect]} ${sayingOf(table, answers[1 - index]?.table)}`;
  });
  return unread(
    `which release of Velero reads '${spec.schedule.slice(0, 60)}' is not known, and it matters: ${said.join(", ")}`,
    `Let the Deployment 'velero' in '${metadata.namespace}' be read, with the release as its image's tag; or write the schedule in UTC, outside 01-03 of local time`,
  );
}

const RELEASES: Readonly<Record<Dialect, string>> = { robfig: "up to 1.18.2 it", "go-cron": "from 1.18.3 on it" };

function sayingOf(table: Timetable | undefined, other: Timetable | undefined): string {
  if (table === undefined) return "is refused";
  if ("every" in table) return `runs every ${table.every / 1000} s`;
  const slots = other !== undefined && "slots" in other ? other.slots : [];
  const own = table.slots.find((slot) => !slots.includes(slot));
  return own === undefined ? `has ${table.slots.length} slots and no other` : `is due at ${minuteOf(own)}`;
}
