import { trail, type Trail } from "../../kinds/aws/trail.ts";
import type { Known } from "../../snapshot/known.ts";
import { fact } from "../fact.ts";
import { copiesSchema } from "../s3/bucket-copies.ts";
import { type Copies, copiesReach } from "../s3/copies.ts";
import { hasKey } from "./encryption.ts";
import { logPrefix, prefixAbove } from "./log-prefix.ts";
import { ofBucket } from "./trail-bucket.ts";

export const replication = fact({
  on: trail,
  name: "copies",
  doc: "Whether new log files are copied to the DR region, and why (`reaches`, `why`, `notes`).",
  type: copiesSchema,
  conclude: (trail, known) => {
    const whole = copiesUnder(prefixAbove(trail), trail, known);
    return whole.reaches ? whole : copiesUnder(logPrefix(trail, known), trail, known);
  },
});

function copiesUnder(prefix: string, trail: Trail, known: Known): Copies {
  const asked = { prefix, drRegion: known.target.regions.dr, kmsWritten: hasKey(trail) };
  return ofBucket(trail, known, (bucket) => copiesReach(bucket, asked, known));
}
