import type { Report } from "../model/report.ts";

const HOUR = 3_600_000;

export interface Age {
  readonly now: Date;
  readonly maxHours: number;
}

/** Whether its oldest part is older than `--max-age`: such a report is never called ready and never uploaded. */
export function isStale({ takenAt }: Pick<Report, "takenAt">, { now, maxHours }: Age): boolean {
  return now.getTime() - Date.parse(takenAt) > maxHours * HOUR;
}

/** The same report, which claims no more than its age allows. */
export function aged(report: Report, age: Age): Report {
  if (!isStale(report, age)) return report;
  const hours = Math.floor((age.now.getTime() - Date.parse(report.takenAt)) / HOUR);
  return {
    ...report,
    checklists: report.checklists.map((checklist) => ({ ...checklist, ready: false })),
    caveats: [
      `The evidence is ${hours} hours old, more than ${age.maxHours}: it is not called ready, and no SARIF is written.`,
      ...report.caveats,
    ],
  };
}
