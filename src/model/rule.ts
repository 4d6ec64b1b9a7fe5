import type { EvidenceSource } from "./target.ts";

export type Severity = "critical" | "high" | "medium" | "low";

/** A rule as written in YAML: what healthy is, why it matters, how to fix it. */
export interface Rule {
  /** Part of every alert's identity, so it never changes once released. */
  readonly id: string;
  /** True of a healthy one; what a pass prints. */
  readonly title: string;
  /** True of a fail and of an unknown: the alert's title. */
  readonly problem: string;
  readonly severity: Severity;
  /** Security rules carry GitHub's security severity; the others a plain level. */
  readonly security?: boolean;
  /** One name and the kind it walks: `{ bucket: target.bucket }`. */
  readonly for_each: Readonly<Record<string, string>>;
  /** Defaults, which the configuration may override. */
  readonly params?: Readonly<Record<string, unknown>>;
  /** CEL. Known false means not applicable. */
  readonly when?: string;
  /** Template: why a resource that `when` leaves out is left out. */
  readonly not_applicable?: string;
  /** CEL. True is healthy; there is no other polarity. */
  readonly assert: string;
  /** Which of the team's papers it rests on: findings point there. */
  readonly evidence?: EvidenceSource;
  /** CEL, a number: the line of that paper. It moves; the path never does. */
  readonly line?: string;
  /** Template: what a fail says, the resource's name first. */
  readonly message: string;
  /** CEL, a list of texts: remarks that are shown and never scored. */
  readonly notes?: string;
  readonly why: string;
  /** Markdown. */
  readonly fix: string;
  readonly references: readonly string[];
}

/** Named items, each a list of rules. */
export interface Checklist {
  readonly name: string;
  readonly title: string;
  /** Stretches of a plan, in their order. Its items then have days on which they are due. */
  readonly phases?: readonly ChecklistPhase[];
  readonly items: readonly ChecklistItem[];
}

/** A stretch of the 90-day plan, which a team leaves with few red items at most. */
export interface ChecklistPhase {
  readonly id: string;
  readonly title: string;
  /** Of the chapter's ninety days, both counted. */
  readonly days: readonly [number, number];
  readonly max_red: number;
}

export interface ChecklistItem {
  readonly id: string;
  /** The words of the chapter, shortened to fit a screen. */
  readonly title: string;
  readonly rules: readonly string[];
  /** The window in which it is due, of the chapter's ninety days, both counted. */
  readonly due?: readonly [number, number];
  /** A failure that is waived counts as one that was documented with its reason, and the item may be yes. */
  readonly waived?: "counts";
  /** What the item ought to ask and no rule asks yet: each one unknown, with its weight. */
  readonly not_audited_yet?: readonly { readonly what: string; readonly severity: Severity }[];
  /** The Target's list that declares the whole item off when it says `none`: `databases`. */
  readonly off_when_none?: string;
}
