import type { TargetDatabase, TargetInstance } from "../../model/target.ts";
import type { PostgresCluster } from "../../kinds/postgres/cluster.ts";
import type { Known } from "../../snapshot/known.ts";
import { Unread } from "../../snapshot/unread.ts";
import { clusterOf, differ, isReplica } from "./acting.ts";

/** One configured replica, and the database it belongs to. */
export interface Replica {
  readonly database: Pick<TargetDatabase, "name" | "primary" | "replicas">;
  readonly instance: TargetInstance;
}

/** What is wrong with a replica, each in words that follow its name. Empty: nothing is. */
export type Problems = readonly string[];

/** What is wrong with a replica's Cluster. One that is not there is wrong enough; one that acts as a primary is another question. */
export function judged(replica: Replica, known: Known, problemsOf: (cluster: PostgresCluster) => Problems | Unread): Problems | Unread {
  const { database, instance } = replica;
  const found = clusterOf(instance, known);
  if (found === undefined) return ["does not exist"];
  if (found instanceof Unread) return found;
  return isReplica(found) ? problemsOf(found) : differ(database.name, [`the replica '${instance.name}' acts as a primary`]);
}
