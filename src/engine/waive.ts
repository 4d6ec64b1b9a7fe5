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

/** The same findings, and each failure that somebody lives with says who, why and until when. No verdict changes. */
export function covered(findings: readonly Finding[], { waivers, today }: Waived): readonly Finding[] {
  const failed = failuresIn(findings);
  const used = [...waivers].sort(byIdentity).filter((waiver) => stateOf(waiver, today, failed) === "used");
  // Of several, the one that ends last.
  const covering = new Map(used.map((waiver) => [keyOf(waiver), waiver]));
  return findings.map((finding) => coveredBy(finding, covering.get(keyOf(finding))));
}

/** What came of each waiver. */
export function waiverReport(findings: readonly Finding[], { waivers, today }: Waived): WaiverReport {
  const failed = failuresIn(findings);
  const groups = Map.groupBy([...waivers].sort(byIdentity), (waiver) => stateOf(waiver, today, failed));
  const { used = [], expired = [], unused = [], tooLong = [] } = Object.fromEntries(groups);
  return { used, expired, unused, tooLong };
}

function failuresIn(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.filter(({ verdict }) => verdict.is === "fail").map(keyOf));
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

function stateOf(waiver: Waiver, today: string, failed: ReadonlySet<string>): keyof WaiverReport {
  if (daysOf(waiver) > MOST_DAYS) return "tooLong";
  if (waiver.until < today) return "expired";
  return waiver.added <= today && failed.has(keyOf(waiver)) ? "used" : "unused";
}

function daysOf({ added, until }: Waiver): number {
  return (Date.parse(until) - Date.parse(added)) / DAY;
}

function coveredBy(finding: Finding, waiver: Waiver | undefined): Finding {
  if (finding.verdict.is !== "fail" || waiver === undefined) return finding;
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
