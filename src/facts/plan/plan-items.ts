import { Type } from "typebox";
import { targetPlanItem } from "../../kinds/target.ts";
import { Unread } from "../../snapshot/unread.ts";
import { attempt, fact } from "../fact.ts";
import { absent, readingOf } from "./reading.ts";

export const isTicked = fact({
  on: targetPlanItem,
  name: "is_ticked",
  doc: "Whether the team's plan says that it is done: a claim. An item that the plan does not have is not ticked; two lines that contradict each other, or one that may be two items, tell nothing.",
  type: Type.Boolean(),
  conclude: ({ id }, known) => {
    const reading = readingOf(known);
    return absent(reading.items.get(id)?.isTicked ?? false, reading);
  },
});

export const itemLine = fact({
  on: targetPlanItem,
  name: "line",
  doc: "The line of the plan on which its task stands; 1 while none is known.",
  type: Type.Number(),
  conclude: ({ id }, known) => {
    const reading = attempt(() => readingOf(known));
    return reading instanceof Unread ? 1 : (reading.items.get(id)?.line ?? 1);
  },
});
