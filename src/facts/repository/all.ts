import type { Fact } from "../fact.ts";
import { attestations, daysAgo } from "./attestations.ts";

export const repositoryFacts: readonly Fact[] = [attestations, daysAgo];
