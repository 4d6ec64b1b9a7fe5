import type { Fact } from "../fact.ts";
import { hasHandoff, isSinceStart, ownsPlatform, planDays } from "./calendar.ts";
import { plan } from "./plan.ts";

export const planFacts: readonly Fact[] = [hasHandoff, isSinceStart, ownsPlatform, plan, planDays];
