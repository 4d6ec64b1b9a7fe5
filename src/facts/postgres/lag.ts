import type { PostgresCluster } from "../../kinds/postgres/cluster.ts";
import type { Known } from "../../snapshot/known.ts";
import { unread, Unread } from "../../snapshot/unread.ts";
import { minuteOf } from "../moment.ts";
import { actingOf, actingUnread, clusterOf, misplaced } from "./acting.ts";
import { parseLsn } from "./lsn.ts";
import type { Replica } from "./replica.ts";
import { type Sample, saidBy } from "./status.ts";
import { configured } from "./streaming.ts";

/** How many bytes a replica is behind, or why it cannot be close at all. */
export type Lag = { readonly bytes: bigint } | { readonly never: string };

/** The replica's n-th sample was taken before the primary's n-th, so a difference is an upper bound, and the smallest one counts. */
interface Pair {
  readonly replica: Sample;
  readonly primary: Sample;
}

/** Measured on both sides: `currentLsn` of the primary minus `replayLsn` of the replica, in the same history of the same database. */
export function lagOf(replica: Replica, known: Known): Lag | Unread {
  const { database, instance } = replica;
  const roles = actingUnread(database, known);
  if (roles !== undefined) return roles;
  if (actingOf(database, known).isPrimaryMissing) return { never: `has the primary '${database.primary.name}', which does not exist` };
  const cluster = clusterOf(instance, known);
  if (cluster instanceof Unread) return cluster;
  if (cluster === undefined) return { never: "does not exist" };
  const [never] = byConfiguration(cluster);
  return never === undefined ? measured(replica, known) : { never };
}

function byConfiguration(cluster: PostgresCluster): readonly string[] {
  const delay = cluster.spec.replica?.minApplyDelay ?? "";
  return /[1-9]/.test(delay) ? [`applies WAL ${delay} late on purpose`] : configured(cluster);
}

function measured(replica: Replica, known: Known): Lag | Unread {
  const sides = { replica: saidBy(replica.instance, known), primary: saidBy(replica.database.primary, known) };
  const reasons = [sides.replica, sides.primary].flatMap(({ missing }) => missing?.reasons ?? []);
  if (reasons.length > 0) return new Unread(reasons);
  if (sides.replica.part !== sides.primary.part) return apart(replica);
  const pairs = sides.replica.samples.flatMap((sample, index) => {
    const primary = sides.primary.samples[index];
    return primary === undefined ? [] : [{ replica: sample, primary }];
  });
  return ofOneHistory(pairs, replica, known);
}

/** Without the same system id it is another database; with another timeline the primary has just changed, or long ago. */
function ofOneHistory(pairs: readonly Pair[], replica: Replica, known: Known): Lag | Unread {
  const others = pairs.flatMap((pair) => misplacedIn(pair, replica));
  if (others.length > 0) return misplaced([...new Set(others)]);
  if (pairs.some((pair) => differs(pair, "systemID"))) return { never: "is a copy of another database: the system ids differ" };
  const same = pairs.filter(({ replica, primary }) => replica.timeLineID !== undefined && replica.timeLineID === primary.timeLineID);
  if (same.length > 0) return smallest(same, replica);
  return pairs.some((pair) => differs(pair, "timeLineID")) ? otherTimeline(replica, known) : unsaid(replica);
}

function misplacedIn({ replica, primary }: Pair, { instance, database }: Replica): readonly string[] {
  return [
    ...(replica.isPrimary === true ? [`PostgreSQL of the replica '${instance.name}' is a primary`] : []),
    ...(primary.isPrimary === false ? [`PostgreSQL of the primary '${database.primary.name}' is a standby`] : []),
  ];
}

function differs({ replica, primary }: Pair, field: "systemID" | "timeLineID"): boolean {
  return replica[field] !== undefined && primary[field] !== undefined && replica[field] !== primary[field];
}

/** A standby is never ahead: a negative difference says that the two do not belong together. */
function smallest(pairs: readonly Pair[], replica: Replica): Lag | Unread {
  const all = pairs.flatMap((pair) => bytesOf(pair) ?? []);
  const [first, ...rest] = all.filter((bytes) => bytes >= 0n);
  if (first === undefined) return all.length > 0 ? ahead(replica) : unsaid(replica);
  return { bytes: rest.reduce((least, bytes) => (bytes < least ? bytes : least), first) };
}

/** Only a primary that says it is one, and a standby that says so too, are two sides. */
function bytesOf({ replica, primary }: Pair): bigint | undefined {
  const [current, replay] = [parseLsn(primary.currentLsn), parseLsn(replica.replayLsn)];
  if (primary.isPrimary !== true || replica.isPrimary !== false || replica.systemID === undefined || primary.systemID === undefined)
    return undefined;
  return current === undefined || replay === undefined ? undefined : current - replay;
}

const HOUR = 3_600_000;

function otherTimeline({ database, instance }: Replica, known: Known): Lag | Unread {
  const primary = clusterOf(database.primary, known);
  const since = primary === undefined || primary instanceof Unread ? undefined : primary.status.currentPrimaryTimestamp;
  const changed = Date.parse(since ?? "");
  const age = Date.parse(saidBy(database.primary, known).takenAt) - changed;
  if (age > HOUR) return { never: `is on another timeline than its primary, which changed at ${minuteOf(changed)}` };
  return unread(`'${instance.name}' is on another timeline than its primary, which may just have changed`, "Run again in an hour");
}

function ahead({ database, instance }: Replica): Unread {
  return unread(
    `'${instance.name}' says that it is ahead of its primary '${database.primary.name}', which no replica can be`,
    "Run again; if it stays, look at /pg/status of both",
  );
}

function unsaid({ database, instance }: Replica): Unread {
  return unread(
    `'${instance.name}' and '${database.primary.name}' do not say in /pg/status where they are in the WAL`,
    "Run again; if it stays, look at /pg/status of both",
  );
}

function apart({ database, instance }: Replica): Unread {
  return unread(
    `'${instance.name}' and '${database.primary.name}' were not asked at the same time`,
    "Collect both clusters from one place, in one part",
  );
}
