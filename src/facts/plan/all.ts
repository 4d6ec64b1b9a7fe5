import type { Fact } from "../fact.ts";
import { hasHandoff, isSinceStart, ownsPlatform, planDays } from "./calendar.ts";
import { firstDrill, firstGameDay, firstPostmortem } from "./first.ts";
import { planLastDay } from "./last-day.ts";
import { plan } from "./plan.ts";

export const planFacts: readonly Fact[] = [
  hasHandoff,
  isSinceStart,
  ownsPlatform,
  plan,
  planDays,
  planLastDay,
  firstDrill,
  firstGameDay,
  firstPostmortem,
];
