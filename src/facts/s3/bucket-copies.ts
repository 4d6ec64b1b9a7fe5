import { Type } from "typebox";
import { targetBucket } from "../../kinds/target.ts";
import { fact } from "../fact.ts";
import { copiesOf } from "./copies.ts";

/** Whether a bucket's keys reach the DR region. */
export const copiesSchema = Type.Object({ reaches: Type.Boolean(), why: Type.String(), notes: Type.Array(Type.String()) });

export const bucketCopies = fact({
  on: targetBucket,
  name: "copies",
  doc: "Whether new objects under the prefix are copied to the DR region, and why (`reaches`, `why`, `notes`).",
  type: copiesSchema,
  conclude: ({ name, prefix, drRegion }, known) => copiesOf(name, { prefix, drRegion }, known),
});
