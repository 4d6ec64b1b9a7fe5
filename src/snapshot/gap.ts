import type { Gap, GapOutcome, Outcome, Read } from "../model/snapshot.ts";

/** Whether a read that ended so settles nothing. */
export function isGap(outcome: Outcome): outcome is GapOutcome {
  return outcome !== "ok" && outcome !== "absent" && outcome !== "not-enabled";
}

/** Those that settle nothing. */
export function gapsIn(reads: readonly Read[]): Gap[] {
  return reads.flatMap(({ outcome, ...read }) => (isGap(outcome) ? [{ ...read, outcome }] : []));
}
