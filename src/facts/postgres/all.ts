import type { Fact } from "../fact.ts";
import { drReplicas, lagSummary, replicaSummary, streamingSummary } from "./replicas.ts";
import { rolesMatch, rolesSummary } from "./roles.ts";

export const postgresFacts: readonly Fact[] = [drReplicas, replicaSummary, streamingSummary, lagSummary, rolesMatch, rolesSummary];
