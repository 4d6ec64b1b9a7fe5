import { Type } from "typebox";
import { targetDatabase } from "../../kinds/target.ts";
import { fact } from "../fact.ts";
import { type Acting, actingOf } from "./acting.ts";

/** One Cluster in another role is enough to know it, whatever could not be read. */
export const rolesMatch = fact({
  on: targetDatabase,
  name: "roles_match",
  doc: "Whether the primary that `auditor.yaml` names acts as the primary, and no replica does.",
  type: Type.Boolean(),
  conclude: (database, known) => {
    const { contradictions, isPrimaryMissing, unread } = actingOf(database, known);
    if (contradictions.length > 0 || isPrimaryMissing) return false;
    return unread ?? true;
  },
});

export const rolesSummary = fact({
  on: targetDatabase,
  name: "roles_summary",
  doc: "In words: the roles in which the Clusters of the database act.",
  type: Type.String(),
  conclude: (database, known) => {
    const said = words(actingOf(database, known), database.primary.name);
    return said.length === 0 ? "the Clusters act as configured" : said.join("; ");
  },
});

function words({ contradictions, isPrimaryMissing, unread }: Acting, primary: string): readonly string[] {
  return [
    ...contradictions,
    ...(isPrimaryMissing ? [`the primary '${primary}' does not exist`] : []),
    ...(unread === undefined ? [] : [`not known: ${unread.message}`]),
  ];
}
