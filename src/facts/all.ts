import type { Known } from "../snapshot/known.ts";
import { accessAnalyzerFacts } from "./access-analyzer/all.ts";
import { baselineFacts } from "./baseline/all.ts";
import { calendarFacts } from "./calendar/all.ts";
import { cloudtrailFacts } from "./cloudtrail/all.ts";
import { configFacts } from "./config/all.ts";
import { drillFacts } from "./drills/all.ts";
import { establish, type Fact } from "./fact.ts";
import { planFacts } from "./plan/all.ts";
import { postgresFacts } from "./postgres/all.ts";
import { postmortemFacts } from "./postmortems/all.ts";
import { regionFacts } from "./region/all.ts";
import { repositoryFacts } from "./repository/all.ts";
import { runbookFacts } from "./runbook/all.ts";
import { s3Facts } from "./s3/all.ts";
import { veleroFacts } from "./velero/all.ts";

/** Every fact there is. Facts are not stored, so a better version re-judges an old snapshot. */
export const facts: readonly Fact[] = [
  ...accessAnalyzerFacts,
  ...baselineFacts,
  ...calendarFacts,
  ...cloudtrailFacts,
  ...configFacts,
  ...drillFacts,
  ...planFacts,
  ...postgresFacts,
  ...postmortemFacts,
  ...regionFacts,
  ...repositoryFacts,
  ...runbookFacts,
  ...s3Facts,
  ...veleroFacts,
];

/** Gives every resource of a kind that has facts its facts. */
export function conclude(known: Known): Known {
  for (const on of new Set(facts.map((fact) => fact.on))) {
    const own = facts.filter((fact) => fact.on === on);
    for (const resource of known.seen(on).items) establish(own, resource, known);
  }
  return known;
}
