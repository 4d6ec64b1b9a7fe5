import type { Target } from "../model/target.ts";
import { eksCluster } from "../kinds/aws/eks-cluster.ts";
import type { Kind } from "../kinds/kind.ts";
import { listOf, regionsOf } from "../kinds/expected.ts";

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
    case "id":
    case "target":
      return [];
    default:
      return listedBy satisfies never;
  }
}
