import { expect, test } from "vitest";
import { unpainted } from "../../../src/reporters/console/paint.ts";
import { plan } from "../../../src/reporters/console/plan.ts";
import type { DueReport, ItemReport, PhaseReport } from "../../../src/model/report.ts";
import { checklist, denied, finding, item, report } from "../report.ts";

const PAGE = { columns: 80, paint: unpainted };
const location = { path: "runbooks/90-day-plan.md", line: 9 };
const due = (changes: Partial<DueReport>): DueReport => ({
  firstDay: 1,
  lastDay: 3,
  from: "2026-09-01",
  until: "2026-09-03",
  state: "done",
  claim: { isTicked: true, location },
  ...changes,
});
const asked = (title: string, is: ItemReport["is"], changes: Partial<DueReport>, rules = ["nothing"]) =>
  item({ title, is, rules, due: due(changes) });
const phase = (changes: Partial<PhaseReport> = {}): PhaseReport => ({
  id: "stabilize",
  title: "Phase 1: Stabilize",
  firstDay: 1,
  lastDay: 30,
  is: "open",
  red: 1,
  notProved: 1,
  maxRed: 2,
  ...changes,
});

const list = checklist({
  title: "The 90-day plan",
  phases: [phase(), phase({ id: "operate", title: "Phase 2: Operate", firstDay: 31, lastDay: 60, red: 0, notProved: 0 })],
  items: [
    asked("Cluster health audit", "yes", {}, ["healthy"]),
    asked("Velero schedule audit", "no", { firstDay: 14, lastDay: 20, state: "overdue", until: "2026-09-20" }, ["failing"]),
    asked("Free gates", "no", { firstDay: 20, lastDay: 25, state: "due", until: "2026-09-25" }, ["failing"]),
    asked("Alert routing audit", "unknown", { firstDay: 10, lastDay: 14, state: "not proved", claim: { isTicked: false, location } }, [
      "lost",
    ]),
    asked("First DR drill", "unknown", {
      firstDay: 31,
      lastDay: 35,
      state: "not due",
      until: "2026-10-05",
      claim: { isTicked: false, location },
    }),
    asked("Owner's day", "unknown", { firstDay: 60, lastDay: 60, state: "not due", until: "2026-10-30" }),
  ],
});
const shown = report({
  findings: [
    finding({ rule: "healthy" }),
    finding({ rule: "failing", verdict: { is: "fail" }, message: "Schedule 'nightly' is paused." }),
    finding({ rule: "lost", name: "prod", verdict: denied("budgets:ViewBudget", "prod") }),
  ],
});

test("each phase says whether the team may go on, each item its state, its box, its days and why it is not done", () => {
  expect(plan(shown, list, PAGE)).toEqual([
    "The 90-day plan",
    "",
    "  Phase 1: Stabilize, Day 1-30: under way (1 red, 1 not proved; 2 at most)",
    "  done       [x]  1. Cluster health audit, Day 1-3",
    "  OVERDUE    [x]  2. Velero schedule audit, Day 14-20, until 2026-09-20",
    "                     Schedule 'nightly' is paused.",
    "  FAILED     [x]  3. Free gates, Day 20-25, until 2026-09-25",
    "                     Schedule 'nightly' is paused.",
    "  not proved [ ]  4. Alert routing audit, Day 10-14, until 2026-09-03",
    "                     Not known: for 'prod', budgets:ViewBudget on prod was",
    "                     denied (AccessDenied)",
    "",
    "  Phase 2: Operate, Day 31-60: not begun",
    "  not due    [ ]  5. First DR drill, Day 31-35, until 2026-10-05",
    "  not due    [x]  6. Owner's day, Day 60, until 2026-10-30",
    "                     Nothing applied, and nobody declared it off.",
    "",
    "[x] ticked in the team's plan, [ ] not ticked, [?] not known: a claim, which",
    "proves nothing.",
  ]);
});

test.each<[PhaseReport["is"], string]>([
  ["yes", "done with, the team may go on"],
  ["no", "the team may not go on"],
  ["unknown", "not known whether the team may go on"],
])("a phase that is %s reads: %s", (is, words) => {
  const [, , line] = plan(shown, { ...list, phases: [phase({ is })] }, { ...PAGE, columns: 120 });
  expect(line).toBe(`  Phase 1: Stabilize, Day 1-30: ${words} (1 red, 1 not proved; 2 at most)`);
});

test("a box that nobody can read is shown as such, and days without a start have no date", () => {
  const given = {
    ...list,
    items: [item({ title: "One", is: "unknown", rules: [], due: { firstDay: 1, lastDay: 3, state: "not proved" } })],
  };
  expect(plan(shown, given, PAGE)[3]).toBe("  not proved [?]  1. One, Day 1-3");
});

test("a failure that is waived and counts is done, and says until when", () => {
  const waiver = { reason: "The fix is due.", owner: "Mina", until: "2026-12-31" };
  const findings = [finding({ rule: "failing", verdict: { is: "fail" }, waiver })];
  const given = { ...list, items: [asked("Free gates", "yes", {}, ["failing"])] };
  expect(plan(report({ findings }), given, PAGE)[3]).toBe("  done       [x]  1. Free gates (waived until 2026-12-31), Day 1-3");
});

test("no line is longer than the screen", () => {
  for (const columns of [40, 60, 80, 120])
    expect(Math.max(...plan(shown, list, { ...PAGE, columns }).map((line) => line.length))).toBeLessThanOrEqual(columns);
});
