import { Type } from "typebox";
import { dayOfPlan } from "../../kinds/plan.ts";
import { targetAccount } from "../../kinds/target.ts";
import type { TargetPlan } from "../../model/target.ts";
import { unread, Unread } from "../../snapshot/unread.ts";
import { attempt, fact } from "../fact.ts";
import { noStart } from "./no-start.ts";
import { phaseDays } from "./place.ts";
import { absent, type Reading, readingOf } from "./reading.ts";
import { rotationOf } from "./rotation.ts";

/** Whether the plan's owner changes with its phases. */
export const planOwners = fact({
  on: targetAccount,
  name: "plan_owners",
  doc: "Which of the plan's three phases it is today, 0 before the first, by the team's own phases; and whether every phase that has begun has an owner in the plan who is not that of the phase before.",
  type: Type.Object({ phase: Type.Number(), is_rotated: Type.Boolean(), summary: Type.String(), line: Type.Number() }),
  conclude: (_account, known) => {
    const { plan = {} } = known.target;
    const today = dayOfPlan(plan, known.takenAt);
    if (today === undefined) return noStart();
    const phase = [1, 2, 3].filter((one) => today >= phaseDays(plan, one)[0]).length;
    const reading = attempt(() => readingOf(known));
    if (reading instanceof Unread) return { phase, is_rotated: reading, summary: "", line: 1 };
    return { phase, ...shownBy(reading, plan, phase) };
  },
});

function shownBy(reading: Reading, plan: TargetPlan, phase: number) {
  if (reading.documents.length === 0) return { is_rotated: absent(false, reading), summary: reading.missing, line: 1 };
  const owners = reading.documents.flatMap(({ path, owners }) => owners.map((owner) => ({ ...owner, path })));
  const { is, text, line } = rotationOf(owners, plan, phase);
  const [first, second, third] = [1, 2, 3].map((one) => phaseDays(plan, one).join("-"));
  const remedy = `Write into ${reading.path}: Plan owner: A (Day ${first}), B (Day ${second}), C (Day ${third})`;
  const isRotated = is === "unclear" ? unread(text, remedy) : is === "rotated";
  return { is_rotated: absent(isRotated, reading), summary: text, line };
}
