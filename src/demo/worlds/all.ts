import type { World } from "../world.ts";
import { example } from "./example.ts";
import { ready } from "./ready.ts";

/** By the name that `demo --world` takes; the first is the default. */
export const worlds: Readonly<Record<string, World>> = { example, ready };
