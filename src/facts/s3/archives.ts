import type { Bucket, LifecycleRule } from "../../kinds/aws/bucket.ts";
import { attempt } from "../fact.ts";
import { count } from "../said.ts";
import { asksForTags, covers, touches } from "./filter.ts";

/** What a bucket's lifecycle does to objects under a prefix. */
export interface Archives {
  /** After how many days objects under the prefix move to a Glacier class, for each rule that moves them; empty when none does. */
  readonly days: readonly number[];
  readonly why: string;
  readonly notes: readonly string[];
}

/** Of which objects, and as of when. */
export interface ArchivesAsked {
  readonly prefix: string;
  /** When it was looked: a rule with a date counts from then on. */
  readonly at: string;
}

const GLACIER = ["GLACIER", "DEEP_ARCHIVE", "GLACIER_IR"];
const SMALL = 131_072;

/** Which of a bucket's lifecycle rules archive what is under a prefix. Throws Unread when the lifecycle was not read. */
export function archivesOf(bucket: Bucket | undefined, asked: ArchivesAsked): Archives {
  if (bucket === undefined) return none("does not exist");
  const { lifecycle } = bucket;
  if (lifecycle === undefined) return none("has no lifecycle");
  const enabled = lifecycle.Rules.filter(({ Status }) => Status === "Enabled");
  const covering = enabled.filter((rule) => covers(rule, asked.prefix));
  const gone = Math.min(...enabled.filter((rule) => deletes(rule, asked)).flatMap(({ Expiration }) => daysOf(Expiration, asked)));
  const archiving = covering.filter(admitsSmall).flatMap((rule) => moves(rule, asked).map((days) => ({ rule, days })));
  const lasting = archiving.filter(({ days }) => days < gone);
  if (archiving.length === 0) return none(`has no enabled lifecycle rule that moves '${asked.prefix}' to a Glacier class`);
  if (lasting.length === 0) return none(`expires '${asked.prefix}' after ${count(gone, "day")}, before it is archived`);
  const days = lasting.map((one) => one.days);
  const why = `moves '${asked.prefix}' to a Glacier class after ${count(Math.min(...days), "day")}`;
  return {
    days,
    why,
    notes: notesOf(
      bucket,
      lasting.map(({ rule }) => rule),
    ),
  };
}

function none(why: string): Archives {
  return { days: [], why, notes: [] };
}

/** To lose a part is to lose it. What asks for tags finds none: who writes log files tags nothing. */
function deletes(rule: LifecycleRule, { prefix }: ArchivesAsked): boolean {
  return touches(rule, prefix) && !asksForTags(rule);
}

function moves({ Transitions = [] }: LifecycleRule, asked: ArchivesAsked): readonly number[] {
  return Transitions.filter(({ StorageClass = "" }) => GLACIER.includes(StorageClass)).flatMap((one) => daysOf(one, asked));
}

/** A date that has passed holds for every object since; one to come, for none yet. */
function daysOf(when: { readonly Days?: number; readonly Date?: string } | undefined, { at }: ArchivesAsked): readonly number[] {
  if (when?.Days !== undefined) return [when.Days];
  return when?.Date !== undefined && Date.parse(when.Date) <= Date.parse(at) ? [0] : [];
}

/** A rule that asks for more than the usual minimum, or for a maximum, leaves log files out for good. */
function admitsSmall(rule: LifecycleRule): boolean {
  const { above, below } = sizes(rule);
  return (above ?? 0) <= SMALL && below === undefined;
}

function sizes({ Filter }: LifecycleRule) {
  return {
    above: Filter?.And?.ObjectSizeGreaterThan ?? Filter?.ObjectSizeGreaterThan,
    below: Filter?.And?.ObjectSizeLessThan ?? Filter?.ObjectSizeLessThan,
  };
}

function notesOf(bucket: Bucket, rules: readonly LifecycleRule[]): readonly string[] {
  const versioning = attempt(() => bucket.versioning?.Status);
  const movesOld = rules.some((rule) => rule.NoncurrentVersionTransitions !== undefined || rule.NoncurrentVersionExpiration !== undefined);
  return [
    ...(rules.every((rule) => skipsSmall(bucket, rule))
      ? [`objects below 128 KB stay where they are in bucket '${bucket.id}', and log files are often smaller`]
      : []),
    ...(versioning === "Enabled" && !movesOld
      ? [`bucket '${bucket.id}' is versioned, and no rule moves or expires its noncurrent versions`]
      : []),
  ];
}

/** A rule's own size filter takes the place of the default minimum, which two of the classes do not have in the older mode. */
function skipsSmall({ lifecycle }: Bucket, rule: LifecycleRule): boolean {
  const { above } = sizes(rule);
  if (above !== undefined) return above >= SMALL - 1;
  const classes = (rule.Transitions ?? []).flatMap(({ StorageClass = "" }) => (GLACIER.includes(StorageClass) ? [StorageClass] : []));
  const mode = lifecycle?.TransitionDefaultMinimumObjectSize;
  return mode === "all_storage_classes_128K" || (mode === "varies_by_storage_class" && classes.every((one) => one === "GLACIER_IR"));
}
