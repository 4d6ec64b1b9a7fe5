import { Type } from "typebox";
import { trail, type Trail } from "../../kinds/aws/trail.ts";
import { targetAccount } from "../../kinds/target.ts";
import type { Known } from "../../snapshot/known.ts";
import { Unread } from "../../snapshot/unread.ts";
import { reasonOf } from "../../snapshot/reason.ts";
import { isAny } from "../certain.ts";
import { attempt, fact, openList } from "../fact.ts";
import { isDelivering } from "./is-delivering.ts";

export const trails = fact({
  on: targetAccount,
  name: "trails",
  doc: "The trails that the account sees from its primary region, an organization's included.",
  type: { listOf: trail },
  conclude: ({ id }, known) => openList(known.seen(trail, id)),
});

export const isReliedOn = fact({
  on: trail,
  name: "is_relied_on",
  doc: "Whether it is a trail whose files one would look into: multi-region, and delivering unless no other multi-region trail delivers.",
  type: Type.Boolean(),
  conclude: (one, known) => one.IsMultiRegionTrail && isAny([() => isDelivering.of(one, known), () => noOtherDelivers(one, known)]),
});

/** A stopped trail is no excuse for a running one, yet alone it is the trail that would be mended. */
function noOtherDelivers(one: Trail, known: Known): boolean {
  const { items, gaps } = known.seen(trail, one.scope);
  const others = items.filter(({ id, IsMultiRegionTrail }) => id !== one.id && IsMultiRegionTrail);
  const unlisted = () => {
    if (gaps.length > 0) throw new Unread(gaps.map(reasonOf));
    return false;
  };
  return !isAny([...others.map((other) => () => isDelivering.of(other, known)), unlisted]);
}

/** The trails that may be relied on, for texts. */
export function trailsToTell(account: string, known: Known): readonly Trail[] {
  const { items } = known.seen(trail, account);
  const relied = items.filter((one) => attempt(() => isReliedOn.of(one, known)) !== false);
  return relied.length > 0 ? relied : items;
}
