import type { Fact } from "../fact.ts";
import { hasHandoff, isSinceStart, ownsPlatform, planDays } from "./calendar.ts";
import { firstDrill, firstGameDay, firstPostmortem } from "./first.ts";
import { planLastDay } from "./last-day.ts";
import { plan } from "./plan.ts";
import { planExtension } from "./plan-extension.ts";
import { isTicked, itemLine } from "./plan-items.ts";
import { planOwners } from "./plan-owners.ts";
import { previousOwner } from "./previous-owner.ts";

export const planFacts: readonly Fact[] = [
  hasHandoff,
  isSinceStart,
  isTicked,
  itemLine,
  ownsPlatform,
  plan,
  planDays,
  planExtension,
  planLastDay,
  planOwners,
  previousOwner,
  firstDrill,
  firstGameDay,
  firstPostmortem,
];
