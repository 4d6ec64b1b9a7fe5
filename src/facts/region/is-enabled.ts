import { Type } from "typebox";
import { awsRegion } from "../../kinds/aws/region.ts";
import { targetRegion, type TargetRegionResource } from "../../kinds/target.ts";
import type { Known } from "../../snapshot/known.ts";
import { Unread, unread } from "../../snapshot/unread.ts";
import { attempt, fact } from "../fact.ts";

export const isEnabled = fact({
  on: targetRegion,
  name: "is_enabled",
  doc: "Whether the account has the region enabled. Not known while it is being enabled or disabled.",
  type: Type.Boolean(),
  conclude: (region, known) => {
    const status = statusOf(region, known);
    if (status === undefined || status === "not-opted-in") return false;
    if (status === "opted-in" || status === "opt-in-not-required") return true;
    return unread(`region '${region.name}' is in the state '${status}'`, "Run again when the region is enabled");
  },
});

export const enabledSummary = fact({
  on: targetRegion,
  name: "enabled_summary",
  doc: "In words: how the account stands to the region.",
  type: Type.String(),
  conclude: (region, known) => {
    const status = attempt(() => statusOf(region, known));
    if (status instanceof Unread) return "it is not known whether it is enabled";
    return status === undefined ? "there is no such region in this partition" : `its opt-in status is ${status}`;
  },
});

function statusOf({ name, scope }: TargetRegionResource, known: Known): string | undefined {
  return known.one(awsRegion, name, scope)?.OptInStatus;
}
