import type { Finding, Report } from "../../model/report.ts";
import { flow, wrap } from "../columns.ts";
import { findingsThat } from "../order.ts";
import { count } from "../plain.ts";
import { failCount } from "../waived.ts";
import type { Page } from "./page.ts";

/** How many of each verdict, the waived fails apart, and by which program. */
export function counts({ findings, rules, tool }: Report, { columns }: Page): readonly string[] {
  const clauses = [
    `${count(findings.length, "finding")} of ${count(rules.length, "rule")}: ${amount(findings, "pass")} pass`,
    failCount(findings),
    `${amount(findings, "unknown")} unknown`,
    `${amount(findings, "not-applicable")} not applicable`,
    `${amount(findings, "broken")} broken`,
  ];
  return [...flow(clauses, columns, ", "), ...wrap(`${tool.name} ${tool.version}`, columns)];
}

function amount(findings: readonly Finding[], is: Finding["verdict"]["is"]): number {
  return findingsThat(findings, is).length;
}
