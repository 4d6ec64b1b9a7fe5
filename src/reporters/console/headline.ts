import type { ChecklistReport, Report } from "../../model/report.ts";
import { flow, hang, widthOf, wrap } from "../columns.ts";
import { asOf } from "../moment.ts";
import { count, plain } from "../plain.ts";
import { bar } from "./bar.ts";
import type { Page } from "./page.ts";
import type { Style } from "./paint.ts";

/** How it stands, since when, for which account, and whatever weakens that claim. */
export function headline(report: Report, checklist: ChecklistReport | undefined, page: Page): readonly string[] {
  const { columns } = page;
  const place = [`as of ${asOf(report.takenAt)}`, account(report), ...parts(report)];
  if (checklist === undefined) return [...lines(place, columns), ...weakened(report, page)];
  return [...standing(checklist, page), ...lines(place, columns), "", ...picture(checklist, page), ...weakened(report, page)];
}

function account({ account: { name, id } }: Report): string {
  return `account ${plain(name)} (${plain(id)})`;
}

function parts({ parts: { length } }: Report): readonly string[] {
  return length > 1 ? [`from ${count(length, "part")}`] : [];
}

function lines(clauses: readonly string[], columns: number): readonly string[] {
  return clauses.some((one) => widthOf(one) > columns) ? wrap(clauses.join(", "), columns) : flow(clauses, columns, ", ");
}

function standing(checklist: ChecklistReport, { columns, paint }: Page): readonly string[] {
  const { items, readiness, coverage } = checklist;
  const yes = items.filter(({ is }) => is === "yes").length;
  const off = items.filter(({ is }) => is === "not-applicable").length;
  const [style, word] = wordOf(checklist);
  const clauses = [
    `${word}: ${yes} of ${items.length} yes`,
    ...(off > 0 ? [`${off} not applicable`] : []),
    `readiness ${readiness} %`,
    `coverage ${coverage} %`,
  ];
  return flow(clauses, columns - 1, ", ").map((line, at, all) => paint(style, at < all.length - 1 ? line : `${line},`));
}

function wordOf({ ready, items }: ChecklistReport): readonly [Style, string] {
  if (ready) return ["good", "READY"];
  return items.some(({ is }) => is === "no") ? ["bad", "NOT READY"] : ["unsure", "NOT PROVED READY"];
}

function picture(checklist: ChecklistReport, page: Page): readonly string[] {
  const { readiness, coverage } = checklist;
  const legend = [`# healthy ${readiness} %`, `x failed ${coverage - readiness} %`, `. not known ${100 - coverage} %`];
  return [
    `  ${bar(checklist, Math.min(page.columns - 4, WIDEST), page)}`,
    ...flow(legend, page.columns - 2, "   ").map((line) => `  ${line}`),
  ];
}

const WIDEST = 76;

function weakened({ caveats, parts: seen }: Report, { columns, paint }: Page): readonly string[] {
  const endpoints = [...new Set(seen.flatMap((part) => part.endpoints ?? []))];
  const all = [...caveats, ...(endpoints.length > 0 ? [`Seen through other endpoints: ${endpoints.join(", ")}`] : [])];
  if (all.length === 0) return [];
  return ["", paint("unsure", "What weakens this"), ...all.flatMap((one) => hang("  - ", wrap(one, columns - 4)))];
}
