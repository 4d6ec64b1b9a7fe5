import { trail as trailKind, type Trail } from "../../kinds/aws/trail.ts";
import type { Gap } from "../../model/snapshot.ts";
import type { Known } from "../../snapshot/known.ts";
import { Unread } from "../../snapshot/unread.ts";
import { attempt } from "../fact.ts";
import { trailsToTell } from "./is-relied-on.ts";
import { called } from "./trail-name.ts";

type Say = (trail: Trail, known: Known) => string;
type Note = (trail: Trail, known: Known) => readonly string[];

/** What there is to say of each trail one would rely on; never Unread, because what is not known is said too. */
export function told(account: string, known: Known, say: Say): string {
  return toldOf(trailsToTell(account, known), known.seen(trailKind, account).gaps, (trail) => sentence(trail, known, say));
}

/** The same of every trail there is. */
export function toldOfAll(account: string, known: Known, say: Say): string {
  const { items, gaps } = known.seen(trailKind, account);
  return toldOf(items, gaps, (trail) => sentence(trail, known, say));
}

function toldOf(trails: readonly Trail[], gaps: readonly Gap[], say: (trail: Trail) => string): string {
  const each = trails.map(say);
  const unlisted = gaps.length === 0 ? [] : ["the list of trails is incomplete"];
  return each.length + unlisted.length === 0 ? "there is no trail" : [...each, ...unlisted].join("; ");
}

function sentence(trail: Trail, known: Known, say: Say): string {
  const text = attempt(() => say(trail, known));
  const scope = trail.IsMultiRegionTrail ? "" : ` is single-region (${trail.HomeRegion}) and`;
  return `${called(trail)}${scope} ${text instanceof Unread ? `is not known: ${text.message}` : text}`;
}

/** Notes of each of them, as far as they are known. */
export function noted(account: string, known: Known, note: Note): readonly string[] {
  return trailsToTell(account, known).flatMap((trail) => {
    const notes = attempt(() => note(trail, known));
    return notes instanceof Unread ? [] : notes;
  });
}
