import { visible } from "../documents/visible.ts";
import type { Problem } from "../model/parsed.ts";
import type { Finding, Report, WaiverReport } from "../model/report.ts";
import type { Rule } from "../model/rule.ts";
import type { Waiver } from "../model/waiver.ts";
import { byCodeUnit } from "../snapshot/by-code-unit.ts";
import { meant } from "./fields.ts";

const DAY = 86_400_000;
const MOST_DAYS = 180;

/** The same report, which says who lives with which failure until when. No verdict and no score changes. */
export function waived(report: Report, waivers: readonly Waiver[]): Report {
  const failed = new Set(report.findings.filter(({ verdict }) => verdict.is === "fail").map(keyOf));
  const today = report.takenAt.slice(0, 10);
  const sorted = [...waivers].sort(byIdentity);
  const groups = Map.groupBy(sorted, (waiver) => stateOf(waiver, today, failed));
  const { used = [], expired = [], unused = [], tooLong = [] } = Object.fromEntries(groups);
  // Of several, the one that ends last.
  const covering = new Map(used.map((waiver) => [keyOf(waiver), waiver]));
  return {
    ...report,
    findings: report.findings.map((finding) => covered(finding, covering.get(keyOf(finding)))),
    waivers: { used, expired, unused, tooLong },
  };
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

function covered(finding: Finding, waiver: Waiver | undefined): Finding {
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
