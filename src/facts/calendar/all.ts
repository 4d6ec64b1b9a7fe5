import type { Fact } from "../fact.ts";
import { calendar } from "./calendar.ts";
import { reviews, reviewsSummary } from "./reviews.ts";

export const calendarFacts: readonly Fact[] = [calendar, reviews, reviewsSummary];
