import type { Fact } from "../fact.ts";
import { plan } from "./plan.ts";

export const planFacts: readonly Fact[] = [plan];
