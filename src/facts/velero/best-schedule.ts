import { Type } from "typebox";
import { targetNamespace, type TargetNamespaceResource } from "../../kinds/target.ts";
import { type Schedule, schedule } from "../../kinds/velero/schedule.ts";
import type { Known } from "../../snapshot/known.ts";
import { Unread } from "../../snapshot/unread.ts";
import { attempt, fact } from "../fact.ts";
import { covering, openEnd } from "./covering.ts";
import { covers, isExcluded, narrowing } from "./covers.ts";
import { parseGoDuration } from "./go-duration.ts";
import { minuteOf } from "../moment.ts";
import { isDaily, isPaused, nights } from "./nights.ts";
import { clusterOf } from "./schedules.ts";

const EIGHT_DAYS = 192 * 3_600_000;

export const bestScheduleSummary = fact({
  on: targetNamespace,
  name: "best_schedule_summary",
  doc: "The schedule that comes nearest to seven clean nights, and what it lacks. For people.",
  type: Type.String(),
  conclude: (namespace: TargetNamespaceResource, known) => {
    const text = attempt(() => summaryOf(namespace, known));
    return text instanceof Unread ? `its schedules are not known: ${text.message}` : text;
  },
});

export const nightsNotes = fact({
  on: targetNamespace,
  name: "nights_notes",
  doc: "Remarks on the best schedule's nights, and what the others are.",
  type: Type.Array(Type.String()),
  conclude: (namespace: TargetNamespaceResource, known): readonly string[] => {
    const notes = attempt(() => notesOf(namespace, known));
    return notes instanceof Unread ? [] : notes;
  },
});

interface Judged {
  readonly one: Schedule;
  readonly title: string;
  /** What keeps it from seven clean nights; empty when nothing does. */
  readonly lacks: string;
  /** The lower the better. */
  readonly rank: number;
  readonly notes: readonly string[];
}

function summaryOf(namespace: TargetNamespaceResource, known: Known): string {
  const open = openEnd(namespace, known);
  const [best, ...others] = judgedOf(namespace, known);
  const rest = open === undefined ? "" : `; what could not be read may change that: ${open.message}`;
  if (best === undefined) return `${nothingCovers(namespace, known)}${rest}`;
  const more =
    others.length === 0 ? "" : `; ${others.length} more ${others.length === 1 ? "schedule covers" : "schedules cover"} it no better`;
  return `${best.title} ${best.lacks === "" ? "has seven clean nights" : best.lacks}${best.lacks === "" ? "" : more}${rest}`;
}

function nothingCovers(namespace: TargetNamespaceResource, known: Known): string {
  const { items } = known.seen(schedule, clusterOf(namespace, known));
  const reasons = items.slice(0, 3).map((one) => `${titleOf(one)} ${whyNot(one, namespace.name, known)}`);
  if (reasons.length === 0) return "there is no Velero Schedule in its cluster";
  return `no Velero Schedule backs it up: ${reasons.join("; ")}`;
}

function whyNot(one: Schedule, name: string, known: Known): string {
  const { template } = one.spec;
  if (isExcluded(template, name)) return "excludes it";
  const narrow = narrowing(template);
  const others = (template.includedNamespaces ?? []).slice(0, 3).join(", ");
  if (narrow !== undefined) return narrow;
  return covers(one, name, known) instanceof Unread ? "may include it" : `includes only ${others}`;
}

function notesOf(namespace: TargetNamespaceResource, known: Known): readonly string[] {
  const [best, ...others] = judgedOf(namespace, known);
  if (best === undefined) return [];
  const isUnknown = best.rank > 0 && best.rank < 100;
  return [
    ...(isUnknown ? [`${best.title} ${best.lacks}`] : []),
    ...best.notes,
    ...ttlNote(best),
    ...others.map(({ title, lacks }) => `${title} covers it too: ${lacks === "" ? "seven clean nights" : lacks}`),
  ];
}

/** With tonight pending the eighth night is needed, and has just been collected. */
function ttlNote({ one: { spec }, title }: Judged): string[] {
  const ttl = spec.template.ttl === undefined ? 0 : (parseGoDuration(spec.template.ttl) ?? 0);
  return ttl > 0 && ttl < EIGHT_DAYS
    ? [`${title} keeps its backups for ${spec.template.ttl}: seven nights need at least 192h to be provable at any hour`]
    : [];
}

function judgedOf(namespace: TargetNamespaceResource, known: Known): readonly Judged[] {
  const judged = covering(namespace, known).map((one) => judge(one, known));
  return judged.sort((a, b) => a.rank - b.rank || (a.one.id < b.one.id ? -1 : 1));
}

const titleOf = ({ metadata: { namespace, name } }: Schedule) => `the schedule ${namespace}/${name}`;

function judge(one: Schedule, known: Known): Judged {
  const lacking = (lacks: string, rank: number, notes: readonly string[] = []): Judged => ({
    one,
    title: titleOf(one),
    lacks,
    rank,
    notes,
  });
  if (one.status.phase === "FailedValidation") return lacking(`was refused by Velero${refusal(one)}: it never fires`, 1000);
  if (isPaused.of(one, known)) return lacking("is paused: it will not fire tonight", 900);
  const daily = attempt(() => isDaily.of(one, known));
  if (daily === false)
    return lacking(`is not daily: '${one.spec.schedule.slice(0, 60)}' left more than 25 h between two runs in the last seven days`, 950);
  const all = attempt(() => nights.of(one, known));
  if (all instanceof Unread) return lacking(`cannot be judged: ${all.message}`, 800);
  const seen = all.map((night) => ({ ...pick(night), is: attempt(() => night.is) }));
  const failed = seen.filter(({ is }) => is === "bad" || is === "missing");
  const unknown = seen.filter(({ is }) => is instanceof Unread);
  const notes = seen.flatMap((night) => [
    ...night.notes,
    ...(night.is === "pending" ? [`${night.slot}: ${night.why}, the night before the window was judged too`] : []),
  ]);
  const clean = seen.filter(({ is }) => is === "clean").length;
  if (failed.length > 0) return lacking(`had ${clean} of ${seen.length} nights clean; ${listed(failed)}`, 100 + failed.length, notes);
  if (unknown.length > 0)
    return lacking(
      `had ${clean} of ${seen.length} nights seen clean; ${unknown.length} not known: ${causes(unknown)}`,
      Math.min(unknown.length, 99),
      notes,
    );
  return daily instanceof Unread ? lacking(`may not be daily: ${daily.message}`, 50, notes) : lacking("", 0, notes);
}

function pick({ slot, why, notes }: { readonly slot: string; readonly why: string; readonly notes: readonly string[] }) {
  return { slot: minuteOf(Date.parse(slot)), why, notes };
}

function listed(some: readonly { readonly slot: string; readonly why: string }[]): string {
  const shown = some.slice(0, 3).map(({ slot, why }) => `${slot}: ${why}`);
  return [...shown, ...(some.length > 3 ? [`and ${some.length - 3} more`] : [])].join("; ");
}

function causes(some: readonly { readonly why: string }[]): string {
  return [...new Set(some.map(({ why }) => why))].slice(0, 3).join("; ");
}

function refusal({ status }: Schedule): string {
  const [error] = status.validationErrors ?? [];
  return error === undefined ? "" : ` (${error.slice(0, 120)})`;
}
