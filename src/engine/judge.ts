import type { Verdict } from "../model/report.ts";
import type { Reason } from "../model/snapshot.ts";
import type { Touched } from "../snapshot/unread.ts";
import { type Program, summaryOf, type Variables } from "./cel.ts";
import type { CompiledRule } from "./compile-rule.ts";

/** One rule, one resource, one verdict. Nothing else in the program decides. */
export function judge(rule: Pick<CompiledRule, "when" | "assert" | "notApplicable">, variables: Variables, touched: Touched): Verdict {
  const applies = rule.when === undefined ? true : answer(rule.when, variables, touched);
  if (applies === false) return { is: "not-applicable", because: rule.notApplicable(variables) };
  if (applies !== true) return applies;
  const healthy = answer(rule.assert, variables, touched);
  if (typeof healthy !== "boolean") return healthy;
  return { is: healthy ? "pass" : "fail" };
}

/**
 * CEL absorbs errors in `&&`, `||`, `all` and `exists` as three-valued logic does, so an answer is certain.
 * Without one, what was touched decides: the error that surfaces need not be the Unread.
 */
function answer(program: Program, variables: Variables, touched: Touched): boolean | Verdict {
  touched.length = 0;
  try {
    const value = program(variables);
    return typeof value === "boolean" ? value : { is: "broken", error: `gave ${typeof value}, not true or false` };
  } catch (error) {
    return touched.length > 0 ? { is: "unknown", reasons: unique(touched) } : { is: "broken", error: summaryOf(error) };
  }
}

function unique(reasons: readonly Reason[]): readonly Reason[] {
  return [...new Map(reasons.map((reason) => [`${reason.text}\n${reason.remedy}`, reason])).values()];
}
