import type { World } from "../world.ts";
import { organization } from "./account.ts";
import { healthy } from "./healthy.ts";

/** Everything that is audited passes, in an organization's member. Not yet *ready*, while an item holds what is not audited yet. */
export const ready: World = { ...healthy, organization };
