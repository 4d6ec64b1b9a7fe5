import { targetNamespace, type TargetNamespaceResource } from "../../kinds/target.ts";
import { type Schedule, schedule } from "../../kinds/velero/schedule.ts";
import type { Known } from "../../snapshot/known.ts";
import { undeclared } from "../../snapshot/undeclared.ts";
import { unread, Unread } from "../../snapshot/unread.ts";
import { fact, openList, reasonsIn } from "../fact.ts";
import { actingCluster } from "../postgres/acting.ts";
import { covers } from "./covers.ts";

export const schedules = fact({
  on: targetNamespace,
  name: "schedules",
  doc: "The Schedules in the acting primary's cluster that back the namespace up whole. None when Velero is not installed there.",
  type: { listOf: schedule },
  conclude: (namespace: TargetNamespaceResource, known): readonly (Schedule | Unread)[] => {
    const cluster = clusterOf(namespace, known);
    const { items, gaps } = known.seen(schedule, cluster);
    const asked = items.map((item) => ({ item, covered: covers(item, namespace.name, known) }));
    const covering = asked.filter(({ covered }) => covered === true).map(({ item }) => item);
    return openList({ items: covering, gaps }, reasonsIn(asked.map(({ covered }) => covered)));
  },
});

/** The cluster a namespace must be backed up in. Throws Unread when nobody wrote it, and when a failover contradicts what was written. */
export function clusterOf({ inCluster }: Pick<TargetNamespaceResource, "inCluster">, known: Known): string {
  if (inCluster === undefined) throw unnamed(known);
  const acting = actingCluster(known);
  if (acting !== undefined) throw acting;
  return inCluster;
}

function unnamed({ target }: Known): Unread {
  if (target.clusters === undefined) return new Unread([undeclared("clusters")]);
  return unread(
    `nobody named in auditor.yaml a cluster in the primary region '${target.regions.primary}'`,
    `Add to auditor.yaml: clusters: { NAME: { eks: EKS-NAME, region: ${target.regions.primary} } }`,
  );
}
