import type { Resource } from "../../model/snapshot.ts";
import type { Target } from "../../model/target.ts";
import { isAwsHost } from "../../kinds/aws/host.ts";
import { trail, type Trail } from "../../kinds/aws/trail.ts";
import { listOf } from "../../kinds/expected.ts";
import { location, type VeleroLocation } from "../../kinds/velero/location.ts";

/** The buckets to read: declared ones, those that trails deliver to, and those that Velero's AWS locations point to. */
export function bucketsThatMatter(target: Target, found: readonly Resource[]): readonly string[] {
  const declared = listOf(target.buckets).map(({ name }) => name);
  const trails = found.filter(isTrail).map(({ S3BucketName }) => S3BucketName);
  const backups = found.filter(isLocation).flatMap(bucketIn);
  return [...new Set([...declared, ...trails, ...backups])].sort();
}

const isTrail = (one: Resource): one is Trail => one.kind === trail.name;
const isLocation = (one: Resource): one is VeleroLocation => one.kind === location.name;

/** A location with an endpoint of its own that is not AWS's is no bucket of S3, whatever it is called. */
function bucketIn({ spec: { provider, objectStorage, config } }: VeleroLocation): string[] {
  const onAws = provider === "aws" || provider === "velero.io/aws";
  const elsewhere = config?.s3Url !== undefined && !isAwsHost(config.s3Url);
  return onAws && !elsewhere && objectStorage !== undefined ? [objectStorage.bucket] : [];
}
