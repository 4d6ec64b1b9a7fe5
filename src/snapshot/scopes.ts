import type { Target } from "../model/target.ts";
import { eksCluster } from "../kinds/aws/eks-cluster.ts";
import type { Kind } from "../kinds/kind.ts";
import { evidencePaths, listOf, regionsOf } from "../kinds/expected.ts";
import { attestation } from "../kinds/repository/attestation.ts";
import { event } from "../kinds/repository/event.ts";

/** The reads that a Target expects of a kind, one for each scope: a missing one is a gap. Kinds that are read by id expect none. */
export function expectedScopes({ name, listedBy }: Kind, target: Target): readonly string[] {
  switch (listedBy) {
    case "account":
      return [target.accountId];
    case "region":
      return regionsOf(target);
    case "cluster":
      return listOf(target.clusters)
        .filter(({ eks }) => name !== eksCluster.name || eks !== undefined)
        .map(({ id }) => id);
    case "file":
      return sourcesOf(name, target);
    case "id":
    case "target":
      return [];
    default:
      return listedBy satisfies never;
  }
}

/** Attestations are read from a file of their own, schedules from files of the calendar; everything else that is named is a document. */
function sourcesOf(kind: string, target: Target): readonly string[] {
  const sources = evidencePaths(target).map(([source]) => source);
  if (kind === event.name) return sources.filter((source) => source === "calendar");
  return sources.filter((source) => (source === "attestations") === (kind === attestation.name));
}
