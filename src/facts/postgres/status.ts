import type { Gap, Reason } from "../../model/snapshot.ts";
import type { TargetInstance } from "../../model/target.ts";
import { type PostgresStatus, postgresStatus } from "../../kinds/postgres/status.ts";
import { postgresPod } from "../../kinds/postgres/pod.ts";
import type { Known } from "../../snapshot/known.ts";
import { reasonOf } from "../../snapshot/reason.ts";
import { Unread, unread } from "../../snapshot/unread.ts";

/** One answer of `/pg/status`. */
export type Sample = PostgresStatus["samples"][number];

/** What a Cluster's current primary said, and what is missing of it. */
export interface Said {
  readonly samples: readonly Sample[];
  /** Undefined when everything that was asked was answered. */
  readonly missing: Unread | undefined;
  readonly takenAt: string;
  readonly part: number | undefined;
}

/** What `/pg/status` of an instance's current primary said. No answer at all is missing too: silence shows nothing. */
export function saidBy(instance: TargetInstance, known: Known): Said {
  const { items, gaps, takenAt, part } = known.seen(postgresStatus, instance.id);
  const samples = items.flatMap((item) => item.samples);
  const reasons = gaps.map((gap) => reasonFor(gap, instance, known));
  if (reasons.length > 0) return { samples, missing: new Unread(reasons), takenAt, part };
  return { samples, missing: samples.length > 0 ? undefined : silent(instance), takenAt, part };
}

function silent({ name }: TargetInstance): Unread {
  return unread(`'${name}' said nothing of its replication`, "Collect it again; if it stays, look at /pg/status of its current primary");
}

/** A denied proxy needs a Role that names each pod as the request does: `pods/proxy` alone would open every port of every pod. */
function reasonFor(gap: Gap, instance: TargetInstance, known: Known): Reason {
  const reason = reasonOf(gap);
  if (gap.outcome !== "denied") return reason;
  const names = proxied(instance, known);
  const literal = names.length > 0 ? names.join(", ") : `https:${instance.name}-1:8000 and so on`;
  return {
    ...reason,
    remedy: `Grant 'get pods/proxy' in '${instance.namespace}' with resourceNames ${literal}: 'auditor permissions kubernetes' prints the Role`,
  };
}

/** Every instance may be the current primary one day. */
function proxied({ cluster, namespace, name }: TargetInstance, known: Known): readonly string[] {
  return known
    .seen(postgresPod, cluster)
    .items.filter(({ metadata, clusterName }) => metadata.namespace === namespace && clusterName === name)
    .map(({ metadata, statusPortTls }) => `${statusPortTls ? "https:" : ""}${metadata.name}:8000`);
}
