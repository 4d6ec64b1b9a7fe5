import type { LifecycleRule } from "../../kinds/aws/bucket.ts";
import { count } from "../said.ts";
import { asksForTags, touches } from "../s3/filter.ts";

const DAY = 24 * 3_600_000;
const ARCHIVES: readonly (string | undefined)[] = ["GLACIER", "DEEP_ARCHIVE"];
/** Packs that every backup shares: nothing here is ever old enough to lose. */
const SHARED = ["kopia/", "restic/"];
/** What belongs to one backup, and goes with it. */
const OWNED = ["backups/", "restores/", "metadata/"];

/** What Velero keeps in a bucket. */
export interface Kept {
  /** The location's keys: `prod/`, or nothing. */
  readonly prefix: string;
  /** How long its backups are kept, in milliseconds. */
  readonly ttl: number;
}

/** What a lifecycle rule does to backups. Whether it does it may depend on objects' tags, which are not read. */
export interface Harm {
  /** The lifecycle rule, for people. */
  readonly rule: string;
  readonly what: string;
  readonly onlyTagged: boolean;
}

/**
 * The harm that a bucket's lifecycle does to what Velero keeps there. Whatever only touches dead versions and uploads is safe.
 * A filter by size protects nothing: packs are large, indexes are small, and both are needed.
 */
export function harmsOf(rules: readonly LifecycleRule[], kept: Kept): readonly Harm[] {
  return rules.filter(({ Status }) => Status === "Enabled").flatMap((rule) => harmOf(rule, kept) ?? []);
}

function harmOf(rule: LifecycleRule, kept: Kept): Harm | undefined {
  const touched = (folders: readonly string[]) => folders.map((folder) => kept.prefix + folder).find((keys) => touches(rule, keys));
  const shared = touched(SHARED);
  const owned = touched(OWNED);
  const what =
    (shared !== undefined && alwaysHarms(rule, shared)) || (owned !== undefined && earlyHarms(rule, owned, kept.ttl)) || undefined;
  return what === undefined ? undefined : { rule: titleOf(rule), what, onlyTagged: asksForTags(rule) };
}

function alwaysHarms(rule: LifecycleRule, keys: string): string | undefined {
  if (expires(rule)) return `expires objects under '${keys}', which all backups share`;
  const archive = rule.Transitions?.find(({ StorageClass }) => ARCHIVES.includes(StorageClass));
  return archive === undefined ? undefined : `moves objects under '${keys}' to ${archive.StorageClass}, where Velero cannot read them`;
}

/** A date kills the backups of the day before. S3 counts days from the object's creation, and rounds up. */
function earlyHarms(rule: LifecycleRule, keys: string, ttl: number): string | undefined {
  const isEarly = (days: number | undefined) => days === undefined || days * DAY < ttl;
  const kept = `backups are kept for ${count(Math.ceil(ttl / DAY), "day")}`;
  if (expires(rule) && isEarly(rule.Expiration?.Days)) return `expires objects under '${keys}' ${after(rule.Expiration)}, while ${kept}`;
  const archive = rule.Transitions?.find(({ StorageClass, Days }) => ARCHIVES.includes(StorageClass) && isEarly(Days));
  return archive === undefined ? undefined : `moves objects under '${keys}' to ${archive.StorageClass} ${after(archive)}, while ${kept}`;
}

function after({ Days, Date: date }: { readonly Days?: number; readonly Date?: string } = {}): string {
  return Days === undefined ? `on ${(date ?? "a date").slice(0, 10)}` : `after ${count(Days, "day")}`;
}

/** `ExpiredObjectDeleteMarker` alone removes markers whose objects are gone already. */
function expires({ Expiration }: LifecycleRule): boolean {
  return Expiration?.Days !== undefined || Expiration?.Date !== undefined;
}

function titleOf({ ID }: LifecycleRule): string {
  return ID === undefined ? "a lifecycle rule without a name" : `lifecycle rule '${ID}'`;
}
