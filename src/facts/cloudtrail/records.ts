import { Type } from "typebox";
import { trail, type Trail } from "../../kinds/aws/trail.ts";
import { unread } from "../../snapshot/unread.ts";
import { fact } from "../fact.ts";
import { type ManagementEvents, managementEvents } from "./management-events.ts";

export const recordsReads = fact({
  on: trail,
  name: "records_reads",
  doc: "Whether it records every management event that reads.",
  type: Type.Boolean(),
  conclude: (trail) => recordedBy(trail).reads,
});

export const recordsWrites = fact({
  on: trail,
  name: "records_writes",
  doc: "Whether it records every management event that writes.",
  type: Type.Boolean(),
  conclude: (trail) => recordedBy(trail).writes,
});

export const recordsAllManagement = fact({
  on: trail,
  name: "records_all_management",
  doc: "Whether it records every management event, by its selectors' fields. Sources left out on purpose (KMS, RDS Data API) are a note.",
  type: Type.Boolean(),
  conclude: (trail) => recordedBy(trail).reads && recordedBy(trail).writes,
});

/** What its selectors record. Throws Unread when they were not read, or say what nobody here has heard of. */
export function recordedBy(one: Trail): ManagementEvents {
  if (one.selectors === undefined)
    throw unread(`the event selectors of trail '${one.Name}' were not read`, `Allow ${trail.fields.selectors.call}`);
  return managementEvents(one.selectors);
}
