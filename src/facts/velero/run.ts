import { backup, type Backup } from "../../kinds/velero/backup.ts";
import type { Schedule } from "../../kinds/velero/schedule.ts";
import type { Gap } from "../../model/snapshot.ts";
import type { Known } from "../../snapshot/known.ts";
import { instantOf, minuteOf, spanOf } from "../moment.ts";
import { clockOf } from "./clock.ts";

const MINUTE = 60_000;
/** Item operations time out after 4 h; an hour for the rest. */
const RUN_BUDGET = 5 * 60 * MINUTE;
/** The clock of a backup that starts later than this from now cannot be believed. */
const FUTURE = 5 * MINUTE;

/** One backup of a schedule, and what it is worth. `gone`: it is being deleted, and no evidence. */
export interface Run {
  readonly backup: string;
  readonly fired: number;
  readonly is: "clean" | "bad" | "running" | "gone" | "odd";
  /** What is wrong, for people; for a running one its phase. */
  readonly why: string;
  readonly warnings: number;
}

/** The runs of a schedule, the earliest first, and what could not be listed of them. */
export interface Runs {
  readonly runs: readonly Run[];
  readonly backups: readonly Backup[];
  readonly gaps: readonly Gap[];
  /** The cluster's own time when they were listed. */
  readonly now: number;
  /** The name of a backup that starts in the future. */
  readonly fromTheFuture: string | undefined;
}

/** By the schedule's namespace and name, made when a cluster's backups are first asked for. */
const indexes = new WeakMap<readonly Backup[], ReadonlyMap<string, readonly Backup[]>>();

/** The backups that carry the schedule's label, in its own namespace and cluster. */
export function backupsOf({ scope, metadata }: Schedule, known: Known): readonly Backup[] {
  const { items } = known.seen(backup, scope);
  const index = indexes.get(items) ?? indexOf(items);
  indexes.set(items, index);
  return index.get(`${metadata.namespace}/${metadata.name}`) ?? [];
}

function indexOf(items: readonly Backup[]): ReadonlyMap<string, readonly Backup[]> {
  return Map.groupBy(
    items.filter(({ scheduleName }) => scheduleName !== undefined),
    ({ metadata, scheduleName }) => `${metadata.namespace}/${scheduleName}`,
  );
}

/** The schedule's backups as runs. Throws Unread when the cluster's clock was not read. */
export function runsOf(schedule: Schedule, known: Known): Runs {
  const { gaps, takenAt } = known.seen(backup, schedule.scope);
  const now = clockOf(schedule.scope, takenAt, known);
  const backups = backupsOf(schedule, known);
  const runs = backups.map((one) => runOf(one, now)).sort((a, b) => a.fired - b.fired || (a.backup < b.backup ? -1 : 1));
  const future = backups.find(({ metadata, status }) => {
    return [metadata.creationTimestamp, status.startTimestamp].some((time) => time !== undefined && instantOf(time) > now + FUTURE);
  });
  return { runs, backups, gaps, now, fromTheFuture: future?.metadata.name };
}

/** Creation is later than the run after a sync, and earlier after a queue. */
export function firedAt({ metadata: { creationTimestamp }, status: { startTimestamp } }: Backup): number {
  const created = instantOf(creationTimestamp);
  return startTimestamp === undefined ? created : Math.min(created, instantOf(startTimestamp));
}

function runOf(one: Backup, now: number): Run {
  const fired = firedAt(one);
  return { backup: one.metadata.name, fired, warnings: one.status.warnings ?? 0, ...worthOf(one, now - fired) };
}

const RUNNING = ["", "New", "Queued", "ReadyToStart", "InProgress", "WaitingForPluginOperations", "Finalizing"];
const BAD = ["FailedValidation", "PartiallyFailed", "Failed", "WaitingForPluginOperationsPartiallyFailed", "FinalizingPartiallyFailed"];

/** `Completed` is the only success. A phase that this version does not know decides nothing. */
function worthOf({ metadata, status }: Backup, age: number): Pick<Run, "is" | "why"> {
  const { phase = "" } = status;
  const name = `backup '${metadata.name}'`;
  if (phase === "Completed") return completed(name, status);
  if (BAD.includes(phase)) return { is: "bad", why: `${name} is ${phase}${countOf(status.errors, "error")}` };
  if (phase === "Deleting") return { is: "gone", why: `${name} is being deleted` };
  if (!RUNNING.includes(phase))
    return { is: "odd", why: `${name} is in the phase '${phase.slice(0, 60)}', which this version of auditor does not know` };
  const shown = phase === "" ? "not started" : phase;
  if (age < RUN_BUDGET) return { is: "running", why: `${name} is ${shown}` };
  return { is: "bad", why: `${name} is stuck: ${shown} for ${spanOf(age)}` };
}

/** A missing integer is 0. */
function completed(name: string, { errors = 0, backupItemOperationsFailed = 0, hookStatus }: Backup["status"]): Pick<Run, "is" | "why"> {
  const stains = [
    countOf(errors, "error"),
    countOf(backupItemOperationsFailed, "failed item operation"),
    countOf(hookStatus?.hooksFailed, "failed hook"),
  ];
  const stain = stains.find((text) => text !== "");
  return stain === undefined ? { is: "clean", why: "" } : { is: "bad", why: `${name} is Completed${stain}` };
}

function countOf(count = 0, what: string): string {
  return count > 0 ? ` with ${count} ${what}${count === 1 ? "" : "s"}` : "";
}

/** `backup 'nightly-20261122020000' fired at 2026-11-22T11:04Z` */
export function firingOf({ backup: name, fired }: Run): string {
  return `backup '${name}' fired at ${minuteOf(fired)}`;
}
