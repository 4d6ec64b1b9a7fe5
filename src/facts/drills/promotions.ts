import { Type } from "typebox";
import { listOf } from "../../kinds/expected.ts";
import { postgresCluster } from "../../kinds/postgres/cluster.ts";
import { targetAccount } from "../../kinds/target.ts";
import type { TargetInstance } from "../../model/target.ts";
import type { Known } from "../../snapshot/known.ts";
import { undeclared } from "../../snapshot/undeclared.ts";
import { Unread, unread } from "../../snapshot/unread.ts";
import { attempt, fact } from "../fact.ts";
import { attestedAbout } from "../repository/attestations.ts";
import { dayIn, daysBetween } from "../repository/day.ts";
import { ago, latestWord } from "./drills.ts";
import { hiddenFrom, isDated, type Log, logOf, silenceOf, undated } from "./log.ts";

/** One promotion, or that there may be one which nobody saw. */
interface Promotion {
  readonly days_ago: number | Unread;
  readonly days_ago_at_least: number | Unread;
}

export const hasDatabases = fact({
  on: targetAccount,
  name: "has_databases",
  doc: "Whether there may be databases: `auditor.yaml` does not say `databases: none`.",
  type: Type.Boolean(),
  conclude: (_account, { target }) => target.databases !== "none",
});

export const promotions = fact({
  on: targetAccount,
  name: "promotions",
  doc: "Promotions of a replica to the primary: by the token of a declared replica's Cluster, by the drill log, or attested (`promotion-drill`). Where there may be one that nobody saw, the last is Unread.",
  type: Type.Array(Type.Object({ days_ago: Type.Number(), days_ago_at_least: Type.Number() })),
  conclude: (_account, known) => [...byToken(known), ...byLog(logOf(known)), ...byWord(known)],
});

/** An old token, or none, proves nothing either way: CloudNativePG keeps one, and only until `spec.promotionToken` is emptied. */
function byToken(known: Known): readonly Promotion[] {
  const { databases } = known.target;
  if (databases === undefined) return [nobodySaw(new Unread([undeclared("databases")]))];
  return listOf(databases).flatMap(({ replicas }) => replicas.flatMap((replica) => tokenOf(replica, known)));
}

function tokenOf({ id, cluster }: TargetInstance, known: Known): readonly Promotion[] {
  const found = attempt(() => known.one(postgresCluster, id, cluster)?.promotion);
  if (found instanceof Unread) return [nobodySaw(found)];
  if (found?.timeOfLatestCheckpoint === undefined) return [];
  const day = dayOf(found.timeOfLatestCheckpoint);
  const { takenAt } = known.seen(postgresCluster, cluster);
  if (day === undefined)
    return [nobodySaw(unread(`the promotion token of ${id} does not say when it was made`, "Write the drill into the log"))];
  const days = daysBetween(day, takenAt);
  // A clock may be a day ahead; more than that is no clock to trust.
  return days < -1
    ? [nobodySaw(unread(`the promotion token of ${id} is of a day to come`, "Set the clock of its cluster"))]
    : [exactly(Math.max(days, 0))];
}

/** `Mon Oct 12 14:02:11 2026`, as `pg_controldata` writes it. */
function dayOf(moment: string): string | undefined {
  const written = dayIn(moment.replace(/\s\d{1,2}:\d{2}:\d{2}(?:\s[A-Z]{3,4})?/, ""));
  return written !== undefined && "day" in written ? written.day : undefined;
}

function byLog({ drills, takenAt }: Log): readonly Promotion[] {
  const promoted = drills.filter(({ promoted: isSo, isMention }) => isSo || isMention === true);
  return promoted.map((drill): Promotion => {
    const past = drill.days.map((day) => daysBetween(day, takenAt)).filter((days) => days >= 0);
    const least = past.length === 0 ? 0 : Math.min(...past);
    return { days_ago: undated(drill) ?? least, days_ago_at_least: least };
  });
}

function byWord(known: Known): readonly Promotion[] {
  const words = attestedAbout("promotion-drill", known);
  const hidden = hiddenFrom(logOf(known), words);
  return [
    ...words.items.map(({ on }) => exactly(daysBetween(on, words.takenAt))),
    ...(hidden.length === 0 ? [] : [nobodySaw(new Unread(hidden))]),
  ];
}

const exactly = (days: number): Promotion => ({ days_ago: days, days_ago_at_least: days });
const nobodySaw = (unseen: Unread): Promotion => ({ days_ago: unseen, days_ago_at_least: unseen });

export const promotion = fact({
  on: targetAccount,
  name: "promotion",
  doc: "When a promotion was drilled last, in words, and the line of the log that says so.",
  type: Type.Object({ summary: Type.String(), line: Type.Number() }),
  conclude: (_account, known) => {
    const log = logOf(known);
    const newest = log.drills.find((drill) => drill.promoted && isDated(drill));
    const word = latestWord("promotion-drill", known) ?? "nobody attested one";
    const said = newest === undefined ? silenceOf(log, "promotion") : `of the promotions in the log ${ago(newest, log)}`;
    return { summary: `${said}, ${word}, and no replica has a promotion token that is newer`, line: newest?.line ?? 1 };
  },
});
