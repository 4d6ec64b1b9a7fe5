import type { Fact } from "../fact.ts";
import { runbookRevisions } from "./revisions.ts";
import { runbook } from "./runbook.ts";

export const runbookFacts: readonly Fact[] = [runbook, runbookRevisions];
