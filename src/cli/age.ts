import type { Report } from "../model/report.ts";

const HOUR = 3_600_000;

/** Clocks differ a little. */
const MOST_AHEAD = 1;

type Dated = Pick<Report, "takenAt" | "parts">;

export interface Age {
  readonly now: Date;
  readonly maxHours: number;
}

/** Whether its oldest part is older than `--max-age`, or its newest one not yet taken: such a report is never called ready and never uploaded. */
export function isStale(report: Dated, { now, maxHours }: Age): boolean {
  return hoursAgo(report, now) > maxHours || hoursAhead(report, now) > MOST_AHEAD;
}

/** The same report, which claims no more than its age allows. */
export function aged(report: Report, age: Age): Report {
  if (!isStale(report, age)) return report;
  return {
    ...report,
    checklists: report.checklists.map((checklist) => ({ ...checklist, ready: false })),
    caveats: [`${reasonOf(report, age)}: it is not called ready, and no SARIF is written.`, ...report.caveats],
  };
}

function reasonOf(report: Dated, { now, maxHours }: Age): string {
  const ahead = hoursAhead(report, now);
  if (ahead > MOST_AHEAD) return `The evidence is of ${Math.ceil(ahead)} hours from now, so a clock is wrong`;
  return `The evidence is ${Math.floor(hoursAgo(report, now))} hours old, more than ${maxHours}`;
}

function hoursAgo({ takenAt }: Dated, now: Date): number {
  return (now.getTime() - Date.parse(takenAt)) / HOUR;
}

/** The newest attempt decides, so a part that is dated ahead would decide until then. */
function hoursAhead({ parts }: Dated, now: Date): number {
  return Math.max(...parts.map(({ takenAt }) => (Date.parse(takenAt) - now.getTime()) / HOUR));
}
