import { Type } from "typebox";
import { trail, type Trail } from "../../kinds/aws/trail.ts";
import type { Known } from "../../snapshot/known.ts";
import { fact } from "../fact.ts";
import { deniesHttp, type DeniesHttp } from "../s3/denies-http.ts";
import { ofBucket } from "./trail-bucket.ts";

export const bucketDeniesHttp = fact({
  on: trail,
  name: "bucket_denies_http",
  doc: "Whether its bucket's policy refuses every request without TLS, for the bucket and for its objects.",
  type: Type.Boolean(),
  conclude: (trail, known) => tlsOf(trail, known).holds,
});

/** The same with the reason. Throws Unread when it cannot be known. */
export function tlsOf(trail: Trail, known: Known): DeniesHttp {
  return ofBucket(trail, known, (bucket) => {
    return bucket === undefined ? { holds: false, why: "does not exist" } : deniesHttp(bucket.policy?.Statement, bucket.id);
  });
}
