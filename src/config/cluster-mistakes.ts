import { hint } from "../documents/nearest.ts";
import { visible } from "../documents/visible.ts";
import { type AccountDraft, type ClusterEntry, itemsOf, nameOf, type Placed } from "./draft.ts";
import { clusterId } from "./identity.ts";
import type { Mistake } from "./mistake.ts";
import { repeated } from "./repeated.ts";

/** A cluster is reached and named in one way only, in a region that is audited, and once. */
export function clusterMistakes(draft: AccountDraft): readonly Mistake[] {
  const clusters = itemsOf(draft.clusters);
  const sameAs = (first: Placed<ClusterEntry>): string => `is the same cluster as '${visible(nameOf(first))}'`;
  return [
    ...clusters.flatMap(formMistakes),
    ...clusters.flatMap((cluster) => scopeMistakes(cluster, draft)),
    ...repeated(clusters, (cluster) => clusterId(cluster, draft.id?.value ?? "unknown"), sameAs),
    ...repeated(
      clusters,
      ({ value }) => value.context,
      (first) => `has the kubeconfig context of '${visible(nameOf(first))}'`,
    ),
  ];
}

function formMistakes({ path, value: { eks, context, id } }: Placed<ClusterEntry>): readonly Mistake[] {
  if (eks === undefined && context === undefined) {
    return [{ path, message: "needs 'eks', the EKS cluster's name, or 'context', a kubeconfig context" }];
  }
  if (eks === undefined && id === undefined) {
    return [{ path, message: "needs an 'id': a context's name may change, and alerts would change with it" }];
  }
  if (eks !== undefined && id !== undefined) {
    return [{ path: [...path, "id"], message: "must be left out: the id of an EKS cluster is its ARN" }];
  }
  return [];
}

function scopeMistakes({ path, value: { region } }: Placed<ClusterEntry>, { primary, dr, also }: AccountDraft): readonly Mistake[] {
  if (primary === undefined || dr === undefined) return [];
  const scope = [primary, dr, ...also].map(({ value }) => value);
  if (scope.includes(region)) return [];
  const message = `"${region}" is not in scope: add it to regions.also${hint(region, scope, "regions in scope")}`;
  return [{ path: [...path, "region"], message }];
}
