import type { Fact } from "../fact.ts";
import { drills, exercise } from "./drills.ts";
import { gameDay, gameDays, newestGameDay } from "./game-days.ts";
import { drillParameters } from "./parameters.ts";
import { hasDatabases, promotion, promotions } from "./promotions.ts";
import { failedRegions, rotation } from "./rotation.ts";
import { logNotes, sameness } from "./sameness.ts";
import { drillStarts, newestStart } from "./starts.ts";
import { humanAction, humanActionNotes, newestDrill } from "./targets.ts";

export const drillFacts: readonly Fact[] = [
  drills,
  exercise,
  hasDatabases,
  promotions,
  promotion,
  newestDrill,
  humanAction,
  humanActionNotes,
  sameness,
  drillParameters,
  drillStarts,
  newestStart,
  failedRegions,
  rotation,
  gameDays,
  gameDay,
  newestGameDay,
  logNotes,
];
