import { visible } from "../documents/visible.ts";
import type { Problem } from "../model/parsed.ts";
import type { Finding, WaiverReport } from "../model/report.ts";
import type { Rule } from "../model/rule.ts";
import type { Waiver } from "../model/waiver.ts";
import { byCodeUnit } from "../snapshot/by-code-unit.ts";
import { meant } from "./fields.ts";

const DAY = 86_400_000;
const MOST_DAYS = 180;

/** What people waived, and the day it is: of the report, in UTC. */
export interface Waived {
  readonly waivers: readonly Waiver[];
  readonly today: string;
}

/** Says of each failure that somebody lives with who, why and until when. No verdict changes. */
export function covering({ waivers, today }: Waived): (finding: Finding) => Finding {
  // Of several, the one that ends last.
  const holding = new Map(
    [...waivers].sort(byIdentity).flatMap((one) => (lapseOf(one, today) === undefined ? [[keyOf(one), one] as const] : [])),
  );
  return (finding) => (finding.verdict.is === "fail" ? coveredBy(finding, holding.get(keyOf(finding))) : finding);
}

/** What came of each waiver. */
export function waiverReport(findings: readonly Finding[], { waivers, today }: Waived): WaiverReport {
  const failed = new Set(findings.flatMap((finding) => (finding.verdict.is === "fail" ? [keyOf(finding)] : [])));
  const groups = Map.groupBy(
    [...waivers].sort(byIdentity),
    (waiver) => lapseOf(waiver, today) ?? (failed.has(keyOf(waiver)) ? "used" : "unused"),
  );
  const { used = [], expired = [], unused = [], tooLong = [] } = Object.fromEntries(groups);
  return { used, expired, unused, tooLong };
}

/** Waivers of rules that do not exist. */
export function mistakenWaivers(waivers: readonly Waiver[], rules: readonly Rule[]): Problem[] {
  const ids = rules.map(({ id }) => id);
  return waivers.flatMap(({ rule, location: { path: file, ...place } }) =>
    ids.includes(rule) ? [] : [{ file, ...place, message: `no rule is called '${visible(rule)}'${meant(rule, ids)}` }],
  );
}

/** A rule's id has no line breaks, so two pairs are never one key. */
function keyOf({ rule, resource }: { readonly rule: string; readonly resource: string }): string {
  return `${rule}\n${resource}`;
}

/** Why it covers nothing today, whatever failed. */
function lapseOf(waiver: Waiver, today: string): Exclude<keyof WaiverReport, "used"> | undefined {
  if (daysOf(waiver) > MOST_DAYS) return "tooLong";
  if (waiver.until < today) return "expired";
  return waiver.added <= today ? undefined : "unused";
}

function daysOf({ added, until }: Waiver): number {
  return (Date.parse(until) - Date.parse(added)) / DAY;
}

function coveredBy(finding: Finding, waiver: Waiver | undefined): Finding {
  if (waiver === undefined) return finding;
  const { reason, owner, until } = waiver;
  return { ...finding, waiver: { reason, owner, until } };
}

function byIdentity(a: Waiver, b: Waiver): number {
  return (
    byCodeUnit(a.rule, b.rule) ||
    byCodeUnit(a.resource, b.resource) ||
    byCodeUnit(a.until, b.until) ||
    byCodeUnit(a.added, b.added) ||
    byCodeUnit(a.location.path, b.location.path) ||
    a.location.line - b.location.line
  );
}
