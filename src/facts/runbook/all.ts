import type { Fact } from "../fact.ts";
import { runbook } from "./runbook.ts";

export const runbookFacts: readonly Fact[] = [runbook];
