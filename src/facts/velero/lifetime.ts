import type { Schedule } from "../../kinds/velero/schedule.ts";
import type { Gap } from "../../model/snapshot.ts";
import { reasonOf } from "../../snapshot/reason.ts";
import { unread, Unread } from "../../snapshot/unread.ts";
import { parseGoDuration } from "./go-duration.ts";
import { instantOf, minuteOf, spanOf } from "../moment.ts";

const HOUR = 3_600_000;

/** From when on the absence of a backup would mean anything. */
export interface Lifetime {
  readonly created: number;
  readonly edited: number | undefined;
  readonly ttl: number;
}

/** When the schedule and its backups came and go. Throws Unread when a text is no moment or duration. */
export function lifetimeOf({ metadata, spec, cronEditedAt }: Schedule): Lifetime {
  const edited = cronEditedAt === undefined ? undefined : instantOf(cronEditedAt);
  return { created: instantOf(metadata.creationTimestamp), edited, ttl: ttlOf(spec.template.ttl) };
}

/** How long backups are kept, in milliseconds: 720 h when nothing is said, or 0. Throws Unread when the text is no duration. */
export function ttlOf(text: string | undefined): number {
  const ttl = text === undefined ? 0 : parseGoDuration(text);
  if (ttl === undefined) throw unread(`the ttl '${text?.slice(0, 40)}' is no duration of Go`, "Write it like 720h0m0s");
  return ttl === 0 ? 720 * HOUR : ttl;
}

/** Why nobody can say that there was no backup at a moment when one was due; undefined when its absence is certain. */
export function whyUnseen(
  slot: number,
  { created, edited, ttl }: Lifetime,
  { gaps, now }: { readonly gaps: readonly Gap[]; readonly now: number },
): Unread | undefined {
  if (gaps.length > 0) return new Unread(gaps.map(reasonOf));
  // Timestamps have whole seconds: one that equals the slot is of just after it, and Velero's next run comes later.
  if (created >= slot) {
    return unread(
      `the schedule was created at ${minuteOf(created)}, and what was before it cannot be seen`,
      "Wait until it has run for seven nights",
    );
  }
  if (edited !== undefined && edited >= slot) {
    return unread(
      `the schedule was edited at ${minuteOf(edited)}, and what it said before is not known`,
      "Wait until it has run for seven nights since the edit",
    );
  }
  if (slot + ttl < now) {
    return unread(
      `backups are kept for ${spanOf(ttl)}, so those from before ${minuteOf(now - ttl)} have expired`,
      "Keep backups for at least 192 h: spec.template.ttl",
    );
  }
  return undefined;
}
