import type { Rule } from "../model/rule.ts";

/** A rule as its file says it: what no machine can judge has no `assert`, but an age that somebody's word may have. */
export type WrittenRule = Omit<Rule, "assert"> & ({ readonly assert: string } | { readonly attested_for: string });

/** The same rule with an `assert`: someone attested its id, and not too long ago. The age is a parameter like any other. */
export function completed(written: WrittenRule): Rule {
  if ("assert" in written) return written;
  const { attested_for: age, params, ...rest } = written;
  return { ...rest, params: { ...params, max_days: Number.parseInt(age, 10) }, assert: attested(rest) };
}

function attested({ id, for_each: forEach }: Pick<Rule, "id" | "for_each">): string {
  const [variable = "account"] = Object.keys(forEach);
  return `${variable}.attestations.exists(a, a.about == "${id}" && a.days_ago <= params.max_days)`;
}
