import { Type } from "typebox";
import { type TargetDatabaseResource, targetDatabase } from "../../kinds/target.ts";
import type { Known } from "../../snapshot/known.ts";
import { unread, Unread } from "../../snapshot/unread.ts";
import { fact } from "../fact.ts";
import { count } from "../said.ts";
import { healthOf } from "./health.ts";
import { type Lag, lagOf } from "./lag.ts";
import type { Problems, Replica } from "./replica.ts";
import { streamingOf } from "./streaming.ts";

/** The replicas that are configured in the DR region, each with what can be said of it. */
export const drReplicas = fact({
  on: targetDatabase,
  name: "dr_replicas",
  doc: "The replicas that `auditor.yaml` names in the DR region. What is not known of one is Unread in it.",
  type: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      is_healthy: Type.Boolean(),
      streams: Type.Boolean(),
      is_live_copy: Type.Boolean(),
      lag_bytes: Type.Number(),
    }),
  ),
  conclude: (database, known) => inDr(database).map((replica) => conclusion(replica, known)),
});

function conclusion(replica: Replica, known: Known) {
  const { id, name } = replica.instance;
  const lag = lagOf(replica, known);
  return { id, name, is_healthy: none(healthOf(replica, known)), streams: none(streamingOf(replica, known)), ...ofLag(lag) };
}

function none(problems: Problems | Unread): boolean | Unread {
  return problems instanceof Unread ? problems : problems.length === 0;
}

/** A lag above 2^53 bytes loses a few of them: nobody will mind. */
function ofLag(lag: Lag | Unread) {
  if (lag instanceof Unread) return { is_live_copy: lag, lag_bytes: lag };
  if ("bytes" in lag) return { is_live_copy: true, lag_bytes: Number(lag.bytes) };
  return { is_live_copy: false, lag_bytes: unread(lag.never, "Make it a live copy of its primary") };
}

export const replicaSummary = fact({
  on: targetDatabase,
  name: "replica_summary",
  doc: "In words: the health of the replicas in the DR region.",
  type: Type.String(),
  conclude: (database, known) => summary(database, (replica) => problemsText(healthOf(replica, known), "is healthy")),
});

export const streamingSummary = fact({
  on: targetDatabase,
  name: "streaming_summary",
  doc: "In words: whether WAL streams into the replicas in the DR region.",
  type: Type.String(),
  conclude: (database, known) => summary(database, (replica) => problemsText(streamingOf(replica, known), "streams")),
});

export const lagSummary = fact({
  on: targetDatabase,
  name: "lag_summary",
  doc: "In words: how far the replicas in the DR region are behind.",
  type: Type.String(),
  conclude: (database, known) => summary(database, (replica) => lagText(lagOf(replica, known))),
});

function inDr(database: TargetDatabaseResource): readonly Replica[] {
  return database.replicas.filter(({ region }) => region === database.drRegion).map((instance) => ({ database, instance }));
}

function summary(database: TargetDatabaseResource, textOf: (replica: Replica) => string): string {
  const replicas = inDr(database);
  if (replicas.length === 0) return "auditor.yaml names none";
  return replicas.map((replica) => `replica '${replica.instance.name}' ${textOf(replica)}`).join("; ");
}

function problemsText(problems: Problems | Unread, good: string): string {
  if (problems instanceof Unread) return `is not known (${problems.message})`;
  return problems.length === 0 ? good : problems.join(" and ");
}

function lagText(lag: Lag | Unread): string {
  if (lag instanceof Unread) return `is not known (${lag.message})`;
  return "bytes" in lag ? `is ${sizeOf(lag.bytes)} behind` : lag.never;
}

/** `12 bytes`; from a tenth of a megabyte on `30.6 MB (32,093,208 bytes)`. */
function sizeOf(bytes: bigint): string {
  const tenths = (bytes * 10n) / 1_048_576n;
  return tenths === 0n ? count(bytes, "byte") : `${tenths / 10n}.${tenths % 10n} MB (${count(bytes, "byte")})`;
}
