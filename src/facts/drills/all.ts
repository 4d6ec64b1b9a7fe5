import type { Fact } from "../fact.ts";
import { drills, exercise } from "./drills.ts";
import { hasDatabases, promotion, promotions } from "./promotions.ts";
import { logNotes, sameness } from "./sameness.ts";
import { humanAction, newestDrill } from "./targets.ts";

export const drillFacts: readonly Fact[] = [
  drills,
  exercise,
  hasDatabases,
  promotions,
  promotion,
  newestDrill,
  humanAction,
  sameness,
  logNotes,
];
