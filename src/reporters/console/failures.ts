import type { ChecklistReport, Finding, Report } from "../../model/report.ts";
import { clamp, hang, pad, wrap } from "../columns.ts";
import { findingsThat, worstFirst } from "../order.ts";
import { waivedText } from "../waived.ts";
import type { Page } from "./page.ts";

/** Every fail, under the first item that asks for it, and every rule that is broken. */
export function failures(report: Report, checklist: ChecklistReport | undefined, page: Page): readonly string[] {
  const fails = findingsThat(report.findings, "fail").toSorted(worstFirst);
  const broken = findingsThat(report.findings, "broken").toSorted(worstFirst);
  const groups = [...grouped(fails, checklist), { title: "Broken rules: a fault of the rule, not of the platform", findings: broken }];
  const shown = groups.filter(({ findings }) => findings.length > 0);
  if (shown.length === 0) return [];
  return [
    page.paint("title", "What failed"),
    ...shown.flatMap((group) => [...titled(group, page), ...group.findings.flatMap((one) => entry(one, page))]),
  ];
}

interface Group {
  readonly title: string;
  readonly findings: readonly Finding[];
}

function grouped(fails: readonly Finding[], checklist: ChecklistReport | undefined): readonly Group[] {
  const items = checklist?.items ?? [];
  const placed = Map.groupBy(fails, ({ rule }) => items.findIndex(({ rules }) => rules.includes(rule)));
  const other = items.length > 0 ? "Outside this checklist" : "All rules";
  return [
    ...items.map(({ title }, at) => ({ title: `${at + 1}. ${title}`, findings: placed.get(at) ?? [] })),
    { title: other, findings: placed.get(-1) ?? [] },
  ];
}

function titled({ title }: Group, { columns }: Page): readonly string[] {
  return wrap(title, columns - 2).map((line) => `  ${line}`);
}

function entry(finding: Finding, { columns, paint }: Page): readonly string[] {
  const { severity, rule, verdict, waiver, message, notes, location } = finding;
  const label = `    ${pad(severity, SEVERITY)}  `;
  const room = columns - label.length;
  const indent = " ".repeat(label.length);
  const said = verdict.is === "broken" ? `'${finding.name}': ${verdict.error}` : message;
  const quiet = [
    ...(waiver === undefined ? [] : [waivedText(waiver)]),
    ...notes.map((one) => `note: ${one}`),
    `${rule}, ${location.path}:${location.line}`,
  ];
  return [
    ...hang(label, clamp(said, room, MESSAGE_LINES), paint("bad", label)),
    ...quiet.flatMap((one) => clamp(one, room, QUIET_LINES)).map((line) => indent + paint("quiet", line)),
  ];
}

const SEVERITY = "critical".length;
const MESSAGE_LINES = 8;
const QUIET_LINES = 3;
