import type { Finding, ItemReport, Report } from "../model/report.ts";
import { findingsThat, WEIGHT, worstFirst } from "./order.ts";
import { count } from "./plain.ts";
import { firstToEnd, waivedText } from "./waived.ts";

/** Why an item stands as it does: its worst findings, and what nothing asks yet. */
export function because({ findings }: Report, item: ItemReport): readonly string[] {
  const own = findings.filter(({ rule }) => item.rules.includes(rule)).sort(worstFirst);
  switch (item.is) {
    case "yes":
      return [`${count(own.filter(({ verdict }) => verdict.is === "pass").length, "finding")}, all healthy.`];
    case "not-applicable":
      return [declared(own)];
    case "no":
      return [...failed(own), ...waived(own), ...notAudited(item)];
    case "unknown":
      return unknown(own, item);
    default:
      return item.is satisfies never;
  }
}

function declared(findings: readonly Finding[]): string {
  return whyNot(findings) ?? "Declared not applicable in the configuration.";
}

/** Why a rule left the first of its resources out. */
function whyNot(findings: readonly Finding[]): string | undefined {
  return findings.flatMap(({ verdict }) => (verdict.is === "not-applicable" ? [verdict.because] : []))[0];
}

function failed(findings: readonly Finding[]): readonly string[] {
  return led(
    findings.flatMap(({ verdict, message }) => (verdict.is === "fail" ? [message] : [])),
    (length) => `${length} failed, the worst: `,
  );
}

function waived(findings: readonly Finding[]): readonly string[] {
  const fails = findingsThat(findings, "fail");
  const some = fails.filter(({ waiver }) => waiver !== undefined).length;
  const first = firstToEnd(fails);
  if (first !== undefined) return [`${some === 1 ? "It is" : "All are"} ${waivedText(first)}`];
  return some === 0 ? [] : [`${some} of them ${some === 1 ? "is" : "are"} waived.`];
}

function unknown(findings: readonly Finding[], item: ItemReport): readonly string[] {
  const reasons = [...broken(findings), ...notKnown(findings), ...notAudited(item)];
  return reasons.length > 0 ? reasons : [whyNot(findings) ?? "Nothing applied, and nobody declared it off."];
}

function broken(findings: readonly Finding[]): readonly string[] {
  const texts = findings.flatMap(({ verdict, rule }) => (verdict.is === "broken" ? [`the rule ${rule}: ${verdict.error}`] : []));
  return led(texts, (length) => `Broken (${length}): `, "Broken: ");
}

function notKnown(findings: readonly Finding[]): readonly string[] {
  const texts = findings.flatMap(({ verdict, name }) =>
    verdict.is === "unknown" ? [`for '${name}', ${verdict.reasons[0]?.text ?? "nobody says why"}`] : [],
  );
  return led(texts, (length) => `Not known (${length}): `, "Not known: ");
}

function notAudited({ notAuditedYet }: ItemReport): readonly string[] {
  if (notAuditedYet.length === 0) return [];
  const all = notAuditedYet.toSorted((a, b) => WEIGHT[b.severity] - WEIGHT[a.severity]).map(({ what }) => what);
  return [`Not audited yet${all.length > 1 ? ` (${all.length})` : ""}: ${all.join("; ")}`];
}

/** The first text; how many there are stands before it, because its end may be cut off. */
function led([first, ...others]: readonly string[], many: (length: number) => string, one = ""): readonly string[] {
  if (first === undefined) return [];
  return [(others.length > 0 ? many(others.length + 1) : one) + first];
}
