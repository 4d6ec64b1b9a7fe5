import type { PostgresCluster } from "../../kinds/postgres/cluster.ts";
import type { Known } from "../../snapshot/known.ts";
import { unread, type Unread } from "../../snapshot/unread.ts";
import { misplaced } from "./acting.ts";
import { judged, type Problems, type Replica } from "./replica.ts";
import { type Sample, saidBy } from "./status.ts";

type ExternalCluster = NonNullable<PostgresCluster["spec"]["externalClusters"]>[number];

/** Why WAL does not stream into a replica's Cluster: by what it is told to do, and by what its current primary says it does. */
export function streamingOf(replica: Replica, known: Known): Problems | Unread {
  return judged(replica, known, (cluster) => {
    const problems = configured(cluster);
    return problems.length > 0 ? problems : observed(replica, known);
  });
}

/** Why nothing can stream, by the Cluster alone: its pods are gone, or its source has no `connectionParameters`. */
export function configured({ annotations, spec: { replica, externalClusters = [] } }: PostgresCluster): Problems {
  const source = externalClusters.find(({ name }) => name === replica?.source);
  const problem =
    source === undefined ? `has the source '${replica?.source ?? ""}', which is none of its externalClusters` : bySource(source);
  return [...(annotations.hibernation === "on" ? ["is hibernated"] : []), ...(problem === undefined ? [] : [problem])];
}

/** A plugin or an object store replays an archive; beside a connection it is a fallback. */
function bySource({ name, streams, archives }: ExternalCluster): string | undefined {
  if (streams) return undefined;
  return archives ? "only replays the WAL archive" : `has the source '${name}', which has neither a connection nor an archive`;
}

/** One sample that says no is enough: what is missing could not change it. */
function observed({ instance }: Replica, known: Known): Problems | Unread {
  const { samples, missing } = saidBy(instance, known);
  if (samples.some(({ isPrimary }) => isPrimary === true)) return misplaced([`PostgreSQL of the replica '${instance.name}' is a primary`]);
  const problems = [
    ...(samples.some(({ isWalReceiverActive }) => isWalReceiverActive === false) ? ["has a WAL receiver that is not connected"] : []),
    ...(samples.some(({ replayPaused }) => replayPaused === true) ? ["has its replay paused"] : []),
  ];
  if (problems.length > 0) return problems;
  if (missing !== undefined) return missing;
  return samples.every(isWhole) ? [] : unread(`'${instance.name}' does not say in /pg/status whether it streams`, "Update CloudNativePG");
}

function isWhole({ isPrimary, isWalReceiverActive, replayPaused }: Sample): boolean {
  return isPrimary !== undefined && isWalReceiverActive !== undefined && replayPaused !== undefined;
}
