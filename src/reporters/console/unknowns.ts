import type { Cause, Report } from "../../model/report.ts";
import { clamp, hang, padStart, wrap } from "../columns.ts";
import { findingsThat } from "../order.ts";
import { count } from "../plain.ts";
import { withheld } from "../withheld.ts";
import type { Page } from "./page.ts";

/** What nobody knows, by cause: the one permission, line or run that would show most comes first. */
export function unknowns(report: Report, page: Page): readonly string[] {
  const { causes } = report;
  const held = heldBack(report, page);
  if (causes.length === 0 && held.length === 0) return [];
  const digits = Math.max(...causes.map(({ findings }) => String(findings).length));
  const more = causes.length > SHOWN ? [`  and ${count(causes.length - SHOWN, "more cause")} (all are in the JSON report)`] : [];
  return [
    ...heading(report, page),
    ...causes.slice(0, SHOWN).flatMap((cause) => remedy(cause, digits, page)),
    ...more.flatMap((line) => wrapped(line, page)),
    ...held,
  ];
}

const SHOWN = 5;

function heading({ findings }: Report, { columns, paint }: Page): readonly string[] {
  const number = findingsThat(findings, "unknown").length;
  return wrap(`Not known: ${count(number, "finding")}. What would show most`, columns).map((line) => paint("title", line));
}

function remedy({ remedy: todo, reasons, findings }: Cause, digits: number, { columns, paint }: Page): readonly string[] {
  const label = `  shows ${padStart(String(findings), digits)}  `;
  const room = columns - label.length;
  const reason = reasons.slice(0, 1).flatMap((one) => clamp(one, room, 2));
  return [
    ...hang(label, wrap(todo, room), paint("unsure", label)),
    ...reason.map((line) => " ".repeat(label.length) + paint("quiet", line)),
  ];
}

function heldBack(report: Report, page: Page): readonly string[] {
  const subjects = withheld(report).map(({ subject, rules }) => `${subject} (${rules.join(", ")})`);
  if (subjects.length === 0) return [];
  return wrapped(`  Left out of SARIF, so that no alert closes: ${subjects.join("; ")}`, page);
}

function wrapped(line: string, { columns }: Page): readonly string[] {
  return wrap(line, columns - 2).map((one) => `  ${one}`);
}
