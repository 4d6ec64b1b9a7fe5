import type { Fact } from "../fact.ts";
import { isActive, isExternal } from "./analyzer.ts";
import { analyzers, analyzersNotes, analyzersSummary, coveredByOrganization } from "./region-analyzers.ts";

export const accessAnalyzerFacts: readonly Fact[] = [
  isExternal,
  isActive,
  analyzers,
  coveredByOrganization,
  analyzersSummary,
  analyzersNotes,
];
