import type { Fact } from "../fact.ts";
import { owed } from "./owed.ts";
import { postmortems } from "./postmortems.ts";

export const postmortemFacts: readonly Fact[] = [postmortems, owed];
