import { Type } from "typebox";
import { field, type Kind, type ResourceOf } from "../kind.ts";

/** Id: `<path>:<line>:<column>`, because two may stand on one line. Scope: `attestations`. */
export const attestation = {
  name: "repo.attestation",
  doc: "Somebody's dated word that a thing was done. It is evidence beside logs and calendars, judged by the rule's own window; it never stands in for AWS or Kubernetes.",
  source: "repository",
  listedBy: "file",
  call: "read attestations",
  since: 1,
  fields: {
    about: field(Type.String(), "What it is about: a subject such as `dr-drill`, or the id of a rule that only people can answer."),
    on: field(Type.String(), "The day, in UTC, as YYYY-MM-DD."),
    by: field(Type.String(), "Who says so."),
    statement: field(Type.String(), "What was done."),
    link: field(Type.Optional(Type.String()), "Where more is to be found."),
    path: field(Type.String(), "The file it stands in."),
    line: field(Type.Number(), "The line it begins on."),
  },
} as const satisfies Kind;

/** What facts ask people about, beside the rules that only people can answer. */
export const SUBJECTS = [
  "account-baseline",
  "calendared-drills",
  "dr-drill",
  "dr-drill-calendar",
  "dr-runbook",
  "first-dr-drill-was-run",
  "first-game-day-was-held",
  "first-postmortem-was-written",
  "game-day",
  "game-day-calendar",
  "postmortems",
  "promotion-drill",
  "runbook-revised",
] as const;

/** One of these, or the review of a day of the plan. */
export type Subject = (typeof SUBJECTS)[number] | `review-day-${number}`;

/** Whether facts ask about it. */
export function isSubject(about: string): about is Subject {
  return SUBJECTS.some((one) => one === about) || /^review-day-[1-9]\d{0,3}$/.test(about);
}

export type Attestation = ResourceOf<typeof attestation>;
