import { Type } from "typebox";
import { lastDay } from "../../kinds/plan.ts";
import { targetAccount } from "../../kinds/target.ts";
import type { TargetPlan } from "../../model/target.ts";
import { Unread } from "../../snapshot/unread.ts";
import { attempt, fact } from "../fact.ts";
import { absent, type Reading, readingOf } from "./reading.ts";

/** An extension is a promise, or it is a delay. */
export const planExtension = fact({
  on: targetAccount,
  name: "plan_extension",
  doc: "By how many days `auditor.yaml` extends the plan, 0 for none; until which day; and whether the plan commits itself to that day in writing (`Day 120 ownership target`).",
  type: Type.Object({
    days: Type.Number(),
    last_day: Type.Number(),
    is_committed: Type.Boolean(),
    summary: Type.String(),
    line: Type.Number(),
  }),
  conclude: (_account, known) => {
    const { plan = {} } = known.target;
    const asked = { days: plan.extension_days ?? 0, last_day: lastDay(plan) };
    const reading = attempt(() => readingOf(known));
    if (reading instanceof Unread) return { ...asked, is_committed: reading, summary: "", line: 1 };
    return { ...asked, ...committed(reading, plan) };
  },
});

function committed(reading: Reading, plan: TargetPlan) {
  const last = lastDay(plan);
  const all = reading.documents.flatMap(({ path, commitments }) => commitments.map((one) => ({ ...one, path })));
  const own = all.find(({ day }) => day === last);
  if (own !== undefined) return { is_committed: true, summary: `${own.path}:${own.line} says so`, line: own.line };
  const [other] = all;
  const handoff = reading.items.get("handoff");
  const summary =
    other === undefined
      ? `${reading.documents.length === 0 ? reading.missing : `${reading.path} has no 'Day ${last} ownership target'`}`
      : `${other.path}:${other.line} says Day ${other.day}`;
  return { is_committed: absent(false, reading), summary, line: other?.line ?? handoff?.line ?? 1 };
}
