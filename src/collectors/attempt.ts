import type { Outcome, Read } from "../model/snapshot.ts";

/** How a call ended that threw. The detail is an error's name or code: no request id, no header, no secret. */
export interface Ending {
  readonly outcome: Exclude<Outcome, "ok">;
  readonly detail?: string;
}

export interface Attempt<T> {
  /** Undefined unless the read is `ok`. */
  readonly value: T | undefined;
  readonly read: Read;
}

/**
 * Makes one call, the copying of its answer included. Whatever it throws becomes a read, by the table of the service;
 * an error that no table names is `failed`, never `absent`.
 */
export async function attempt<T>(
  asked: Omit<Read, "outcome" | "detail">,
  endingOf: (error: unknown) => Ending,
  call: () => Promise<T>,
): Promise<Attempt<T>> {
  try {
    return { value: await call(), read: { ...asked, outcome: "ok" } };
  } catch (error) {
    return { value: undefined, read: { ...asked, ...endingOf(error) } };
  }
}
