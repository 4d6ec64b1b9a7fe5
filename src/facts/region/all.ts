import type { Fact } from "../fact.ts";
import { enabledSummary, isEnabled } from "./is-enabled.ts";

export const regionFacts: readonly Fact[] = [isEnabled, enabledSummary];
