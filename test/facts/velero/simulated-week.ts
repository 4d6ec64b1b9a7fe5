import * as fc from "fast-check";
import type { Backup } from "../../../src/kinds/velero/backup.ts";
import type { Resource } from "../../../src/model/snapshot.ts";
import { type Seen, USE1 } from "../../build.ts";
import { backup, schedule, server } from "./world.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What befalls a night. */
const FATES = [
  "clean",
  "clean",
  "clean",
  "clean",
  "clean",
  "clean",
  "clean",
  "warnings",
  "late",
  "rerun",
  "failed",
  "partial",
  "hook",
  "none",
  "none",
  "none",
  "odd",
  "deleting",
  "synced",
] as const;
type Fate = (typeof FATES)[number];

/** A schedule, a moment, and what befell each night before it. */
export const week = fc.record({
  zone: fc.constantFrom("UTC", "America/New_York", "Europe/Berlin", "Asia/Kolkata", "Pacific/Auckland"),
  hour: fc.integer({ min: 0, max: 23 }),
  minute: fc.constantFrom(0, 15, 30, 59),
  dialect: fc.constantFrom("robfig", "go-cron"),
  now: fc.oneof(
    fc.integer({ min: Date.parse("2026-01-15"), max: Date.parse("2026-12-15") }),
    ...["2026-03-08", "2026-03-29", "2026-04-05", "2026-09-27", "2026-10-25", "2026-11-01"].map((day) => {
      return fc.integer({ min: Date.parse(day), max: Date.parse(day) + 8 * DAY });
    }),
  ),
  fates: fc.array(fc.constantFrom(...FATES), { minLength: 14, maxLength: 14 }),
  calm: fc.boolean(),
  /** What the newest night is while its run may still go on. */
  tonight: fc.constantFrom("as fated", "running", "queued"),
  createdHoursAgo: fc.option(fc.integer({ min: 1, max: 200 }), { freq: 6, nil: 10_000 }),
  ttlHours: fc.constantFrom(720, 720, 720, 200, 168, 100),
  isOpen: fc.integer({ min: 0, max: 4 }).map((one) => one === 0),
  isPaused: fc.integer({ min: 0, max: 19 }).map((one) => one === 0),
});

type Input = typeof week extends fc.Arbitrary<infer Value> ? Value : never;
type State = "clean" | "bad" | "pending" | "missing" | "unread";

interface Simulated {
  readonly resources: readonly Resource[];
  readonly reads: NonNullable<Seen["reads"]>;
  readonly takenAt: string;
  readonly expected: "pass" | "fail" | "unknown";
}

/** The objects of such a week, and the verdict by the sentence of the checklist. It shares no code with what it tests. */
export function simulate(input: Input): Simulated {
  const now = Math.floor(input.now / MINUTE) * MINUTE + 1000;
  const due = dueTimes(input, now).filter((time) => time < now);
  const nights = due.map((time, index) => lived(time, { input, now, index, isNewest: index === due.length - 1 }));
  const one = schedule({
    created: new Date(now - input.createdHoursAgo * HOUR).toISOString(),
    spec: {
      schedule: `CRON_TZ=${input.zone} ${input.minute} ${input.hour} * * *`,
      template: { ttl: `${input.ttlHours}h0m0s` },
      ...(input.isPaused && { paused: true }),
    },
  });
  return {
    takenAt: new Date(now).toISOString(),
    resources: [
      server(`velero/velero:${input.dialect === "robfig" ? "v1.18.2" : "v1.18.3"}`),
      one,
      ...nights.flatMap(({ backups }) => backups),
    ],
    reads: input.isOpen ? [{ feeds: "velero.backup", scope: USE1, outcome: "truncated" }] : [],
    expected: expectedOf(
      input,
      now,
      due.map((time, index) => ({ time, state: nights[index]?.state ?? "missing" })),
    ),
  };
}

interface Night {
  readonly state: State;
  readonly backups: readonly Backup[];
}

interface Context {
  readonly input: Input;
  readonly now: number;
  readonly index: number;
  readonly isNewest: boolean;
}

/** Behind the end of an open list a failed run may be hidden: only a bad night is certain then. */
function lived(due: number, context: Context): Night {
  const { state, backups } = whole(due, context);
  return { state: context.input.isOpen && state !== "bad" ? "unread" : state, backups };
}

function whole(due: number, { input, now, index, isNewest }: Context): Night {
  const fate: Fate = input.calm ? "clean" : (input.fates[index % 14] ?? "clean");
  const fired = due + 7000 + (fate === "late" ? 40 * MINUTE : 0);
  const isGone = fired + input.ttlHours * HOUR < now;
  if (isNewest && input.tonight !== "as fated" && due + 7000 <= now) return running(due + 7000, input.tonight, now);
  if (fate === "none" || fired > now || isGone) return { state: absent(due, { input, now, isNewest }), backups: [] };
  const start = new Date(fired).toISOString();
  switch (fate) {
    case "failed":
      return { state: "bad", backups: [backup(start, { phase: "Failed" })] };
    case "partial":
      return { state: "bad", backups: [backup(start, { phase: "PartiallyFailed", errors: 3 })] };
    case "hook":
      return { state: "bad", backups: [backup(start, { hookStatus: { hooksAttempted: 1, hooksFailed: 1 } })] };
    case "rerun": {
      const again = fired + 30 * MINUTE;
      return {
        state: "bad",
        backups: [backup(start, { phase: "Failed" }), ...(again > now ? [] : [backup(new Date(again).toISOString())])],
      };
    }
    case "odd":
      return { state: "unread", backups: [backup(start, { phase: "Thinking" })] };
    case "deleting":
      return { state: "unread", backups: [backup(start, { phase: "Deleting" })] };
    case "warnings":
      return { state: "clean", backups: [backup(start, { warnings: 2 })] };
    case "synced":
      return { state: "clean", backups: [backup(start, {}, new Date(Math.max(fired, now - HOUR)).toISOString())] };
    default:
      return { state: "clean", backups: [backup(start)] };
  }
}

function running(fired: number, tonight: "running" | "queued", now: number): Night {
  const start = new Date(fired).toISOString();
  const { startTimestamp: _, ...queued } = backup(start, { phase: "Queued" }).status;
  const one = tonight === "running" ? backup(start, { phase: "InProgress" }) : { ...backup(start), status: queued };
  return { state: now - fired < 5 * HOUR ? "pending" : "bad", backups: [one] };
}

function absent(due: number, { input, now, isNewest }: Omit<Context, "index">): State {
  const born = now - input.createdHoursAgo * HOUR;
  if (input.isOpen || due < born || due + input.ttlHours * HOUR < now) return "unread";
  return isNewest && now - due < 15 * MINUTE ? "pending" : "missing";
}

function expectedOf(input: Input, now: number, nights: readonly { readonly time: number; readonly state: State }[]): Simulated["expected"] {
  const first = nights.findIndex(({ time }) => time >= now - 7 * DAY);
  const inside = nights.slice(first);
  const edges = [now - 7 * DAY, ...inside.map(({ time }) => time), now];
  if (input.isPaused || edges.some((edge, index) => edge - (edges[index - 1] ?? edge) > 25 * HOUR)) return "fail";
  const isPending = inside.at(-1)?.state === "pending";
  const states = (isPending ? nights.slice(first - 1) : inside).map(({ state }) => state);
  if (states.includes("bad") || states.includes("missing")) return "fail";
  return states.includes("unread") ? "unknown" : "pass";
}

/** Day by day, by the wall: the moments at which a clock on the wall shows the hour. */
function dueTimes({ zone, hour, minute, dialect }: Input, now: number): readonly number[] {
  const times = Array.from({ length: 14 }, (_, index) => now + (index - 12) * DAY).flatMap((day) => {
    const date = new Date(day).toISOString().slice(0, 10);
    const wall = Date.parse(date) + hour * HOUR + minute * MINUTE;
    const offsets = [offset(zone, wall - DAY), offset(zone, wall + DAY)];
    const shown = [...new Set(offsets)].map((ahead) => wall - ahead).filter((time) => time + offset(zone, time) === wall);
    if (shown.length > 0 || dialect === "robfig") return shown;
    return [wall - (offsets[0] ?? 0)]; // go-cron makes up for an hour that the clocks jump over, once they have
  });
  return [...new Set(times)].sort((a, b) => a - b);
}

const walls = new Map<string, Intl.DateTimeFormat>();

function offset(zone: string, time: number): number {
  const wall = walls.get(zone) ?? new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
  walls.set(zone, wall);
  const name = wall.formatToParts(time);
  const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(name.find(({ type }) => type === "timeZoneName")?.value ?? "") ?? [];
  return sign === undefined ? 0 : (sign === "-" ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * MINUTE);
}
