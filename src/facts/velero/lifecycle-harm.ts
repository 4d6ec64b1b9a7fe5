import type { LifecycleRule } from "../../kinds/aws/bucket.ts";

const DAY = 24 * 3_600_000;
const ARCHIVES: readonly (string | undefined)[] = ["GLACIER", "DEEP_ARCHIVE"];
/** Packs that every backup shares: nothing here is ever old enough to lose. */
const SHARED = ["kopia/", "restic/"];
/** What belongs to one backup, and goes with it. */
const OWNED = ["backups/", "restores/", "metadata/"];

export interface Kept {
  /** The location's keys: `prod/`, or nothing. */
  readonly prefix: string;
  /** How long its backups are kept, in milliseconds. */
  readonly ttl: number;
}

/** What a lifecycle rule does to backups. Whether it does it may depend on objects' tags, which are not read. */
export interface Harm {
  readonly rule: string;
  readonly what: string;
  readonly onlyTagged: boolean;
}

/** The harm that a bucket's lifecycle does to what Velero keeps there. Whatever only touches dead versions and uploads is safe. */
export function harmsOf(rules: readonly LifecycleRule[], kept: Kept): readonly Harm[] {
  return rules.filter(({ Status }) => Status === "Enabled").flatMap((rule) => harmOf(rule, kept) ?? []);
}

function harmOf(rule: LifecycleRule, kept: Kept): Harm | undefined {
  const filter = prefixOf(rule);
  const touched = (folders: readonly string[]) => folders.map((folder) => kept.prefix + folder).find((keys) => overlap(keys, filter));
  const shared = touched(SHARED);
  const owned = touched(OWNED);
  const what =
    (shared !== undefined && alwaysHarms(rule, shared)) || (owned !== undefined && earlyHarms(rule, owned, kept.ttl)) || undefined;
  return what === undefined ? undefined : { rule: rule.ID ?? "without a name", what, onlyTagged: isTagged(rule) };
}

function alwaysHarms(rule: LifecycleRule, keys: string): string | undefined {
  if (expires(rule)) return `expires objects under '${keys}', which all backups share`;
  const archive = rule.Transitions?.find(({ StorageClass }) => ARCHIVES.includes(StorageClass));
  return archive === undefined ? undefined : `moves objects under '${keys}' to ${archive.StorageClass}, where Velero cannot read them`;
}

/** A date kills the backups of the day before. S3 counts days from the object's creation, and rounds up. */
function earlyHarms(rule: LifecycleRule, keys: string, ttl: number): string | undefined {
  const isEarly = (days: number | undefined) => days === undefined || days * DAY < ttl;
  const kept = `backups are kept for ${Math.ceil(ttl / DAY)} days`;
  if (expires(rule) && isEarly(rule.Expiration?.Days)) return `expires objects under '${keys}' ${after(rule.Expiration)}, while ${kept}`;
  const archive = rule.Transitions?.find(({ StorageClass, Days }) => ARCHIVES.includes(StorageClass) && isEarly(Days));
  return archive === undefined ? undefined : `moves objects under '${keys}' to ${archive.StorageClass} ${after(archive)}, while ${kept}`;
}

function after({ Days, Date: date }: { readonly Days?: number; readonly Date?: string } = {}): string {
  return Days === undefined ? `on ${(date ?? "a date").slice(0, 10)}` : `after ${Days} days`;
}

/** `ExpiredObjectDeleteMarker` alone removes markers whose objects are gone already. */
function expires({ Expiration }: LifecycleRule): boolean {
  return Expiration?.Days !== undefined || Expiration?.Date !== undefined;
}

function prefixOf({ Prefix, Filter }: LifecycleRule): string {
  return Filter?.Prefix ?? Filter?.And?.Prefix ?? Prefix ?? "";
}

/** A filter by size is taken as touching: packs are large, indexes are small, and both are needed. */
function overlap(keys: string, filter: string): boolean {
  return keys.startsWith(filter) || filter.startsWith(keys);
}

function isTagged({ Filter }: LifecycleRule): boolean {
  return Filter?.Tag !== undefined || (Filter?.And?.Tags ?? []).length > 0;
}
