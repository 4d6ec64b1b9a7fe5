import { trail as trailKind, type Trail } from "../../kinds/aws/trail.ts";
import type { Known } from "../../snapshot/known.ts";
import { Unread } from "../../snapshot/unread.ts";
import { attempt } from "../fact.ts";
import { saidOf, told } from "../said.ts";
import { trailsToTell } from "./is-relied-on.ts";
import { called } from "./trail-name.ts";

type Say = (trail: Trail, known: Known) => string;
type Note = (trail: Trail, known: Known) => readonly string[];

/** What there is to say of each trail one would rely on; never Unread, because what is not known is said too. */
export function toldOfReliedOn(account: string, known: Known, say: Say): string {
  const { gaps } = known.seen(trailKind, account);
  return told({ items: trailsToTell(account, known), gaps }, "trail", (trail) => sentence(trail, known, say));
}

/** The same of every trail there is. */
export function toldOfAll(account: string, known: Known, say: Say): string {
  return told(known.seen(trailKind, account), "trail", (trail) => sentence(trail, known, say));
}

function sentence(trail: Trail, known: Known, say: Say): string {
  const scope = trail.IsMultiRegionTrail ? "" : ` is single-region (${trail.HomeRegion}) and`;
  return saidOf(`${called(trail)}${scope}`, () => say(trail, known));
}

/** Notes of each of them, as far as they are known. */
export function noted(account: string, known: Known, note: Note): readonly string[] {
  return trailsToTell(account, known).flatMap((trail) => {
    const notes = attempt(() => note(trail, known));
    return notes instanceof Unread ? [] : notes;
  });
}
