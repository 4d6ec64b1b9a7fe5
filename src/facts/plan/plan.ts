import { Type } from "typebox";
import { dayOfPlan, lastDay, PLAN_ITEMS } from "../../kinds/plan.ts";
import { targetAccount } from "../../kinds/target.ts";
import type { TargetPlan } from "../../model/target.ts";
import { fact } from "../fact.ts";
import { noStart } from "./no-start.ts";
import type { PlanDocument } from "./plan-document.ts";
import { absent, type Reading, readingOf } from "./reading.ts";

/** What the team's copy of the 90-day plan shows. */
export const plan = fact({
  on: targetAccount,
  name: "plan",
  doc: "The team's copy of the 90-day plan: what is missing for it to be the team's own, in words too, and whether it names the previous owner; the day of the plan it is today, by `plan.start`, and its last one.",
  type: Type.Object({
    today: Type.Number(),
    last_day: Type.Number(),
    missing: Type.Array(Type.String()),
    summary: Type.String(),
    notes: Type.Array(Type.String()),
    names_previous_owner: Type.Boolean(),
    line: Type.Number(),
  }),
  conclude: (_account, known) => {
    const reading = readingOf(known);
    const { plan = {} } = known.target;
    const missing = missingIn(reading, plan);
    const previous = reading.documents.find(({ previousOwner }) => previousOwner !== undefined)?.previousOwner;
    return {
      today: dayOfPlan(plan, reading.takenAt) ?? noStart(),
      last_day: lastDay(plan),
      missing: absent(missing, reading),
      summary: missing.join("; "),
      notes: [...unnamedPlatform(reading), ...otherTargets(reading, plan)],
      names_previous_owner: previous !== undefined || absent(false, reading),
      line: previous?.line ?? firstLine(reading),
    };
  },
});

function missingIn({ documents, items, path, missing }: Reading, plan: TargetPlan): readonly string[] {
  if (documents.length === 0) return [missing];
  const start = documents.find((one) => one.start !== undefined);
  return [
    ...(documents.some(({ team }) => team !== undefined) ? [] : [`${path} names no team`]),
    ...(documents.some(({ owners }) => owners.some(({ names }) => names.length > 0)) ? [] : [`${path} names no owner`]),
    ...lostItems(items, path),
    ...(start === undefined ? [`${path} has no start date`] : otherStart(start, plan.start)),
  ];
}

/** An item that does not apply is kept and waived: what was taken out nobody decides on any more. */
function lostItems(items: Reading["items"], path: string): readonly string[] {
  const lost = PLAN_ITEMS.filter(({ id }) => !items.has(id));
  const [first, ...rest] = lost.map(({ title, due }) => `'${title}' (Day ${due.join("-")})`);
  if (first === undefined) return [];
  const more = rest.length === 0 ? "is missing" : `and ${rest.length} more are missing`;
  return [
    `${path} has ${items.size} ${items.size === 1 ? "item" : "items"} of ${PLAN_ITEMS.length}: ${first} ${more} (an item that does not apply stays in the plan and is waived)`,
  ];
}

/** The file's own date is a claim, checked against `auditor.yaml`; one that may be two days is checked against neither. */
function otherStart({ path, start }: PlanDocument, expected: string | undefined): readonly string[] {
  const day = start?.day;
  if (start === undefined || expected === undefined || (day !== undefined && ("ambiguous" in day || day.day === expected))) return [];
  return [`${path}:${start.line} says that it began on ${start.text}, and auditor.yaml ${expected}`];
}

/** A team of several platforms has several plans; one that names none may be of any. */
function unnamedPlatform({ documents, path }: Reading): readonly string[] {
  return documents.length === 0 || documents.some(({ platform }) => platform !== undefined) ? [] : [`${path} names no platform.`];
}

/** The file's own target is a claim too. With an extension a rule of its own asks for it. */
function otherTargets({ documents }: Reading, plan: TargetPlan): readonly string[] {
  if (plan.extension_days !== undefined) return [];
  const last = lastDay(plan);
  return documents.flatMap(({ path, commitments }) =>
    commitments
      .filter(({ day }) => day !== last)
      .slice(0, 1)
      .map(({ day, line }) => {
        const remedy = day > last ? `: plan: { extension_days: ${day - last} }` : "";
        return `${path}:${line} says 'Day ${day} ownership target', and auditor.yaml has no extension${remedy}.`;
      }),
  );
}

function firstLine({ documents }: Reading): number {
  return documents.flatMap(({ owners, team }) => owners[0]?.line ?? team?.line ?? [])[0] ?? 1;
}
