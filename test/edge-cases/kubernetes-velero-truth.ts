import type { KubernetesObject } from "../../src/demo/world.ts";
import { DAY, type Dialect, dueIn, HOUR, live, type Lived, MINUTE, type Ran } from "./kubernetes-velero-server.ts";
import type { Week } from "./kubernetes-velero-life.ts";

export type Word = "pass" | "fail" | "unknown";

/** What really happened, what can be seen of it, and what has to be said. */
export interface Judged {
  readonly backups: readonly KubernetesObject[];
  /** Whether each night that has ended was clean, and its backup is still there; undefined when the schedule is not daily any more. */
  readonly isTrue: boolean;
  readonly expected: readonly Word[];
}

/** By `kubernetes.md` 1.8: a list of what it says, over the objects and over the truth. */
export function judge(week: Week): Judged {
  const { life, keepsEvery } = week;
  const lived = live(life);
  const backups = keepsEvery === 0 ? lived.backups : lived.backups.filter((_, index) => index % (keepsEvery + 1) === 0);
  return { backups, isTrue: isTrue(week, lived), expected: expectedOf(week, backups) };
}

const isNowPaused = ({ life }: Week) => life.paused.some(({ from, to }) => life.now >= from && life.now < to);
const isRefused = ({ life }: Week) => life.cron.refusedBy.includes(life.dialect);

/** Slots of the last seven days, the one before them, and where each ends. */
function slotsOf({ life: { cron, now } }: Week, dialect: Dialect) {
  const due = dueIn(cron, dialect, { from: now - 10 * DAY, to: now });
  const [soon = Infinity] = dueIn(cron, dialect, { from: now, to: now + HOUR });
  const slots = due.map((slot, index) => ({ slot, end: due[index + 1] ?? soon }));
  const first = slots.findIndex(({ slot }) => slot >= now - 7 * DAY);
  return { inside: first === -1 ? [] : slots.slice(first), before: first < 1 ? undefined : slots[first - 1] };
}

function isDaily({ life: { now } }: Week, slots: readonly { readonly slot: number }[]): boolean {
  const stops = [now - 7 * DAY, ...slots.map(({ slot }) => slot), now];
  return slots.length > 0 && stops.every((stop, index) => stop - (stops[index - 1] ?? stop) <= 25 * HOUR);
}

/** The log of what ran knows nothing of objects: a run belongs to what was last due when it fired. */
function isTrue(week: Week, { runs, backups }: Lived): boolean {
  const { now, dialect } = week.life;
  const isGood = (run: Ran) => run.ended > now || ((run.end === "clean" || run.end === "warnings") && !isStuck(run, now));
  const { inside, before } = slotsOf(week, dialect);
  if (isNowPaused(week) || isRefused(week) || !isDaily(week, inside)) return false;
  const own = ({ slot, end }: { readonly slot: number; readonly end: number }) =>
    runs.filter(({ fired }) => fired >= slot - MINUTE && fired < end - MINUTE && fired <= now).filter((run) => isThere(run, backups));
  const isClean = (some: readonly Ran[]) => some.every(isGood) && some.some(({ ended }) => ended <= now);
  const newest = inside.at(-1);
  const running = newest === undefined ? [] : own(newest);
  const isLate = running.length === 0 && now - (newest?.slot ?? 0) >= 15 * MINUTE;
  const runs5h = running.every(isGood) && running.some(({ ended, fired }) => ended > now && now - fired < 5 * HOUR);
  const mayWait = !isClean(running) && !isLate && (running.length === 0 || runs5h);
  const finished = mayWait ? [...(before === undefined ? [] : [before]), ...inside.slice(0, -1)] : inside;
  return finished.every((slot) => isClean(own(slot)));
}

const isStuck = ({ ended, fate: { removed } }: Ran, now: number) => removed?.how === "stuck" && ended + removed.after * MINUTE <= now;
const isThere = ({ fired }: Ran, backups: readonly KubernetesObject[]) =>
  backups.some(({ metadata }) => metadata.name.endsWith(stamp(fired)));
const stamp = (at: number) => new Date(at).toISOString().replace(/\D/g, "").slice(0, 14);

type State = "clean" | "bad" | "pending" | "missing" | "unread";

function expectedOf(week: Week, backups: readonly KubernetesObject[]): readonly Word[] {
  if (isNowPaused(week) || isRefused(week)) return ["fail"];
  const dialects: readonly Dialect[] = week.isVersionKnown ? [week.life.dialect] : ["robfig", "go-cron"];
  // The server accepted the text, so a dialect that refuses it is not the server's.
  const words = dialects.map((dialect) => (week.life.cron.refusedBy.includes(dialect) ? "unknown" : inDialect(week, dialect, backups)));
  const [first = "unknown", second = first] = words;
  if (first !== second) return ["unknown"];
  // Both may fail for reasons of their own: then nobody knows which one, and may say so.
  return first === "fail" && second === "fail" && dialects.length > 1 && differ(week) ? ["fail", "unknown"] : [first];
}

function differ(week: Week): boolean {
  const [one, other] = (["robfig", "go-cron"] as const).map((dialect) => slotsOf(week, dialect).inside.map(({ slot }) => slot));
  return String(one) !== String(other);
}

function inDialect(week: Week, dialect: Dialect, backups: readonly KubernetesObject[]): Word {
  const { inside, before } = slotsOf(week, dialect);
  if (!isDaily(week, inside)) return "fail";
  const states = inside.map((slot, index) => stateOf(week, slot, { backups, isNewest: index === inside.length - 1 }));
  if (states.at(-1) === "pending" && before !== undefined) states.push(stateOf(week, before, { backups, isNewest: false }));
  if (states.some((state) => state === "bad" || state === "missing")) return "fail";
  return states.includes("unread") ? "unknown" : "pass";
}

interface Seen {
  readonly backups: readonly KubernetesObject[];
  readonly isNewest: boolean;
}

/** 1.8, 5 to 7. */
function stateOf(
  { life, keepsEvery }: Week,
  { slot, end }: { readonly slot: number; readonly end: number },
  { backups, isNewest }: Seen,
): State {
  const { now, created, recreated = created, before, ttl } = life;
  const own = backups.filter((one) => firedAt(one) >= slot - MINUTE && firedAt(one) < end - MINUTE);
  const worths = own.map((one) => worthOf(one, now));
  if (worths.includes("bad")) return "bad";
  // What an incomplete list hides may be a failed run of this very night.
  if (keepsEvery > 0) return "unread";
  if (worths.includes("clean")) return "clean";
  if (worths.includes("pending")) return isNewest ? "pending" : "unread";
  if (own.length > 0 || recreated >= slot || (before?.until ?? 0) >= slot || slot + ttl < now) return "unread";
  return isNewest && now - slot < 15 * MINUTE ? "pending" : "missing";
}

function firedAt({ metadata, status }: KubernetesObject): number {
  return Math.min(timeIn(metadata, "creationTimestamp") ?? Infinity, timeIn(status, "startTimestamp") ?? Infinity);
}

function timeIn(owner: unknown, name: string): number | undefined {
  const text: unknown = typeof owner === "object" && owner !== null ? Reflect.get(owner, name) : undefined;
  return typeof text === "string" ? Date.parse(text) : undefined;
}

function worthOf(one: KubernetesObject, now: number): "clean" | "bad" | "pending" | "gone" {
  const text = JSON.stringify(one["status"]);
  const [, phase = ""] = /"phase":"(\w+)"/.exec(text) ?? [];
  if (phase === "Deleting") return "gone";
  if (phase === "Completed") return /"(errors|hooksFailed|backupItemOperationsFailed)":[1-9]/.test(text) ? "bad" : "clean";
  if (["Failed", "PartiallyFailed", "FailedValidation"].includes(phase)) return "bad";
  return now - firedAt(one) < 5 * HOUR ? "pending" : "bad";
}
