import type { ChecklistReport, Report } from "../../model/report.ts";
import { clamp, flow, hang, widthOf, wrap } from "../columns.ts";
import { plain } from "../plain.ts";
import { claim, isDeclaredOff, scene, standingOf } from "../standing.ts";
import { bar } from "./bar.ts";
import type { Page } from "./page.ts";

/** How it stands, since when, for which account, and whatever weakens that claim. */
export function headline(report: Report, checklist: ChecklistReport | undefined, page: Page): readonly string[] {
  const place = sceneLines(report, page);
  if (checklist === undefined) return [...place, ...weakened(report, page)];
  const shares = isDeclaredOff(checklist.items) ? [] : ["", ...picture(checklist, page)];
  return [...claimLines(checklist, page), ...place, ...shares, ...weakened(report, page)];
}

function claimLines(checklist: ChecklistReport, { columns, paint }: Page): readonly string[] {
  const style = STYLE[standingOf(checklist)];
  // One column is the comma's that leads over to the scene.
  const lines = flow(claim(checklist), columns - 1, ", ");
  return lines.map((line, at) => paint(style, at < lines.length - 1 ? line : `${line},`));
}

const STYLE = { READY: "good", "NOT READY": "bad", "NOT PROVED READY": "unsure", "NOT APPLICABLE": "quiet" } as const;

function sceneLines(report: Report, { columns }: Page): readonly string[] {
  const clauses = scene(report).map(plain);
  return clauses.some((one) => widthOf(one) >= columns) ? wrap(clauses.join(", "), columns) : flow(clauses, columns, ", ");
}

function picture(checklist: ChecklistReport, page: Page): readonly string[] {
  const { readiness, coverage } = checklist;
  const legend = [`# healthy ${readiness} %`, `x failed ${Math.max(0, coverage - readiness)} %`, `. not known ${100 - coverage} %`];
  const lines = flow(legend, page.columns - INDENT.length, "   ").map((line) => INDENT + line);
  return [INDENT + bar(checklist, Math.min(page.columns - 2 * INDENT.length, WIDEST), page), ...lines];
}

const INDENT = "  ";
const WIDEST = 76;

function weakened({ caveats }: Report, { columns, paint }: Page): readonly string[] {
  if (caveats.length === 0) return [];
  return ["", paint("unsure", "What weakens this"), ...caveats.flatMap((one) => hang("  - ", clamp(one, columns - 4, CAVEAT_LINES)))];
}

const CAVEAT_LINES = 3;
