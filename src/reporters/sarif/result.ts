import type { Finding, Report, RuleSummary } from "../../model/report.ts";
import { byCodeUnit } from "../order.ts";
import { sentence } from "../plain.ts";
import { LEVEL } from "./descriptor.ts";
import { literal } from "./literal.ts";
import { notProved } from "./not-proved.ts";
import { relativeUri } from "./relative-uri.ts";

/**
 * Every fail, unknown and broken of these rules, but for what is waived. Rule, path and fingerprint do not depend on the verdict,
 * so an alert outlives the night on which its evidence could not be read.
 */
export function resultsOf(report: Report, rules: readonly RuleSummary[]) {
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  return report.findings.toSorted(byIdentity).flatMap((finding) => {
    const ruleIndex = indexes.get(finding.rule);
    const said = messageOf(finding);
    return ruleIndex === undefined || said === undefined ? [] : [result(finding, { ruleIndex, said, report })];
  });
}

function byIdentity(a: Finding, b: Finding): number {
  return (
    byCodeUnit(a.rule, b.rule) ||
    byCodeUnit(a.location.path, b.location.path) ||
    a.location.line - b.location.line ||
    byCodeUnit(a.fingerprint, b.fingerprint)
  );
}

function messageOf(finding: Finding): string | undefined {
  const { verdict, name, message, waiver } = finding;
  // GitHub shows a suppressed result as an open alert, so a waived one is left out, and comes back when the waiver ends.
  if (waiver !== undefined) return undefined;
  switch (verdict.is) {
    case "fail":
      return literal(sentence(message.includes(name) ? message : `'${name}': ${message}`));
    case "unknown":
    case "broken":
      return literal(notProved(name, verdict));
    case "pass":
    case "not-applicable":
      return undefined;
    default:
      return verdict satisfies never;
  }
}

interface Context {
  readonly ruleIndex: number;
  readonly said: string;
  readonly report: Report;
}

function result(finding: Finding, { ruleIndex, said, report }: Context) {
  const { rule, verdict, severity, name, resource, kind, location, fingerprint, notes } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: verdict.is === "fail" ? LEVEL[severity] : "note",
    message: { text: said, id: "default", arguments: [literal(name), said.replace(/\.$/u, "")] },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: relativeUri(location.path), uriBaseId: "%SRCROOT%" },
          region: { startLine: location.line, ...(location.column === undefined ? {} : { startColumn: location.column }) },
        },
        logicalLocations: [{ name: literal(name), fullyQualifiedName: literal(resource), kind: "resource" }],
      },
    ],
    partialFingerprints: { primaryLocationLineHash: fingerprint, "auditorFinding/v1": fingerprint.replace(/:1$/u, "") },
    properties: {
      "auditor/verdict": verdict.is,
      "auditor/kind": kind,
      "auditor/locationSource": location.path === report.account.location.path ? "config" : "evidence",
      ...(notes.length > 0 ? { "auditor/notes": notes.map(literal) } : {}),
    },
  };
}
