import { Type } from "typebox";
import { type ConformancePack, conformancePack } from "../../kinds/aws/config.ts";
import { unread } from "../../snapshot/unread.ts";
import { fact } from "../fact.ts";

export const position = fact({
  on: conformancePack,
  name: "position",
  doc: "Its number among the packs of one's own that were seen in its region, from 1.",
  type: Type.Number(),
  conclude: (pack, known) =>
    known
      .seen(conformancePack, pack.scope)
      .items.filter(isOwn)
      .findIndex(({ id }) => id === pack.id) + 1,
});

export const isDeployed = fact({
  on: conformancePack,
  name: "is_deployed",
  doc: "Whether it is deployed. Not known while it is being created or deleted.",
  type: Type.Boolean(),
  conclude: ({ ConformancePackName: name, state }) => {
    const is = state?.ConformancePackState ?? "";
    if (is === "CREATE_COMPLETE") return true;
    if (is.endsWith("_FAILED")) return false;
    return unread(`conformance pack '${name}' is in the state '${is}'`, "Run again when the pack has settled");
  },
});

/** A pack that a service or the organization put there is not one's own choice. */
export function isOwn({ ConformancePackName, CreatedBy }: ConformancePack): boolean {
  return CreatedBy === undefined && !ConformancePackName.startsWith("OrgConformsPack-");
}
