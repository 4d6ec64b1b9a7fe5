import { Type } from "typebox";
import { type Analyzer, analyzer } from "../../kinds/aws/analyzer.ts";
import { type Organization, organization } from "../../kinds/aws/organization.ts";
import { targetRegion, type TargetRegionResource } from "../../kinds/target.ts";
import type { Known } from "../../snapshot/known.ts";
import { reasonOf } from "../../snapshot/reason.ts";
import { Unread, unread } from "../../snapshot/unread.ts";
import { attempt, fact, openList } from "../fact.ts";
import { told } from "../said.ts";
import { isExternal } from "./analyzer.ts";

export const analyzers = fact({
  on: targetRegion,
  name: "analyzers",
  doc: "The analyzers of IAM Access Analyzer that the account itself has in the region.",
  type: { listOf: analyzer },
  conclude: ({ name }, known) => openList(known.seen(analyzer, name)),
});

export const coveredByOrganization = fact({
  on: targetRegion,
  name: "is_covered_by_organization",
  doc: "Whether an organization's analyzer in another account covers the region: false for an account that administers one or is in no organization, otherwise not known, because neither a member nor the management account can list a delegated administrator's.",
  type: Type.Boolean(),
  conclude: (region, known) => {
    const listed = known.seen(analyzer, region.name).items;
    if (isAdministrator(listed) || isWithoutTrust(listed)) return false;
    const { items, gaps } = known.seen(organization, region.scope);
    const [own] = items;
    if (own !== undefined) return elsewhere(region, own);
    return gaps.length > 0 ? new Unread(gaps.map(reasonOf)) : false;
  },
});

export const analyzersSummary = fact({
  on: targetRegion,
  name: "analyzers_summary",
  doc: "In words: the analyzers that were seen in the region.",
  type: Type.String(),
  conclude: ({ name }, known) => {
    return told(
      known.seen(analyzer, name),
      "analyzer",
      (one) => `analyzer '${one.name}' of type ${one.type} is ${one.status}${because(one)}`,
    );
  },
});

export const analyzersNotes = fact({
  on: targetRegion,
  name: "analyzers_notes",
  doc: "Remarks on the analyzers of the region: who made the only one, and which cost money.",
  type: Type.Array(Type.String()),
  conclude: ({ name }, known) => {
    const { items } = known.seen(analyzer, name);
    const external = items.filter((one) => counts(one, known) === true && one.status === "ACTIVE");
    const made = external.every(({ managedBy }) => managedBy !== undefined) ? external.map(madeBy) : [];
    return [...made, ...items.filter((one) => counts(one, known) === false).map(paid)];
  },
});

const counts = (one: Analyzer, known: Known) => attempt(() => isExternal.of(one, known));

/** An organization's analyzer is listed where it is administered: an account that lists one of its own would list its peers too. */
function isAdministrator(analyzers: readonly Analyzer[]): boolean {
  return analyzers.some(
    ({ type, statusReason }) => type.startsWith("ORGANIZATION") && statusReason?.code !== "DELEGATED_ADMINISTRATOR_DEREGISTERED",
  );
}

/** What an analyzer here says of all of the organization's: that they cannot work. */
function isWithoutTrust(analyzers: readonly Analyzer[]): boolean {
  return analyzers.some(
    ({ statusReason }) => statusReason?.code === "AWS_SERVICE_ACCESS_DISABLED" || statusReason?.code === "ORGANIZATION_DELETED",
  );
}

function elsewhere({ name, scope }: TargetRegionResource, { MasterAccountId }: Organization): Unread {
  const why =
    MasterAccountId === scope
      ? "its delegated administrator, and the management account cannot list it"
      : "its management or delegated account, and a member cannot list it";
  return unread(
    `an analyzer of the organization may cover region '${name}' from ${why}`,
    `Create an ACCOUNT analyzer in region '${name}': external access analysis is free`,
  );
}

function because({ statusReason }: Analyzer): string {
  return statusReason?.code === undefined ? "" : ` (${statusReason.code})`;
}

function madeBy({ name, managedBy = "" }: Analyzer): string {
  return `analyzer '${name}' was made by ${managedBy} and goes when that is turned off`;
}

function paid({ name, type }: Analyzer): string {
  return `analyzer '${name}' (${type}) is a paid one and does not count for external access`;
}
