import type { Reason } from "../../model/snapshot.ts";
import type { Attestation, Subject } from "../../kinds/repository/attestation.ts";
import type { Known } from "../../snapshot/known.ts";
import { reasonOf } from "../../snapshot/reason.ts";
import { Unread } from "../../snapshot/unread.ts";
import { attestedAbout } from "../repository/attestations.ts";
import { daysBetween } from "../repository/day.ts";
import { noStart } from "./no-start.ts";

/** Known, or the reason why not. */
export type Answer = boolean | Unread;

/** Whether it was in the plan, on its first day or later, and not in days to come. Of a day that may be one of several, `why` says that nobody knows, unless all are. */
export function isInPlan(days: readonly string[], { target, takenAt }: Known, why?: Unread): Answer {
  const start = target.plan?.start;
  if (start === undefined) return noStart();
  const within = days.filter((day) => day >= start && daysBetween(day, takenAt) >= 0);
  if (within.length === days.length && days.length > 0) return true;
  return within.length === 0 && days.length > 0 ? false : (why ?? false);
}

/** What people attested about a subject since the plan began, and whether there may be more of it. */
export function attestedInPlan(about: Subject, known: Known): { readonly items: readonly Attestation[]; readonly answer: Answer } {
  const { items, gaps } = attestedAbout(about, known);
  const judged = items.map((one) => ({ one, is: isInPlan([one.on], known) }));
  const open = gaps.length === 0 ? [] : [new Unread(gaps.map(reasonOf))];
  return { items: judged.flatMap(({ one, is }) => (is === true ? [one] : [])), answer: anyOf([...judged.map(({ is }) => is), ...open]) };
}

/** Yes when one is, whatever the others are. */
export function anyOf(answers: readonly Answer[]): Answer {
  return decided(answers, true);
}

/** No when one is not, whatever the others are. */
export function allOf(answers: readonly Answer[]): Answer {
  return decided(answers, false);
}

function decided(answers: readonly Answer[], alone: boolean): Answer {
  if (answers.includes(alone)) return alone;
  const reasons = answers.flatMap((answer): readonly Reason[] => (answer instanceof Unread ? answer.reasons : []));
  return reasons.length > 0 ? new Unread([...new Set(reasons)]) : !alone;
}
