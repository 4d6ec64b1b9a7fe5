import { Type } from "typebox";
import { lastDay } from "../../kinds/plan.ts";
import { targetAccount } from "../../kinds/target.ts";
import { fact } from "../fact.ts";

export const planLastDay = fact({
  on: targetAccount,
  name: "plan_last_day",
  doc: "The last day of the team's own plan, its extension included; the chapter's is 90. The cadence begins after it.",
  type: Type.Number(),
  conclude: (_account, { target }) => lastDay(target.plan ?? {}),
});
