import type { Fact } from "../fact.ts";
import { bestScheduleSummary, nightsNotes } from "./best-schedule.ts";
import { lifecycleIsSafe, lifecycleSummary } from "./lifecycle.ts";
import { isAvailable } from "./location-available.ts";
import { locations, locationsSummary, missingLocations, needsVelero, readOnlyLocations } from "./locations.ts";
import { isDaily, isPaused, nights } from "./nights.ts";
import { reachesDr, replicationNotes, replicationSummary } from "./replication.ts";
import { schedules } from "./schedules.ts";

export const veleroFacts: readonly Fact[] = [
  nights,
  isDaily,
  isPaused,
  reachesDr,
  lifecycleIsSafe,
  schedules,
  bestScheduleSummary,
  nightsNotes,
  replicationSummary,
  replicationNotes,
  lifecycleSummary,
  isAvailable,
  locations,
  missingLocations,
  readOnlyLocations,
  needsVelero,
  locationsSummary,
];
