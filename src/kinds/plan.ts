import type { TargetPlan } from "../model/target.ts";

/** A window of days, both of them counted. Day 1 is the plan's first. */
export type Days = readonly [first: number, last: number];

export interface PlanItem {
  /** The item's id in `rules/checklists/ninety-day-plan.yaml`. */
  readonly id: string;
  /** The chapter's words. */
  readonly title: string;
  /** Days of the chapter's own ninety. */
  readonly due: Days;
}

/** The nineteen items of the chapter's plan, in its order. */
export const PLAN_ITEMS: readonly PlanItem[] = [
  { id: "cluster-health-audit", title: "Cluster health audit", due: [1, 3] },
  { id: "terraform-state-audit", title: "Terraform state audit", due: [3, 7] },
  { id: "observability-walk", title: "Observability stack walk", due: [7, 10] },
  { id: "alert-routing-audit", title: "Alert routing audit", due: [10, 14] },
  { id: "velero-schedule-audit", title: "Velero schedule audit", due: [14, 20] },
  { id: "account-baseline-review", title: "Account-baseline review (free controls)", due: [20, 25] },
  { id: "secrets-bootstrap", title: "Secrets bootstrap", due: [25, 30] },
  { id: "first-dr-drill", title: "Run the first cross-region DR drill end-to-end", due: [31, 35] },
  { id: "first-cost-review", title: "First cost review", due: [35, 40] },
  { id: "secret-rotation", title: "Rotate one secret end-to-end", due: [40, 45] },
  { id: "first-postmortem", title: "First chaos-induced incident postmortem", due: [45, 50] },
  { id: "guardduty", title: "Turn on GuardDuty", due: [50, 55] },
  { id: "egress-audit", title: "Cilium / Hubble visibility audit (if running Cilium)", due: [55, 60] },
  { id: "securityhub", title: "Turn on Security Hub", due: [61, 65] },
  { id: "right-sizing", title: "Right-size at least one node group", due: [65, 70] },
  { id: "incident-runbooks", title: "Document 3 new runbooks from real incidents", due: [70, 75] },
  { id: "first-game-day", title: "Run the first quarterly chaos game-day", due: [75, 80] },
  { id: "config", title: "Turn on Config (scoped)", due: [80, 85] },
  { id: "handoff", title: "Handoff completion review", due: [85, 90] },
];

/** The chapter's three phases have so many days each. */
const PHASE = 30;
const PHASES = [PHASE, PHASE, PHASE] as const;
const DAY = 86_400_000;

type Lengths = Pick<TargetPlan, "phases" | "extension_days">;

/**
 * A window of the chapter's ninety days in a plan whose phases have other lengths: it keeps its share of its phase, and is a day at least.
 * An extension moves nothing: what was due is due.
 */
export function ownDays({ phases = PHASES }: Lengths, [first, last]: Days): Days {
  const from = begunBy(phases, first - 1) + 1;
  return [Math.floor(from), Math.max(Math.floor(from), Math.ceil(begunBy(phases, last)))];
}

/** The first and the last day of one of the three phases, from 1, without the extension. */
export function phaseDays(plan: Lengths, phase: number): Days {
  return ownDays(plan, [(phase - 1) * PHASE + 1, phase * PHASE]);
}

/** The last day of the third phase, an extension included: from the day after, the platform is the team's own. */
export function lastDay({ phases = PHASES, extension_days: extension = 0 }: Lengths): number {
  return phases.reduce((sum, one) => sum + one, 0) + extension;
}

/** Which day of the plan a moment falls on, in UTC; undefined while nobody wrote when it began. Before it begins, 0 or less. */
export function dayOfPlan(plan: TargetPlan | undefined, moment: string): number | undefined {
  const start = Date.parse(plan?.start ?? "");
  return Number.isNaN(start) ? undefined : Math.floor((Date.parse(moment) - start) / DAY) + 1;
}

/** A day of the plan in the calendar, as YYYY-MM-DD. */
export function dateOf(start: string, day: number): string {
  return new Date(Date.parse(start) + (day - 1) * DAY).toISOString().slice(0, 10);
}

/** How many days of the plan have passed when so many of the chapter's have. */
function begunBy(phases: readonly number[], chapterDays: number): number {
  return phases.reduce((sum, length, index) => sum + (Math.min(Math.max(chapterDays - index * PHASE, 0), PHASE) * length) / PHASE, 0);
}
