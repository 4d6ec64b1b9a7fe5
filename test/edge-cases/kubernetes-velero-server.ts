import type { KubernetesObject } from "../../src/demo/world.ts";

/** A small model of Velero's server, from what its documentation and source say of it. It shares no code with what it tests. */

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export type Dialect = "robfig" | "go-cron";

/** A cron text, and what it means, said twice so that neither is derived from the other. */
export interface Cron {
  readonly text: string;
  readonly zone: string;
  readonly refusedBy: readonly Dialect[];
  readonly is: (wall: Wall, dialect: Dialect) => boolean;
}

/** What a clock on the wall shows. */
export interface Wall {
  readonly minute: number;
  readonly hour: number;
  readonly date: number;
  /** 0 is Sunday. */
  readonly day: number;
}

/** How a run ends. */
export type End = "clean" | "warnings" | "hook" | "item" | "partial" | "failed" | "refused";

export interface Fate {
  readonly end: End;
  /** Minutes in the queue, of the upload, and of the operations after it. */
  readonly queued: number;
  readonly uploads: number;
  readonly operates: number;
  /** Somebody removes it so many minutes after it ended: the object alone, or its data too. */
  readonly removed?: { readonly after: number; readonly how: "object" | "data" | "stuck" };
}

export interface Life {
  readonly now: number;
  readonly dialect: Dialect;
  /** When the schedule was first there, and when it was made again under the same name. */
  readonly created: number;
  readonly recreated?: number;
  readonly cron: Cron;
  /** What its text was before it was edited. */
  readonly before?: { readonly cron: Cron; readonly until: number };
  readonly ttl: number;
  readonly paused: readonly Span[];
  /** When the server does not run. */
  readonly down: readonly Span[];
  /** When somebody runs it by hand (`--from-schedule`). */
  readonly byHand: readonly number[];
  /** Of each run, in turn, again and again. */
  readonly fates: readonly Fate[];
  /** The second of each minute at which the server looks. */
  readonly phase: number;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A run as it really was. */
export interface Ran {
  readonly fired: number;
  readonly start: number | undefined;
  readonly ended: number;
  readonly end: End;
  readonly fate: Fate;
  readonly operates: number;
}

/** What really ran, and what is there of it. */
export interface Lived {
  readonly runs: readonly Ran[];
  readonly backups: readonly KubernetesObject[];
}

/** Minute by minute: the server looks once in each, makes up for nothing, and fires when something was due since its last backup. */
export function live(life: Life): Lived {
  const from = Math.floor(Math.max(life.created, life.now - 12 * DAY) / MINUTE) * MINUTE;
  const runs: Ran[] = [];
  let last = life.created;
  let next: number | undefined;
  let text = textAt(life, from);
  for (let minute = from; minute <= life.now; minute += MINUTE) {
    const looks = minute + life.phase * 1000;
    if (looks > life.now) break;
    if (life.recreated !== undefined && looks >= life.recreated && last < life.recreated) [last, next] = [life.recreated, undefined];
    const holds = textAt(life, looks);
    if (holds !== text) [text, next] = [holds, dueAfter(holds, life.dialect, { from: last, to: minute })];
    next ??= minute > last && isDue(text, minute, life.dialect) ? minute : undefined;
    for (const hand of life.byHand) if (hand >= minute && hand < minute + MINUTE) runs.push(runOf(life, hand, runs.length));
    if (isIn(life.down, looks) || isIn(life.paused, looks) || text.refusedBy.includes(life.dialect)) continue;
    if (next === undefined || looks <= next || runs.some((run) => blocks(run, looks))) continue;
    runs.push(runOf(life, looks, runs.length));
    [last, next] = [looks, undefined];
  }
  return { runs, backups: runs.flatMap((run) => objectOf(run, life)) };
}

const textAt = ({ cron, before }: Life, at: number): Cron => (before !== undefined && at < before.until ? before.cron : cron);
const isIn = (spans: readonly Span[], at: number) => spans.some(({ from, to }) => at >= from && at < to);

/** A backup that waits in the queue, or for its operations, holds up nobody. */
function blocks({ start, ended, operates }: Ran, at: number): boolean {
  return start !== undefined && start <= at && at < ended - operates;
}

export function dueIn(cron: Cron, dialect: Dialect, { from, to }: Span): readonly number[] {
  const due: number[] = [];
  for (let minute = Math.ceil(from / MINUTE) * MINUTE; minute < to; minute += MINUTE) if (isDue(cron, minute, dialect)) due.push(minute);
  return due;
}

function dueAfter(cron: Cron, dialect: Dialect, { from, to }: Span): number | undefined {
  return dueIn(cron, dialect, { from: from + 1, to })[0];
}

/** The minutes at which anything here may be due, also where the clocks are half an hour off: the others need no look. */
const MINUTES = new Set([0, 15, 29, 30, 45, 59]);

/** An hour that the clocks jump over: the older dialect skips the day, the newer one fires an hour later. */
function isDue(cron: Cron, at: number, dialect: Dialect): boolean {
  if (!MINUTES.has((at / MINUTE) % 60)) return false;
  if (cron.is(wallAt(cron.zone, at), dialect)) return true;
  const [ahead, wasAhead] = [offset(cron.zone, at), offset(cron.zone, at - HOUR)];
  return dialect === "go-cron" && ahead - wasAhead === HOUR && cron.is(wallOf(at + wasAhead), dialect);
}

export const wallAt = (zone: string, at: number) => wallOf(at + offset(zone, at));

function wallOf(shown: number): Wall {
  const days = Math.floor(shown / DAY);
  const minutes = Math.floor((shown - days * DAY) / MINUTE);
  return {
    minute: minutes % 60,
    hour: Math.floor(minutes / 60),
    day: (days + 4) % 7,
    get date() {
      return new Date(shown).getUTCDate();
    },
  };
}

const tables = new Map<string, ReadonlyMap<number, number>>();

/** How far a zone's clocks are ahead at a moment of 2026. None of the zones here changes within an hour. */
function offset(zone: string, at: number): number {
  const table = tables.get(zone) ?? new Map<number, number>(offsets(zone));
  tables.set(zone, table);
  return table.get(Math.floor(at / HOUR)) ?? 0;
}

function* offsets(zone: string): Generator<[number, number]> {
  const format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
  for (let at = Date.parse("2025-12-01"); at < Date.parse("2027-02-01"); at += HOUR) {
    const name = format.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? "";
    const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
    yield [at / HOUR, sign === undefined ? 0 : (sign === "-" ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * MINUTE)];
  }
}

const CLEAN: Fate = { end: "clean", queued: 0, uploads: 5, operates: 0 };

/** A restart of the server fails whatever uploads at that moment. */
function runOf({ fates, down }: Life, fired: number, nth: number): Ran {
  const fate = fates[nth % fates.length] ?? CLEAN;
  if (fate.end === "refused") return { fired, start: undefined, ended: fired, end: "refused", fate, operates: 0 };
  const start = fired + fate.queued * MINUTE + 2000;
  const ended = start + (fate.uploads + fate.operates) * MINUTE;
  const [cut] = down.filter(({ from }) => from >= start && from < ended).sort((a, b) => a.from - b.from);
  if (cut === undefined) return { fired, start, ended, end: fate.end, fate, operates: fate.operates * MINUTE };
  return { fired, start, ended: cut.to + 2000, end: "failed", fate, operates: 0 };
}

/** The object as it is at the moment of the scan; nothing when it is gone. */
function objectOf(run: Ran, { now, ttl, phase, down }: Life): KubernetesObject[] {
  const { fired, start, ended, end, fate } = run;
  const removed = fate.removed !== undefined && ended + fate.removed.after * MINUTE <= now ? fate.removed : undefined;
  const removedAt = ended + (removed?.after ?? 0) * MINUTE;
  if (start !== undefined && start + ttl + HOUR < now) return [];
  if (removed?.how === "data") return [];
  const isSynced = removed?.how === "object";
  const back = Math.ceil(removedAt / MINUTE) * MINUTE + phase * 1000;
  if (isSynced && (back > now || isIn(down, back) || end === "failed" || end === "refused")) return [];
  const status = removed?.how === "stuck" ? { ...statusOf(run, now), phase: "Deleting" } : statusOf(run, now);
  const created = iso(isSynced ? back : fired);
  const name = `nightly-${iso(fired).replace(/\D/g, "").slice(0, 14)}`;
  return [
    {
      apiVersion: "velero.io/v1",
      kind: "Backup",
      metadata: { name, namespace: "velero", creationTimestamp: created, labels: { "velero.io/schedule-name": "nightly" } },
      spec: { storageLocation: "default", includedNamespaces: ["*"], ttl: `${ttl / HOUR}h0m0s` },
      status,
    },
  ];
}

function statusOf({ fired, start, ended, end, operates }: Ran, now: number) {
  if (start === undefined)
    return { phase: "FailedValidation", validationErrors: ["the location is read-only"], expiration: iso(fired + DAY) };
  if (now < start) return { phase: "Queued", queuePosition: 1 };
  const begun = { startTimestamp: iso(start), progress: { totalItems: 10, itemsBackedUp: 3 } };
  if (now < ended - operates) return { ...begun, phase: "InProgress" };
  if (now < ended) return { ...begun, phase: "WaitingForPluginOperations" };
  return { ...begun, completionTimestamp: iso(ended), ...ENDS[end] };
}

const ENDS = {
  clean: { phase: "Completed" },
  warnings: { phase: "Completed", warnings: 3 },
  hook: { phase: "Completed", hookStatus: { hooksAttempted: 2, hooksFailed: 1 } },
  item: { phase: "Completed", backupItemOperationsAttempted: 3, backupItemOperationsFailed: 1 },
  partial: { phase: "PartiallyFailed", errors: 2 },
  failed: { phase: "Failed", failureReason: "request id 1" },
  refused: { phase: "FailedValidation" },
} as const satisfies Readonly<Record<End, unknown>>;

export const iso = (at: number) => new Date(at).toISOString().replace(/\.\d+Z/, "Z");
