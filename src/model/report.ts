import type { ChecklistItem, Severity } from "./rule.ts";
import type { GapOutcome, Reason, Source } from "./snapshot.ts";
import type { Location } from "./target.ts";
import type { Waiver } from "./waiver.ts";

/** What one rule says of one resource. Nothing but the engine decides it. */
export type Verdict =
  | { readonly is: "pass" }
  | { readonly is: "fail" }
  | { readonly is: "unknown"; readonly reasons: readonly Reason[] }
  | { readonly is: "not-applicable"; readonly because: string }
  | { readonly is: "broken"; readonly error: string };

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** The kind and id of what was judged; both are part of the alert's identity. */
  readonly kind: string;
  readonly resource: string;
  /** The resource's short name, for people. */
  readonly name: string;
  readonly verdict: Verdict;
  /** Of a fail that somebody lives with for a time. It is a fail all the same. */
  readonly waiver?: Pick<Waiver, "reason" | "owner" | "until">;
  /** One sentence or more, plain words, the resource first. */
  readonly message: string;
  readonly notes: readonly string[];
  /** The values the verdict rests on, by the path the expression read. An Unread one says so. */
  readonly restsOn: Readonly<Record<string, unknown>>;
  readonly location: Location;
  /** `primaryLocationLineHash` of GitHub: 32 hex digits and `:1`. */
  readonly fingerprint: string;
}

/** A rule that was evaluated, as the report's readers need it. */
export interface RuleSummary {
  readonly id: string;
  /** The rule's folder: an alert category. */
  readonly subject: string;
  readonly title: string;
  readonly problem: string;
  readonly severity: Severity;
  readonly security: boolean;
  readonly why: string;
  readonly fix: string;
  readonly references: readonly string[];
  /** False when what its `for_each` walks could not be listed whole: such a rule earns nothing. */
  readonly complete: boolean;
}

/** Whole percents, rounded down, so 100 means every one. Both are shares of everything applicable. */
export interface Score {
  readonly readiness: number;
  readonly coverage: number;
}

export interface ChecklistReport extends Score {
  readonly name: string;
  readonly title: string;
  /** Of a plan: how each of its stretches stands. */
  readonly phases?: readonly PhaseReport[];
  readonly items: readonly ItemReport[];
  /** Every item is yes or declared not applicable. */
  readonly ready: boolean;
}

/** Whether a team may go on to the next phase of its plan. */
export interface PhaseReport {
  readonly id: string;
  readonly title: string;
  /** Days of the team's own plan, both counted. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** Yes with few red items, even if what is not proved were red as well; `open` while items are still to come due. */
  readonly is: "yes" | "no" | "unknown" | "open" | "not-applicable";
  /** Items that failed though their window has begun. */
  readonly red: number;
  /** Items whose window is over and of which nobody knows. */
  readonly notProved: number;
  readonly maxRed: number;
}

export interface ItemReport extends Score {
  readonly id: string;
  readonly title: string;
  readonly is: "yes" | "no" | "unknown" | "not-applicable";
  readonly rules: readonly string[];
  readonly notAuditedYet: NonNullable<ChecklistItem["not_audited_yet"]>;
  /** Of a plan's item: its window, and how it stands on the day of the report. */
  readonly due?: DueReport;
}

export interface DueReport {
  /** Days of the team's own plan, both counted. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** The same as days of the calendar, while it is known when the plan began. */
  readonly from?: string;
  readonly until?: string;
  readonly state: "not due" | "due" | "overdue" | "done" | "not proved";
  /** The box in the team's plan: what somebody says, beside what is proved. Absent while nobody knows. */
  readonly claim?: { readonly isTicked: boolean; readonly location: Location };
}

/** The unknown findings that one cause explains. */
export interface Cause {
  readonly remedy: string;
  readonly reasons: readonly string[];
  /** How many findings would be known without it. */
  readonly findings: number;
}

/** The reads of one call that ended the same way. */
export interface GapGroup {
  readonly source: Source;
  readonly call: string;
  readonly outcome: GapOutcome;
  readonly scopes: readonly string[];
  readonly details: readonly string[];
}

/** What people waived, by what came of it. Only the used ones cover anything. */
export interface WaiverReport {
  readonly used: readonly Waiver[];
  readonly expired: readonly Waiver[];
  /** Nothing that it names failed, or it begins later. */
  readonly unused: readonly Waiver[];
  /** For more than 180 days. */
  readonly tooLong: readonly Waiver[];
}

export interface Report {
  readonly format: number;
  readonly tool: { readonly name: string; readonly version: string };
  /** The oldest part's moment: the report is as of then. */
  readonly takenAt: string;
  readonly account: { readonly name: string; readonly id: string; readonly location: Location };
  readonly parts: readonly { readonly takenAt: string; readonly principal?: string; readonly endpoints?: readonly string[] }[];
  /** SHA-256 of what was judged: the parts, the rules with their checklists, the Target. */
  readonly digests: { readonly snapshot: string; readonly rules: string; readonly target: string };
  readonly rules: readonly RuleSummary[];
  readonly findings: readonly Finding[];
  readonly waivers: WaiverReport;
  readonly checklists: readonly ChecklistReport[];
  /** What would show most comes first. */
  readonly causes: readonly Cause[];
  readonly gaps: readonly GapGroup[];
  /** Whatever weakens the claim: overridden parameters, `none` declarations, things seen but out of scope. */
  readonly caveats: readonly string[];
}
