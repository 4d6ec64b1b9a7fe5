/** What to do while nobody knows when the plan began. */
export const START = "Add to auditor.yaml: plan: { start: YYYY-MM-DD }, or handoff: none";
