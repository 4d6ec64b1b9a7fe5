import type { ChecklistReport, Finding, ItemReport, Report } from "../model/report.ts";
import { because } from "./because.ts";
import { firstStep } from "./first-step.ts";
import { gains, points } from "./gain.ts";
import { escaped, table } from "./markdown-text.ts";
import { findingsThat, worstFirst } from "./order.ts";
import { count, sentence } from "./plain.ts";
import { claim, scene } from "./standing.ts";
import { failCount, idleWaivers, waivedText, waivedUntil } from "./waived.ts";
import { withheld } from "./withheld.ts";

/** The report for the summary of a job: capped, because GitHub drops a summary above 1 MiB, and escaped, because names are not ours. */
export function markdown(report: Report, checklist = "closing"): string {
  const shown = report.checklists.find(({ name }) => name === checklist);
  const blocks = [
    ...(shown === undefined ? [] : [`## ${escaped(claim(shown).join(", "))}`]),
    escaped(scene(report).join(", ")),
    ...list("What weakens this", report.caveats),
  ];
  const scored = shown === undefined ? [] : [...answers(report, shown), ...next(report, shown)];
  return `${[...blocks, ...scored, ...unknowns(report), ...failures(report), ...idle(report)].join("\n\n")}\n`;
}

const ROWS = 50;

function answers(report: Report, { title, items }: ChecklistReport): readonly string[] {
  const rows = items.map((item, at) => [
    item.is + waivedUntil(report, item),
    `${at + 1}. ${item.title}`,
    ...shares(item),
    because(report, item).map(sentence).join(" "),
  ]);
  return [`### ${escaped(title)}`, table(["answer", "item", "readiness", "coverage", "because"], rows.slice(0, ROWS))];
}

function shares({ is, readiness, coverage }: ItemReport): readonly string[] {
  return is === "not-applicable" ? ["", ""] : [`${readiness} %`, `${coverage} %`];
}

const STEPS = 3;

function next(report: Report, checklist: ChecklistReport): readonly string[] {
  const best = gains(report, checklist).slice(0, STEPS);
  const rows = best.map(({ rule, fails, readiness }) => [points(readiness), fails[0]?.message ?? "", firstStep(rule.fix), rule.id]);
  return rows.length === 0 ? [] : ["### What to do next", table(["gain", "failure", "fix", "rule"], rows)];
}

function unknowns(report: Report): readonly string[] {
  const rows = report.causes.map(({ findings, remedy, reasons }) => [String(findings), remedy, reasons[0] ?? ""]);
  const held = withheld(report).map(({ subject, rules }) => `${subject}: ${rules.join(", ")}`);
  return [
    ...(rows.length === 0
      ? []
      : ["### Not known", table(["findings", "what would show them", "because"], rows.slice(0, ROWS)), ...rest(rows.length)]),
    ...list("Left out of code scanning, so that no alert closes", held),
  ];
}

function failures({ findings, rules }: Report): readonly string[] {
  const fails = findingsThat(findings, "fail").toSorted(worstFirst);
  const broken = findingsThat(findings, "broken").toSorted(worstFirst);
  const rows = [...fails, ...broken].map((one) => [one.severity, saidOf(one), one.rule, `${one.location.path}:${one.location.line}`]);
  const heading = `### ${count(findings.length, "finding")} of ${count(rules.length, "rule")}: ${tally(findings)}`;
  return [
    heading,
    ...(rows.length === 0 ? [] : [table(["severity", "failure", "rule", "where"], rows.slice(0, ROWS)), ...rest(rows.length)]),
  ];
}

function idle(report: Report): readonly string[] {
  return list(
    "Waivers that cover nothing",
    idleWaivers(report).map(({ is, text, where }) => `${is}: ${text} (${where})`),
  );
}

function saidOf({ verdict, name, message, waiver }: Finding): string {
  if (waiver !== undefined) return `${sentence(message)} (${waivedText(waiver)})`;
  return verdict.is === "broken" ? `'${name}': the rule is broken: ${verdict.error}` : message;
}

function tally(findings: readonly Finding[]): string {
  return VERDICTS.map((is) => (is === "fail" ? failCount(findings) : `${findingsThat(findings, is).length} ${is}`)).join(", ");
}

const VERDICTS = ["pass", "fail", "unknown", "not-applicable", "broken"] as const;

function rest(rows: number): readonly string[] {
  return rows > ROWS ? [`and ${rows - ROWS} more; all are in the JSON report.`] : [];
}

function list(title: string, texts: readonly string[]): readonly string[] {
  if (texts.length === 0) return [];
  return [
    `**${title}**`,
    texts
      .slice(0, ROWS)
      .map((one) => `- ${escaped(one)}`)
      .join("\n"),
    ...rest(texts.length),
  ];
}
