import type { ChecklistReport, Report } from "../model/report.ts";
import { asOf } from "./moment.ts";
import { count } from "./plain.ts";

export type Standing = "READY" | "NOT READY" | "NOT PROVED READY" | "NOT APPLICABLE";

/** Whether a platform is ready, is not, or nobody can say. What is not due yet speaks against nobody. */
export function standingOf({ ready, items }: ChecklistReport): Standing {
  if (ready) return "READY";
  if (isDeclaredOff(items)) return "NOT APPLICABLE";
  return items.some(({ is, due }) => is === "no" && due?.state !== "not due") ? "NOT READY" : "NOT PROVED READY";
}

/** Every item was declared off: nothing is asked, so nothing is ready. */
export function isDeclaredOff(items: ChecklistReport["items"]): boolean {
  return items.every(({ is }) => is === "not-applicable");
}

/** The headline's clauses: `NOT READY: 5 of 7 yes`, `readiness 71 %`, `coverage 93 %`. */
export function claim(checklist: ChecklistReport): readonly string[] {
  const { items, readiness, coverage } = checklist;
  if (isDeclaredOff(items)) return ["NOT APPLICABLE"];
  const yes = items.filter(({ is }) => is === "yes").length;
  const off = items.filter(({ is }) => is === "not-applicable").length;
  const later = items.filter(({ due }) => due?.state === "not due").length;
  return [
    `${standingOf(checklist)}: ${yes} of ${items.length} yes`,
    ...(off > 0 ? [`${off} not applicable`] : []),
    ...(later > 0 ? [`${later} not due`] : []),
    `readiness ${readiness} %`,
    `coverage ${coverage} %`,
  ];
}

/** When and what was looked at: `as of 03:17 UTC 23 Nov 2026`, `account prod (111122223333)`. */
export function scene({ takenAt, account: { name, id }, parts }: Report): readonly string[] {
  return [`as of ${asOf(takenAt)}`, `account ${name} (${id})`, ...(parts.length > 1 ? [`from ${count(parts.length, "part")}`] : [])];
}
