import type { Gap, GapOutcome, Reason } from "../model/snapshot.ts";

/** What a gap means for people: what happened, and the one thing that would show it. */
export function reasonOf(gap: Gap): Reason {
  const detail = gap.detail === undefined ? "" : ` (${gap.detail})`;
  return { text: `${gap.call} on ${gap.scope} ${HAPPENED[gap.outcome]}${detail}`, remedy: remedyOf(gap), gap };
}

const HAPPENED: Readonly<Record<GapOutcome, string>> = {
  denied: "was denied",
  "region-disabled": "was refused because the region is disabled",
  throttled: "was throttled until we gave up",
  unreachable: "could not be reached",
  timeout: "timed out",
  truncated: "was cut short",
  failed: "failed",
  "not-collected": "was not collected",
};

function remedyOf({ call, source, outcome, scope }: Gap): string {
  switch (outcome) {
    case "denied":
      return source === "aws" ? `Allow ${call}` : `Grant '${call}' on the cluster`;
    case "region-disabled":
      return `Enable the region, or take it out of auditor.yaml`;
    case "not-collected":
      return `Collect '${call}' on ${scope} and evaluate that part too`;
    case "throttled":
    case "timeout":
      return `Run again; if it stays, ask for a higher rate of ${call}`;
    case "unreachable":
      return `Run where ${source === "aws" ? "AWS" : "the cluster"} can be reached, and evaluate that part too`;
    case "truncated":
    case "failed":
      return `Run again; if it stays, look at what answers ${call}`;
    default:
      return outcome satisfies never;
  }
}
