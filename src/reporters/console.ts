import type { ChecklistReport, Report } from "../model/report.ts";
import { counts } from "./console/counts.ts";
import { failures } from "./console/failures.ts";
import { headline } from "./console/headline.ts";
import { items } from "./console/items.ts";
import { next } from "./console/next.ts";
import type { Page } from "./console/page.ts";
import { painted, unpainted } from "./console/paint.ts";
import { plan } from "./console/plan.ts";
import { unknowns } from "./console/unknowns.ts";
import { waivers } from "./console/waivers.ts";

export interface TextOptions {
  /** The terminal's width; narrower than 40 is written as 40, wider than 120 as 120. */
  readonly columns: number;
  readonly colour: boolean;
  /** Which checklist is shown; the others are in the JSON. */
  readonly checklist?: string;
}

/** The report for a terminal: how it stands, what to do next, what nobody knows, what failed. */
export function text(report: Report, { columns, colour, checklist = "closing" }: TextOptions): string {
  const shown = report.checklists.find(({ name }) => name === checklist);
  const page = { columns: Math.min(Math.max(NARROWEST, columns), WIDEST), paint: colour ? painted : unpainted };
  const sections = [
    headline(report, shown, page),
    ...(shown === undefined ? [] : scored(report, shown, page)),
    ...listed(report, shown, page),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => line.trimEnd()).join("\n"))
    .join("\n\n")}\n`;
}

const NARROWEST = 40;
const WIDEST = 120;

type Section = readonly string[];

function scored(report: Report, checklist: ChecklistReport, page: Page): readonly Section[] {
  const isPlan = checklist.items.some(({ due }) => due !== undefined);
  return [(isPlan ? plan : items)(report, checklist, page), next(report, checklist, page)];
}

function listed(report: Report, checklist: ChecklistReport | undefined, page: Page): readonly Section[] {
  return [unknowns(report, page), failures(report, checklist, page), waivers(report, page), counts(report, page)];
}
