import { Type } from "typebox";
import { GATES } from "../../kinds/gates.ts";
import { targetGate } from "../../kinds/target.ts";
import { dueDay, type Gate, isDue } from "../due.ts";
import { fact } from "../fact.ts";

export const gateIsDue = fact({
  on: targetGate,
  name: "is_due",
  doc: "Whether the day of the plan on which the gate must be on has come. Not known of a paid gate without the plan's start.",
  type: Type.Boolean(),
  conclude: ({ id }, { target, takenAt }) => isDue(target, gateOf(id), takenAt),
});

export const gateDueDay = fact({
  on: targetGate,
  name: "due_day",
  doc: "The day of the plan on which the gate must be on.",
  type: Type.Number(),
  conclude: ({ id }, { target }) => dueDay(target, gateOf(id)),
});

/** The gate of an id. The Target yields no others. */
export function gateOf(id: string): Gate {
  if (isGate(id)) return id;
  throw new TypeError(`there is no gate '${id}'`);
}

const isGate = (id: string): id is keyof typeof GATES => Object.hasOwn(GATES, id);
