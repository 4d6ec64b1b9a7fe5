import type { Resource } from "../../model/snapshot.ts";
import type { Target } from "../../model/target.ts";
import { isAwsHost } from "../../kinds/aws/host.ts";
import { trail, type Trail } from "../../kinds/aws/trail.ts";
import { listOf } from "../../kinds/expected.ts";
import { location, type VeleroLocation } from "../../kinds/velero/location.ts";
import { type BucketField, bucketFields, destinationFields } from "./bucket-fields.ts";

/** What is asked of each bucket that matters, by its name. */
export type BucketsAsked = ReadonlyMap<string, readonly BucketField[]>;

/** What decides whether a bucket's objects reach another region. */
const COPIED: readonly BucketField[] = ["versioning", "encryption", "replication"];

/** Declared buckets, those that trails deliver to, and those that Velero's AWS locations point to: of each what its part is judged by. */
export function bucketsThatMatter(target: Target, found: readonly Resource[]): BucketsAsked {
  const asked = [
    ...listOf(target.buckets).map(({ name }) => [name, COPIED] as const),
    ...found.filter(isTrail).map(({ S3BucketName }) => [S3BucketName, [...COPIED, "policy", "lifecycle"]] as const),
    ...found.filter(isLocation).flatMap((one) => bucketIn(one).map((name) => [name, fieldsOf(one, target)] as const)),
  ];
  const names = [...new Set(asked.map(([name]) => name))].sort();
  return new Map(
    names.map((name) => [name, bucketFields.filter((field) => asked.some(([other, fields]) => other === name && fields.includes(field)))]),
  );
}

const isTrail = (one: Resource): one is Trail => one.kind === trail.name;
const isLocation = (one: Resource): one is VeleroLocation => one.kind === location.name;

/** What a cluster of the DR region reads from is itself the copy. */
function fieldsOf({ cluster }: VeleroLocation, { clusters, regions }: Target): readonly BucketField[] {
  const region = listOf(clusters).find(({ id }) => id === cluster)?.region;
  return region === regions.dr ? destinationFields : [...COPIED, "lifecycle"];
}

/** A location with an endpoint of its own that is not AWS's is no bucket of S3, whatever it is called. */
function bucketIn({ spec: { provider, objectStorage, config } }: VeleroLocation): string[] {
  const onAws = provider === "aws" || provider === "velero.io/aws";
  const elsewhere = config?.s3Url !== undefined && !isAwsHost(config.s3Url);
  return onAws && !elsewhere && objectStorage !== undefined ? [objectStorage.bucket] : [];
}
