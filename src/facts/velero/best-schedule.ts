import { Type } from "typebox";
import { targetNamespace, type TargetNamespaceResource } from "../../kinds/target.ts";
import { type Schedule, schedule } from "../../kinds/velero/schedule.ts";
import type { Known } from "../../snapshot/known.ts";
import { Unread } from "../../snapshot/unread.ts";
import { attempt, fact } from "../fact.ts";
import { spanOf } from "../moment.ts";
import { called } from "./called.ts";
import { covering, openEnd } from "./covering.ts";
import { covers, isExcluded, narrowing } from "./covers.ts";
import { parseGoDuration } from "./go-duration.ts";
import { clusterOf } from "./schedules.ts";
import { type Standing, standingOf } from "./standing.ts";

const EIGHT_DAYS = 192 * 3_600_000;

export const bestScheduleSummary = fact({
  on: targetNamespace,
  name: "best_schedule_summary",
  doc: "In words: the schedule that comes nearest to seven clean nights, and what it lacks.",
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

function summaryOf(namespace: TargetNamespaceResource, known: Known): string {
  const open = openEnd(namespace, known);
  const [best, ...others] = bestFirst(namespace, known);
  const rest = open === undefined ? "" : `; what could not be read may change that: ${open.message}`;
  if (best === undefined) return `${nothingCovers(namespace, known)}${rest}`;
  const title = called("schedule", best.schedule);
  if (best.lacks === "") return `${title} has seven clean nights${rest}`;
  const more =
    others.length === 0 ? "" : `; ${others.length} more ${others.length === 1 ? "schedule covers" : "schedules cover"} it no better`;
  return `${title} ${best.lacks}${more}${rest}`;
}

function bestFirst(namespace: TargetNamespaceResource, known: Known): readonly Standing[] {
  const standings = covering(namespace, known).map((one) => standingOf(one, known));
  return standings.sort((a, b) => a.rank - b.rank || (a.schedule.id < b.schedule.id ? -1 : 1));
}

function nothingCovers(namespace: TargetNamespaceResource, known: Known): string {
  const { items } = known.seen(schedule, clusterOf(namespace, known));
  const reasons = items.slice(0, 3).map((one) => `${called("schedule", one)} ${whyNot(one, namespace.name, known)}`);
  if (reasons.length === 0) return "there is no Velero Schedule in its cluster";
  return `no Velero Schedule backs it up: ${reasons.join("; ")}`;
}

function whyNot(one: Schedule, name: string, known: Known): string {
  const { template } = one.spec;
  if (isExcluded(template, name)) return "excludes it";
  const narrow = narrowing(template);
  if (narrow !== undefined) return narrow;
  const others = (template.includedNamespaces ?? []).slice(0, 3).map((other) => `'${other}'`);
  return covers(one, name, known) instanceof Unread ? "may include it" : `includes only ${others.join(", ")}`;
}

function notesOf(namespace: TargetNamespaceResource, known: Known): readonly string[] {
  const [best, ...others] = bestFirst(namespace, known);
  if (best === undefined) return [];
  return [
    ...(best.isOpen ? [`${called("schedule", best.schedule)} ${best.lacks}`] : []),
    ...best.notes,
    ...ttlNote(best.schedule),
    ...others.map(
      ({ schedule: other, lacks }) => `${called("schedule", other)} covers it too, and ${lacks === "" ? "has seven clean nights" : lacks}`,
    ),
  ];
}

/** With tonight pending the eighth night is needed, and has just been collected. */
function ttlNote(one: Schedule): string[] {
  const text = one.spec.template.ttl;
  const ttl = text === undefined ? 0 : (parseGoDuration(text) ?? 0);
  if (ttl <= 0 || ttl >= EIGHT_DAYS) return [];
  return [
    `${called("schedule", one)} keeps its backups for ${spanOf(ttl)}: seven nights need at least ${spanOf(EIGHT_DAYS)} to be provable at any hour`,
  ];
}
