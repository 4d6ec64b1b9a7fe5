import { Type } from "typebox";
import { bucket } from "../../kinds/aws/bucket.ts";
import { targetNamespace, type TargetNamespaceResource } from "../../kinds/target.ts";
import { type Schedule, schedule } from "../../kinds/velero/schedule.ts";
import type { Known } from "../../snapshot/known.ts";
import { unread } from "../../snapshot/unread.ts";
import { attempt, fact } from "../fact.ts";
import { said } from "../said.ts";
import { covering } from "./covering.ts";
import { firesDaily } from "./daily.ts";
import { ttlOf } from "./lifetime.ts";
import { type Harm, harmsOf } from "./lifecycle-harm.ts";
import { bucketNameOf, locationOf, prefixOf } from "./location-of.ts";

export const lifecycleIsSafe = fact({
  on: schedule,
  name: "lifecycle_is_safe",
  doc: "Whether the lifecycle of the bucket it writes to neither expires nor archives anything that Velero still needs.",
  type: Type.Boolean(),
  conclude: (one: Schedule, known) => {
    const { harms, name } = lifecycleBy(one, known);
    if (harms.some(({ onlyTagged }) => !onlyTagged)) return false;
    const [tagged] = harms;
    if (tagged === undefined) return true;
    return unread(
      `${tagged.rule} of bucket '${name}' ${tagged.what}, if they carry its tags, and nobody reads objects' tags`,
      `Give ${tagged.rule} a prefix outside Velero's`,
    );
  },
});

export const lifecycleSummary = fact({
  on: targetNamespace,
  name: "lifecycle_summary",
  doc: "In words: which lifecycle rules destroy the backups of its daily schedules.",
  type: Type.String(),
  conclude: (namespace: TargetNamespaceResource, known) => {
    return said(() => {
      const daily = covering(namespace, known).filter((one) => attempt(() => firesDaily(one, known)) !== false);
      const texts = new Set(
        daily.filter((one) => attempt(() => lifecycleIsSafe.of(one, known)) !== true).map((one) => said(() => harmBy(one, known))),
      );
      return texts.size > 0 ? [...texts].join("; ") : "no lifecycle rule touches what Velero needs";
    });
  },
});

interface Lifecycle {
  readonly name: string;
  readonly harms: readonly Harm[];
}

/** No lifecycle at all is safe. */
function lifecycleBy(one: Schedule, known: Known): Lifecycle {
  const location = locationOf(one, known);
  if (typeof location === "string")
    throw unread(`location '${location}' does not exist, so nobody knows the bucket`, `Create the BackupStorageLocation '${location}'`);
  const named = bucketNameOf(location);
  if ("why" in named) throw unread(`the lifecycle of location '${location.metadata.name}' cannot be read: ${named.why}`, "Back up to S3");
  const found = known.one(bucket, named.bucket);
  if (found === undefined) throw unread(`bucket '${named.bucket}' does not exist`, `Create the bucket '${named.bucket}'`);
  const kept = { prefix: prefixOf(location), ttl: ttlOf(one.spec.template.ttl) };
  return { name: named.bucket, harms: harmsOf(found.lifecycle?.Rules ?? [], kept) };
}

function harmBy(one: Schedule, known: Known): string {
  const { name, harms } = lifecycleBy(one, known);
  return harms.map(({ rule, what }) => `${rule} of bucket '${name}' ${what}`).join("; ");
}
