import type { Cause, Report } from "../../model/report.ts";
import { clamp, hang, padStart, wrap } from "../columns.ts";
import { byCodeUnit } from "../order.ts";
import { count } from "../plain.ts";
import { withheld } from "../withheld.ts";
import type { Page } from "./page.ts";

/** What nobody knows, by cause: the one permission, line or run that would show most comes first. */
export function unknowns(report: Report, page: Page): readonly string[] {
  const causes = report.causes.toSorted((a, b) => b.findings - a.findings || byCodeUnit(a.remedy, b.remedy));
  const held = heldBack(report, page);
  if (causes.length === 0 && held.length === 0) return [];
  const digits = Math.max(...causes.map(({ findings }) => String(findings).length));
  const more = causes.length > SHOWN ? [`  and ${count(causes.length - SHOWN, "more cause")} (all are in the JSON report)`] : [];
  return [
    page.paint("title", "What would show most of what is not known"),
    ...causes.slice(0, SHOWN).flatMap((cause) => remedy(cause, digits, page)),
    ...more.flatMap((line) => wrapped(line, page)),
    ...held,
  ];
}

const SHOWN = 5;

function remedy({ remedy: todo, reasons, findings }: Cause, digits: number, { columns, paint }: Page): readonly string[] {
  const label = `  ${padStart(String(findings), digits)}x  `;
  const room = columns - label.length;
  const why = reasons.length > 1 ? `${reasons[0]} (and ${reasons.length - 1} more)` : (reasons[0] ?? "");
  const reason = why === "" ? [] : clamp(why, room, 2).map((line) => " ".repeat(label.length) + paint("quiet", line));
  return [...hang(label, wrap(todo, room), paint("unsure", label)), ...reason];
}

function heldBack(report: Report, page: Page): readonly string[] {
  const subjects = withheld(report).map(({ subject, rules }) => `${subject} (${rules.join(", ")})`);
  if (subjects.length === 0) return [];
  return wrapped(`  Left out of SARIF, so that no alert closes unseen: ${subjects.join("; ")}`, page);
}

function wrapped(line: string, { columns }: Page): readonly string[] {
  return wrap(line, columns - 2).map((one) => `  ${one}`);
}
