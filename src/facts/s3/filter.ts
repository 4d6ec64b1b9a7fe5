import type { LifecycleRule, ReplicationRule } from "../../kinds/aws/bucket.ts";

type Filtered = Pick<ReplicationRule | LifecycleRule, "Prefix" | "Filter">;

/** The prefix a rule selects by, in the older shape and the newer; empty for the whole bucket. */
export function prefixOf({ Prefix, Filter }: Filtered): string {
  return Filter?.And?.Prefix ?? Filter?.Prefix ?? Prefix ?? "";
}

/** A rule that asks for tags leaves out every object that lacks them. */
export function asksForTags({ Filter }: Filtered): boolean {
  return Filter?.Tag !== undefined || (Filter?.And?.Tags ?? []).length > 0;
}

/** Whether a rule selects every key under a prefix. */
export function covers(rule: Filtered, prefix: string): boolean {
  return prefix.startsWith(prefixOf(rule)) && !asksForTags(rule);
}

/** Whether a rule may select a key under a prefix. */
export function touches(rule: Filtered, prefix: string): boolean {
  return prefix.startsWith(prefixOf(rule)) || prefixOf(rule).startsWith(prefix);
}
