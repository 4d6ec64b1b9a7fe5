import type { Fact } from "../fact.ts";
import { appointments } from "./appointments.ts";
import { calendar } from "./calendar.ts";
import { reviews, reviewsSummary } from "./reviews.ts";

export const calendarFacts: readonly Fact[] = [calendar, appointments, reviews, reviewsSummary];
