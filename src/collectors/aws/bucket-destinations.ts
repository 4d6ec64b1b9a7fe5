import type { Resource } from "../../model/snapshot.ts";
import { bucket, type Bucket } from "../../kinds/aws/bucket.ts";

/** The names of the buckets that enabled replication rules write to: each once, by code unit. */
export function destinationsOf(resources: readonly Resource[]): readonly string[] {
  const rules = resources.filter(isBucket).flatMap(({ replication }) => replication?.Rules ?? []);
  const names = rules.filter(({ Status }) => Status === "Enabled").map(({ Destination }) => nameIn(Destination.Bucket));
  return [...new Set(names.filter((name) => name !== ""))].sort();
}

const isBucket = (resource: Resource): resource is Bucket => resource.kind === bucket.name;

/** `arn:aws:s3:::name`, in any partition. */
function nameIn(arn: string): string {
  return arn.split(":").at(5) ?? "";
}
