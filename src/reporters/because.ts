import type { Finding, ItemReport, Report } from "../model/report.ts";
import { worstFirst } from "./order.ts";
import { count } from "./plain.ts";

/** Why an item stands as it does: its worst findings, and what nothing asks yet. */
export function because({ findings }: Report, item: ItemReport): readonly string[] {
  const own = findings.filter(({ rule }) => item.rules.includes(rule)).sort(worstFirst);
  switch (item.is) {
    case "yes":
      return [`${count(own.filter(({ verdict }) => verdict.is === "pass").length, "finding")}, all healthy.`];
    case "not-applicable":
      return [declared(own)];
    case "no":
      return [...worst(own, "fail"), ...notAudited(item)];
    case "unknown":
      return unknown(own, item);
    default:
      return item.is satisfies never;
  }
}

function declared(findings: readonly Finding[]): string {
  const texts = findings.map(({ verdict }) => (verdict.is === "not-applicable" ? verdict.because : undefined));
  return texts.find((one) => one !== undefined) ?? "Declared not applicable in the configuration.";
}

function worst(findings: readonly Finding[], is: Finding["verdict"]["is"]): readonly string[] {
  const some = findings.filter(({ verdict }) => verdict.is === is);
  const [first] = some;
  if (first === undefined) return [];
  return [some.length > 1 ? `${first.message} (and ${some.length - 1} more)` : first.message];
}

function unknown(findings: readonly Finding[], item: ItemReport): readonly string[] {
  const reasons = [...worst(findings, "broken").map((one) => `A rule is broken: ${one}`), ...notKnown(findings), ...notAudited(item)];
  return reasons.length > 0 ? reasons : ["Nothing applied, and nobody declared it off."];
}

function notKnown(findings: readonly Finding[]): readonly string[] {
  const texts = findings.flatMap(({ name, verdict }) =>
    verdict.is === "unknown" ? [`not known for '${name}': ${verdict.reasons[0]?.text ?? "nothing says why"}`] : [],
  );
  const [first] = texts;
  return first === undefined ? [] : [texts.length > 1 ? `${first} (and ${texts.length - 1} more)` : first];
}

function notAudited({ notAuditedYet }: ItemReport): readonly string[] {
  return notAuditedYet.length === 0 ? [] : [`not audited yet: ${notAuditedYet.map(({ what }) => what).join("; ")}`];
}
