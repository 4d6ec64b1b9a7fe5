import { Type } from "typebox";
import { bucket as bucketKind } from "../../kinds/aws/bucket.ts";
import { trail, type Trail } from "../../kinds/aws/trail.ts";
import type { Known } from "../../snapshot/known.ts";
import { Unread } from "../../snapshot/unread.ts";
import { attempt, fact } from "../fact.ts";
import { type Archives, archivesOf } from "../s3/archives.ts";
import { logPrefix, prefixAbove } from "./log-prefix.ts";
import { ofBucket } from "./trail-bucket.ts";

export const archiveDays = fact({
  on: trail,
  name: "archive_days",
  doc: "After how many days its log files move to a Glacier class, for each lifecycle rule of its bucket that moves them; empty when none does.",
  type: Type.Array(Type.Number()),
  conclude: (trail, known) => {
    const precise = attempt(() => archivesUnder(logPrefix(trail, known), trail, known));
    return precise instanceof Unread ? [...archivesUnder(prefixAbove(trail), trail, known).days, precise] : [...precise.days];
  },
});

/** The same in words. Throws Unread when it cannot be known. */
export function archiveOf(trail: Trail, known: Known): Archives {
  return archivesUnder(logPrefix(trail, known), trail, known);
}

function archivesUnder(prefix: string, trail: Trail, known: Known): Archives {
  return ofBucket(trail, known, (bucket) => archivesOf(bucket, { prefix, at: known.seen(bucketKind, trail.S3BucketName).takenAt }));
}
