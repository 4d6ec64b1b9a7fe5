import { unread } from "../../snapshot/unread.ts";

/** What to do while nobody knows when the plan began. */
export const START = "Add to auditor.yaml: plan: { start: YYYY-MM-DD }, or handoff: none";

/** What rests on the plan's first day while nobody wrote it. */
export function noStart() {
  return unread("auditor.yaml does not say when the 90-day plan began", START);
}
