import type { Answer } from "../answer.ts";
import type { World } from "../world.ts";
import type { AwsCall } from "./call.ts";

/** What an operation may know beside the world. */
export interface Around {
  /** End the listing in the middle, with a token that leads nowhere. */
  readonly cut: boolean;
  /** Where a cluster's API server is for whoever asked: its real name, or a port on loopback. */
  readonly endpointOf: (cluster: string) => string;
}

export type Operation = (world: World, call: AwsCall, around: Around) => Answer;
