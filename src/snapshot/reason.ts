import type { Gap, GapOutcome, Reason } from "../model/snapshot.ts";
import { REFUSES_TOKEN } from "../kinds/aws/region.ts";
import { bucket } from "../kinds/aws/bucket.ts";

/** What a gap means for people: what happened, and the one thing that would show it. */
export function reasonOf({ name, ...gap }: Gap): Reason {
  const scope = name ?? gap.scope;
  const detail = gap.detail === undefined ? "" : ` (${gap.detail})`;
  return { text: `the call '${gap.call}' for '${scope}' ${HAPPENED[gap.outcome]}${detail}`, remedy: remedyOf(gap, scope), gap };
}

const HAPPENED: Readonly<Record<GapOutcome, string>> = {
  denied: "was denied",
  "region-disabled": "was refused: the region is disabled, or does not take this token",
  throttled: "was throttled until we gave up",
  unreachable: "reached nothing",
  timeout: "timed out",
  truncated: "was cut short",
  failed: "failed",
  "not-collected": "was not collected",
};

function remedyOf(gap: Gap, scope: string): string {
  const { call, source, outcome, detail = "" } = gap;
  switch (outcome) {
    case "denied":
      if (source === "repository") return `Let whoever runs this read the files of '${scope}'`;
      return source === "aws" ? allow(gap) : grant(gap);
    case "region-disabled":
      return `Enable the region, or take it out of auditor.yaml; if it is enabled: ${TOKEN}`;
    case "not-collected":
      return `Run 'auditor collect --only ${placeOf(gap, scope)}', and evaluate that part too`;
    case "throttled":
      return `Run again; if it stays, ask for a higher rate of '${call}'`;
    case "timeout":
      return `Run again; if it stays, find out what holds up '${call}'`;
    case "unreachable":
      return `Run 'auditor collect --only ${placeOf(gap, scope)}' where it can be reached, and evaluate that part too`;
    case "failed":
      return detail.endsWith(REFUSES_TOKEN) ? capital(TOKEN) : lookAt(call);
    case "truncated":
      return lookAt(call);
    default:
      return outcome satisfies never;
  }
}

const TOKEN = "take credentials from a regional STS endpoint, or set the account's global endpoint to version 2 tokens";

/** S3 says a bucket's region with a refusal too, so a refusal without it is not S3's; and that permission would list objects. */
function allow({ call, detail = "" }: Gap): string {
  if (call === bucket.call) return lookAt(call);
  const policy = /(?:service|resource) control policy/.exec(detail)?.[0];
  return policy === undefined ? `Allow ${call}` : `Let the ${policy} allow ${call}`;
}

/** A cluster that does not know the caller says 401. */
function grant({ call, detail = "" }: Gap): string {
  return detail.startsWith("401")
    ? "Let the cluster know the caller: on EKS, by an access entry with the group 'auditor'"
    : `Apply the ClusterRole that 'auditor permissions kubernetes' prints: it grants '${call}'`;
}

function lookAt(call: string): string {
  return `Run again; if it stays, look at what answers '${call}'`;
}

/** What `--only` calls it. */
function placeOf({ source }: Gap, scope: string): string {
  return source === "kubernetes" ? (scope.split("/")[0] ?? scope) : source;
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
