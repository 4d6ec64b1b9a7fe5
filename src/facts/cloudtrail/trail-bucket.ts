import { type Bucket, bucket } from "../../kinds/aws/bucket.ts";
import type { Trail } from "../../kinds/aws/trail.ts";
import type { Known } from "../../snapshot/known.ts";
import { Unread, unread } from "../../snapshot/unread.ts";
import { attempt, settled } from "../fact.ts";
import { accountOf, isForeign } from "./trail-name.ts";

/** What one asks of a trail's bucket; undefined when there certainly is none of that name. When it is another account's, that is the reason. */
export function ofBucket<Answer>(trail: Trail, known: Known, ask: (bucket: Bucket | undefined) => Answer): Answer {
  const found = attempt(() => known.one(bucket, trail.S3BucketName));
  const answer = attempt(() => ask(settled(found)));
  if (!(answer instanceof Unread)) return answer;
  throw isElsewhere(trail, found) ? elsewhere(trail) : answer;
}

/** Whether the bucket certainly is this account's: its log archive may be filled by another account's trail. */
export function isHere(trail: Trail, known: Known): boolean {
  return attempt(() => known.one(bucket, trail.S3BucketName)?.owned) === true;
}

/** The reason for what only another account can show. */
export function elsewhere(trail: Trail): Unread {
  const where = isForeign(trail) ? `account ${accountOf(trail)}` : "another account";
  return unread(
    `trail '${trail.Name}' delivers to bucket '${trail.S3BucketName}' of ${where}`,
    `Evaluate a part that was collected in ${isForeign(trail) ? where : "the bucket's account"}`,
  );
}

function isElsewhere(trail: Trail, found: Bucket | undefined | Unread): boolean {
  const owned = attempt(() => settled(found)?.owned);
  return owned === false || (owned instanceof Unread && isForeign(trail));
}
