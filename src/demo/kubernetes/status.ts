import { type Answer, json, text } from "../answer.ts";
import type { JsonObject } from "../world.ts";

export interface Failure {
  readonly code: number;
  readonly reason: string;
  readonly message: string;
  readonly details?: JsonObject;
  readonly metadata?: JsonObject;
}

/** How the API server says no. */
export function status({ code, reason, message, details = {}, metadata = {} }: Failure): Answer {
  return json({ kind: "Status", apiVersion: "v1", metadata, status: "Failure", message, reason, details, code }, code);
}

/** For what is not served at all: plain text, no Status. */
export const notServed = text("404 page not found\n", 404);
