import type { Report } from "../model/report.ts";
import { byCodeUnit } from "./order.ts";

/** A category of alerts that is not uploaded, so that GitHub keeps its alerts, and the rules whose resources could not be listed whole. */
export interface Withheld {
  readonly subject: string;
  readonly rules: readonly string[];
}

/** The subjects that have a rule over an incomplete listing: uploading them would close alerts of what was merely not listed. */
export function withheld({ rules }: Report): readonly Withheld[] {
  const incomplete = rules.filter(({ complete }) => !complete);
  const subjects = [...new Set(incomplete.map(({ subject }) => subject))].sort(byCodeUnit);
  return subjects.map((subject) => ({ subject, rules: idsOf(incomplete, subject) }));
}

function idsOf(rules: Report["rules"], subject: string): readonly string[] {
  return rules
    .filter((rule) => rule.subject === subject)
    .map(({ id }) => id)
    .sort(byCodeUnit);
}
