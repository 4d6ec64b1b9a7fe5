import type { Read, Resource } from "../../model/snapshot.ts";
import { bucket } from "../../kinds/aws/bucket.ts";
import { type AwsRegion, awsRegion, REFUSES_TOKEN } from "../../kinds/aws/region.ts";
import type { Collected } from "../collector.ts";

/**
 * AWS refuses a token in the same words where a region is disabled and where only this token is not valid: a session of the
 * global STS endpoint is refused in every region that is opted in to. The list of regions tells which; without it the read stays
 * as it is. `primary` is the region that is asked where a bucket is.
 */
export function tellRefusedTokens({ resources, reads }: Collected, primary: string): Collected {
  const enabled = new Set(resources.filter(isRegion).flatMap((one) => (one.OptInStatus === "not-opted-in" ? [] : [one.RegionName])));
  const buckets = new Map(resources.flatMap(({ kind, id, region = "" }) => (kind === bucket.name ? [[id, region]] : [])));
  return { resources, reads: reads.map((read) => tell(read, enabled.has(regionIn(read, { primary, buckets })))) };
}

function tell(read: Read, isEnabled: boolean): Read {
  if (read.outcome !== "region-disabled" || !isEnabled) return read;
  return { ...read, outcome: "failed", detail: `${read.detail ?? "refused"}: ${REFUSES_TOKEN}` };
}

interface Asked {
  readonly primary: string;
  readonly buckets: ReadonlyMap<string, string>;
}

/** `eu-west-1`, `eu-west-1/default`, what an ARN says, or where a bucket was asked for. */
function regionIn({ feeds, scope }: Read, { primary, buckets }: Asked): string {
  if (feeds === bucket.name || feeds === `${bucket.name}.owned`) return primary;
  if (feeds.startsWith(`${bucket.name}.`)) return buckets.get(scope) ?? "";
  return (scope.startsWith("arn:") ? scope.split(":")[3] : scope.split("/")[0]) ?? "";
}

const isRegion = (resource: Resource): resource is AwsRegion => resource.kind === awsRegion.name;
