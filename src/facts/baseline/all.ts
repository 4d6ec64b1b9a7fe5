import type { Fact } from "../fact.ts";
import { gateDueDay, gateIsDue } from "./due.ts";
import { isComparable, isLive, liveSummary, notCompared } from "./live.ts";
import { plan, planNotes } from "./plan.ts";

export const baselineFacts: readonly Fact[] = [plan, planNotes, gateIsDue, gateDueDay, isComparable, isLive, liveSummary, notCompared];
