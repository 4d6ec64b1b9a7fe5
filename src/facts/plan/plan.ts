import { Type } from "typebox";
import { targetAccount } from "../../kinds/target.ts";
import { reasonOf } from "../../snapshot/reason.ts";
import { Unread } from "../../snapshot/unread.ts";
import { fact } from "../fact.ts";
import { daysBetween } from "../repository/day.ts";
import { sourceOf } from "../repository/source.ts";
import { noStart } from "./calendar.ts";
import { type PlanDocument, planIn } from "./plan-document.ts";

/** What the team's copy of the 90-day plan shows. */
export const plan = fact({
  on: targetAccount,
  name: "plan",
  doc: "The team's copy of the 90-day plan: what is missing for it to be the team's own, and whether it names the previous owner; and the day of the plan it is today, by `plan.start`.",
  type: Type.Object({
    today: Type.Number(),
    missing: Type.Array(Type.String()),
    names_previous_owner: Type.Boolean(),
    line: Type.Number(),
  }),
  conclude: (_account, known) => {
    const source = sourceOf("plan", known);
    if (source.is !== "here") return source.unread;
    const { items, gaps, takenAt } = source.seen;
    const documents = items.flatMap((document) => planIn(document) ?? []);
    const [found] = documents;
    const start = known.target.plan?.start;
    const today = start === undefined ? noStart() : daysBetween(start, takenAt) + 1;
    if (found !== undefined) return { today, ...judged(found, start) };
    if (gaps.length > 0) return new Unread(gaps.map(reasonOf));
    return {
      today,
      missing: [`${source.paths.join(", ")} is ${items.length > 0 ? "a sample" : "not there"}`],
      names_previous_owner: false,
      line: 1,
    };
  },
});

const ITEMS = 19;

function judged({ path, items, team, owner, previousOwner, start }: PlanDocument, expected: string | undefined) {
  const missing = [
    ...(team === undefined ? [`${path} names no team`] : []),
    ...(owner === undefined ? [`${path} names no owner`] : []),
    ...(items < ITEMS ? [`${path} has ${items} items of ${ITEMS}`] : []),
    ...(start === undefined ? [`${path} has no start date`] : []),
  ];
  const line = previousOwner?.line ?? owner?.line ?? team?.line ?? 1;
  return { missing: [...missing, ...otherStart(path, start, expected)], names_previous_owner: previousOwner !== undefined, line };
}

/** The file's own date is a claim, checked against `auditor.yaml`; one that may be two days is checked against neither. */
function otherStart(path: string, start: PlanDocument["start"], expected: string | undefined): string[] {
  const day = start?.day;
  if (start === undefined || expected === undefined || (day !== undefined && ("ambiguous" in day || day.day === expected))) return [];
  return [`${path}:${start.line} says that it began on ${start.text}, and auditor.yaml ${expected}`];
}
