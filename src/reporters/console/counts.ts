import type { Finding, Report } from "../../model/report.ts";
import { flow, wrap } from "../columns.ts";
import { findingsThat } from "../order.ts";
import { count } from "../plain.ts";
import type { Page } from "./page.ts";

/** How many of each verdict, and by which program. */
export function counts({ findings, rules, tool }: Report, { columns }: Page): readonly string[] {
  const clauses = [
    `${count(findings.length, "finding")} of ${count(rules.length, "rule")}: ${amount(findings, "pass")} pass`,
    `${amount(findings, "fail")} fail`,
    `${amount(findings, "unknown")} unknown`,
    `${amount(findings, "not-applicable")} not applicable`,
    `${amount(findings, "broken")} broken`,
  ];
  return [...flow(clauses, columns, ", "), ...wrap(`${tool.name} ${tool.version}`, columns)];
}

function amount(findings: readonly Finding[], is: Finding["verdict"]["is"]): number {
  return findingsThat(findings, is).length;
}
