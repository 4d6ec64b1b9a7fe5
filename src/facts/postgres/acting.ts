import type { TargetDatabase, TargetInstance } from "../../model/target.ts";
import { listOf } from "../../kinds/expected.ts";
import { type PostgresCluster, postgresCluster } from "../../kinds/postgres/cluster.ts";
import type { Known } from "../../snapshot/known.ts";
import { unread, Unread } from "../../snapshot/unread.ts";
import { attempt, reasonsIn } from "../fact.ts";

type Database = Pick<TargetDatabase, "name" | "primary" | "replicas">;

/** How the Clusters of one database act, beside what `auditor.yaml` says of them. */
export interface Acting {
  /** Each Cluster that acts otherwise than it is configured, in a few words. */
  readonly contradictions: readonly string[];
  /** The configured primary certainly does not exist. */
  readonly isPrimaryMissing: boolean;
  /** What is not known of the Clusters. */
  readonly unread: Unread | undefined;
}

/** `IsReplica` of CloudNativePG: the block `spec.replica` alone is not the test, because a primary of a distributed topology has it too. */
export function isReplica({ metadata, spec: { replica } }: PostgresCluster): boolean {
  if (replica === undefined) return false;
  if (replica.enabled !== undefined) return replica.enabled;
  return (replica.self || metadata.name) !== replica.primary;
}

/**
 * Why nobody can say in which cluster the platform runs: a Cluster acts in another role than `auditor.yaml` gives it, or could
 * not be read. Undefined when nothing contradicts the configured roles; a primary that simply is not there does not.
 */
export function actingCluster(known: Known): Unread | undefined {
  const reasons = listOf(known.target.databases).flatMap((database) => actingUnread(database, known)?.reasons ?? []);
  return reasons.length === 0 ? undefined : new Unread(reasons);
}

/** The same, of one database. */
export function actingUnread(database: Database, known: Known): Unread | undefined {
  const acting = actingOf(database, known);
  return acting.contradictions.length === 0 ? acting.unread : differ(database.name, acting.contradictions);
}

/** Why the acting roles are not the configured ones, and what to do. */
export function differ(name: string, contradictions: readonly string[]): Unread {
  return unread(
    `the roles of database '${name}' differ from auditor.yaml: ${contradictions.join(", ")}`,
    `Fail database '${name}' back, or write the roles it has now into auditor.yaml`,
  );
}

/** PostgreSQL in another role than its Cluster's: somebody is promoting or demoting it, or failed to. */
export function misplaced(who: readonly string[]): Unread {
  return unread(`${who.join(", ")}: a promotion may be under way`, "Run again in an hour; if it stays, look at what the Clusters report");
}

/** What is known of the roles is said whatever could not be read. */
export function actingOf({ primary, replicas }: Database, known: Known): Acting {
  const first = clusterOf(primary, known);
  const others = replicas.map((instance) => ({ instance, found: clusterOf(instance, known) }));
  const reasons = reasonsIn([first, ...others.map(({ found }) => found)]);
  return {
    contradictions: [
      ...(isCluster(first) && isReplica(first) ? [`the primary '${primary.name}' is a replica`] : []),
      ...others.flatMap(({ instance, found }) =>
        isCluster(found) && !isReplica(found) ? [`the replica '${instance.name}' acts as a primary`] : [],
      ),
    ],
    isPrimaryMissing: first === undefined,
    unread: reasons.length === 0 ? undefined : new Unread(reasons),
  };
}

/** The Cluster of an instance; undefined when it certainly does not exist. */
export function clusterOf({ id, cluster }: TargetInstance, known: Known): PostgresCluster | Unread | undefined {
  return attempt(() => known.one(postgresCluster, id, cluster));
}

function isCluster(found: PostgresCluster | Unread | undefined): found is PostgresCluster {
  return found !== undefined && !(found instanceof Unread);
}
