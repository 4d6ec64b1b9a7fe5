import type { Rule } from "../model/rule.ts";

/** What a rule that no machine can judge says instead of `assert`. */
type Attested = { readonly attested_for: string } | { readonly attested_by: string };

/** A rule as its file says it. */
export type WrittenRule = Omit<Rule, "assert"> & ({ readonly assert: string } | Attested);

/** The same rule with an `assert`: someone attested its id. How old that may be, or until when it is due, is a parameter like any other. */
export function completed(written: WrittenRule): Rule {
  if ("assert" in written) return written;
  return "attested_for" in written ? lately(written) : once(written);
}

/** Again and again: not longer ago than so many days. */
function lately({ attested_for: age, params, ...rest }: Omit<Rule, "assert"> & { readonly attested_for: string }): Rule {
  const assert = attested(rest, "a.days_ago <= params.max_days");
  return { ...rest, params: { ...params, max_days: Number.parseInt(age, 10) }, assert };
}

/** Once, since the plan's first day. Until the day by which the chapter's plan wants it, that it is missing is no failure. */
function once({ attested_by: day, params, ...rest }: Omit<Rule, "assert"> & { readonly attested_by: string }): Rule {
  const variable = variableOf(rest);
  const assert = attested(rest, "a.is_since_start");
  const isOver = `${variable}.plan_days.exists(d, d.day == params.due_day && d.is_over)`;
  return {
    ...rest,
    params: { ...params, due_day: Number.parseInt(day.replace("Day ", ""), 10) },
    when: `${variable}.has_handoff && (${assert} || ${isOver})`,
    not_applicable: `{{ ${variable}.has_handoff ? "Nobody attested it since the plan began; it is due by Day " + string(${ownDay(variable)}) + " of the plan." : "Without a handoff there is no plan." }}`,
    assert,
  };
}

function attested(rule: Pick<Rule, "id" | "for_each">, condition: string): string {
  return `${variableOf(rule)}.attestations.exists(a, a.about == "${rule.id}" && ${condition})`;
}

function ownDay(variable: string): string {
  return `${variable}.plan_days.filter(d, d.day == params.due_day)[0].own_day`;
}

function variableOf({ for_each: forEach }: Pick<Rule, "for_each">): string {
  return Object.keys(forEach)[0] ?? "account";
}
