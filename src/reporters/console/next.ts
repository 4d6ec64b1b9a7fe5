import type { ChecklistReport, Report } from "../../model/report.ts";
import { clamp, hang, padStart } from "../columns.ts";
import { firstStep } from "../first-step.ts";
import { type Gain, gains, points } from "../gain.ts";
import { count } from "../plain.ts";
import type { Page } from "./page.ts";

/** The three repairs that would raise readiness most. */
export function next(report: Report, checklist: ChecklistReport, page: Page): readonly string[] {
  const best = gains(report, checklist).slice(0, SHOWN);
  if (best.length === 0) return [];
  return [page.paint("title", "What to do next"), ...best.flatMap((gain, at) => step(gain, at + 1, page))];
}

const SHOWN = 3;

function step({ rule, fails, readiness }: Gain, number: number, { columns, paint }: Page): readonly string[] {
  const label = `  ${number}. ${padStart(points(readiness), 5)}  `;
  const room = columns - label.length;
  const indent = " ".repeat(label.length);
  return [
    ...hang(label, clamp(fails[0]?.message ?? "", room, LINES)),
    ...clamp(`Fix: ${firstStep(rule.fix)}`, room, LINES).map((line) => indent + line),
    ...clamp(`${rule.id} (${rule.severity}, ${count(fails.length, "fail")})`, room, 1).map((line) => indent + paint("quiet", line)),
  ];
}

const LINES = 2;
