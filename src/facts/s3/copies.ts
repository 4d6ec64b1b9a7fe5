import { type Bucket, bucket as bucketKind, type ReplicationRule } from "../../kinds/aws/bucket.ts";
import type { Known } from "../../snapshot/known.ts";
import { Unread } from "../../snapshot/unread.ts";
import { firstOf } from "../certain.ts";
import { attempt, settled } from "../fact.ts";
import { covers } from "./filter.ts";
import { unfamiliar } from "../unfamiliar.ts";
import { keyObstacle, keyRemarks } from "./replica-key.ts";

/** Which keys must reach which region. */
export interface CopiesAsked {
  /** The keys that matter; empty for all. */
  readonly prefix: string;
  readonly drRegion: string;
  /** Whoever writes these keys encrypts them with KMS, whatever the bucket's default. */
  readonly kmsWritten?: boolean;
}

/** Whether they do. */
export interface Copies {
  readonly reaches: boolean;
  /** What is so, or what is in the way: the second half of a sentence about the bucket. */
  readonly why: string;
  readonly notes: readonly string[];
}

/**
 * Whether new objects under a prefix are copied to the DR region, directly: replicas are not replicated on.
 * A bucket that certainly is not there reaches nothing. Throws Unread when it cannot be known.
 */
export function copiesReach(bucket: Bucket | undefined, asked: CopiesAsked, known: Known): Copies {
  if (bucket === undefined) return refused("does not exist");
  if (bucket.BucketRegion === asked.drRegion) return already(asked);
  const through = attempt(() => throughRules(bucket, asked, known));
  const obstacle = firstOf([() => versioningObstacle(bucket), () => obstacleIn(settled(through))]);
  return obstacle === undefined ? settled(through) : refused(obstacle);
}

/** The same, of a bucket by its name. */
export function copiesOf(name: string, asked: CopiesAsked, known: Known): Copies {
  return copiesReach(known.one(bucketKind, name), asked, known);
}

function already({ drRegion }: CopiesAsked): Copies {
  const notes = [`the bucket lives in ${drRegion} itself: nothing is copied, and that region holds the only copy`];
  return { reaches: true, why: `is in ${drRegion} itself`, notes };
}

function versioningObstacle(bucket: Bucket): string | undefined {
  const is = versioningOf(bucket);
  if (is === "enabled") return undefined;
  return `${is === "suspended" ? "has its versioning suspended" : "was never versioned"}, so it replicates nothing`;
}

function versioningOf({ id, versioning }: Bucket): "enabled" | "suspended" | "off" {
  const { Status } = versioning ?? {};
  if (Status === "Enabled") return "enabled";
  if (Status === "Suspended") return "suspended";
  if (Status === undefined) return "off";
  throw unfamiliar(`the versioning of bucket '${id}'`, Status);
}

/** One rule that works is enough; while one is not known, the others are not the last word. */
function throughRules(bucket: Bucket, asked: CopiesAsked, known: Known): Copies {
  const rules = bucket.replication?.Rules ?? [];
  if (rules.length === 0) return refused("has no replication rule");
  const covering = rules.filter((rule) => rule.Status === "Enabled" && covers(rule, asked.prefix));
  if (covering.length === 0) return refused(`has no enabled replication rule that covers ${keys(asked.prefix)} whatever the tags`);
  const answers = covering.map((rule) => attempt(() => throughRule(rule, { bucket, asked, known })));
  const reached = firstOf(answers.map((answer) => () => onlyReached(settled(answer))));
  return reached ?? refused([...new Set(answers.map((answer) => settled(answer).why))].join(", and "));
}

const onlyReached = (copies: Copies) => (copies.reaches ? copies : undefined);
const obstacleIn = ({ reaches, why }: Copies) => (reaches ? undefined : why);
const refused = (why: string): Copies => ({ reaches: false, why, notes: [] });

interface Through {
  readonly bucket: Bucket;
  readonly asked: CopiesAsked;
  readonly known: Known;
}

function throughRule(rule: ReplicationRule, { bucket, asked, known }: Through): Copies {
  const name = nameIn(rule.Destination.Bucket);
  const destination = attempt(() => known.one(bucketKind, name));
  const obstacle = firstOf([
    () => placeObstacle(name, settled(destination), asked),
    () => destinationVersioning(name, settled(destination), rule).obstacle,
    () => keyObstacle(rule, { bucket, ...asked }),
  ]);
  if (obstacle !== undefined) return refused(obstacle);
  const { note } = destinationVersioning(name, settled(destination), rule);
  const notes = [...(note === undefined ? [] : [note]), ...keyRemarks(rule, { bucket, ...asked }), OLDER];
  return { reaches: true, why: `replicates ${keys(asked.prefix)} to '${name}' in ${asked.drRegion}`, notes };
}

const OLDER = "objects older than the replication rule are not copied by it: S3 Batch Replication copies them once";

function placeObstacle(name: string, destination: Bucket | undefined, { drRegion }: CopiesAsked): string | undefined {
  if (destination === undefined) return `replicates to '${name}', which does not exist`;
  const { BucketRegion } = destination;
  return BucketRegion === drRegion ? undefined : `replicates to '${name}', which is in ${BucketRegion}, not in ${drRegion}`;
}

/** Another account's versioning is rarely readable, and S3 takes no rule to a destination without it; one's own has no such excuse. */
function destinationVersioning(name: string, destination: Bucket | undefined, rule: ReplicationRule) {
  if (destination === undefined) return {};
  const versioning = attempt(() => versioningOf(destination));
  if (versioning instanceof Unread) {
    if (!isForeign(destination, rule)) throw versioning;
    return { note: `the versioning of '${name}' in the other account was not read` };
  }
  return versioning === "enabled" ? {} : { obstacle: `replicates to '${name}', whose versioning is ${versioning}` };
}

/** What the account's own list says decides; a rule names the other account only when replicas change owner. */
function isForeign(destination: Bucket, { Destination: { Account } }: ReplicationRule): boolean {
  const owned = attempt(() => destination.owned);
  if (owned instanceof Unread) return Account !== undefined;
  return owned === false;
}

/** `arn:aws:s3:::name`, in any partition. */
function nameIn(arn: string): string {
  return arn.split(":").at(5) ?? arn;
}

function keys(prefix: string): string {
  return prefix === "" ? "the whole bucket" : `'${prefix}'`;
}
