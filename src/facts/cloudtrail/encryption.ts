import { Type } from "typebox";
import { trail, type Trail } from "../../kinds/aws/trail.ts";
import type { Known } from "../../snapshot/known.ts";
import { Unread } from "../../snapshot/unread.ts";
import { attempt, fact } from "../fact.ts";
import { elsewhere, isHere, ofBucket } from "./trail-bucket.ts";
import { isForeign } from "./trail-name.ts";

export const encryption = fact({
  on: trail,
  name: "encrypts_with_kms",
  doc: "Whether its log files are encrypted with a KMS key: by the trail's own setting, because without it they are SSE-S3 whatever the bucket's default says.",
  type: Type.Boolean(),
  conclude: (trail, known) => (isForeign(trail) && !isHere(trail, known) ? elsewhere(trail) : hasKey(trail)),
});

export const hasKey = ({ KmsKeyId = "" }: Trail) => KmsKeyId !== "";

/** What the bucket's default has to do with it, when that may mislead. */
export function encryptionNotes(trail: Trail, known: Known): readonly string[] {
  if (hasKey(trail)) return [];
  const algorithm = attempt(() => ofBucket(trail, known, (bucket) => bucket?.encryption?.SSEAlgorithm));
  if (algorithm instanceof Unread || algorithm?.startsWith("aws:kms") !== true) return [];
  return [`the default encryption of '${trail.S3BucketName}' is ${algorithm}, which the log files of trail '${trail.Name}' do not use`];
}
