import { organization } from "../../kinds/aws/organization.ts";
import type { Trail } from "../../kinds/aws/trail.ts";
import type { Known } from "../../snapshot/known.ts";
import { reasonOf } from "../../snapshot/reason.ts";
import { Unread, unread } from "../../snapshot/unread.ts";
import { accountOf } from "./trail-name.ts";

/** The prefix above everything that a trail delivers. */
export function prefixAbove({ S3KeyPrefix = "" }: Trail): string {
  const before = S3KeyPrefix.replace(/\/$/, "");
  return before === "" ? "AWSLogs/" : `${before}/AWSLogs/`;
}

/** The prefix of a trail's log files. An organization's trail puts the organization's id before the accounts: Unread when nobody knows it. */
export function logPrefix(trail: Trail, known: Known): string {
  if (!trail.IsOrganizationTrail) return `${prefixAbove(trail)}${accountOf(trail)}/CloudTrail/`;
  const { items, gaps } = known.seen(organization, trail.scope);
  const [own] = items;
  if (own !== undefined) return `${prefixAbove(trail)}${own.Id}/`;
  if (gaps.length > 0) throw new Unread(gaps.map(reasonOf));
  throw unread(`the organization of trail '${trail.Name}' is not known`, `Allow ${organization.call}`);
}
