import type { Read, Resource } from "../../model/snapshot.ts";
import { type AwsRegion, awsRegion, REFUSES_TOKEN } from "../../kinds/aws/region.ts";
import type { Collected } from "../collector.ts";

/**
 * AWS refuses a token in the same words where a region is disabled and where only this token is not valid: a session of the
 * global STS endpoint is refused in every region that is opted in to. The list of regions tells which; without it the read stays as it is.
 */
export function tellRefusedTokens({ resources, reads }: Collected): Collected {
  const enabled = new Set(resources.filter(isRegion).flatMap((one) => (one.OptInStatus === "not-opted-in" ? [] : [one.RegionName])));
  return { resources, reads: reads.map((read) => tell(read, enabled)) };
}

function tell(read: Read, enabled: ReadonlySet<string>): Read {
  const region = regionIn(read.scope);
  if (read.outcome !== "region-disabled" || !enabled.has(region)) return read;
  return { ...read, outcome: "failed", detail: `${read.detail ?? "refused"}: ${REFUSES_TOKEN}` };
}

/** `eu-west-1`, `eu-west-1/default`, or what an ARN says. */
function regionIn(scope: string): string {
  return (scope.startsWith("arn:") ? scope.split(":")[3] : scope.split("/")[0]) ?? "";
}

const isRegion = (resource: Resource): resource is AwsRegion => resource.kind === awsRegion.name;
