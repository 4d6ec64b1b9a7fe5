import type { Outcome, Read } from "../model/snapshot.ts";

/** What is asked, before anybody knows how it ends. */
export type Asked = Omit<Read, "outcome" | "detail">;

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
 * Makes one call, the copying of its answer included. Whatever the world makes it throw becomes a read, by the table of the
 * service; an error that no table names is `failed`, never `absent`. A bug of ours is no read.
 */
export async function attempt<T>(asked: Asked, endingOf: (error: unknown) => Ending, call: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { value: await call(), read: { ...asked, outcome: "ok" } };
  } catch (error) {
    return { value: undefined, read: { ...asked, ...endingOf(notOurs(error)) } };
  }
}

/**
 * What a call threw; thrown again when no answer can be its cause: a name that is not defined is a bug. Any other error stays
 * the world's, a TypeError too: fetch makes one of a broken socket, and the SDK of an answer that it cannot read.
 */
export function notOurs(error: unknown): unknown {
  if (error instanceof ReferenceError) throw error;
  return error;
}

/** Of what comes in steps: of a later one it matters only that it is missing; why is the detail. */
export function cutAt(step: number, what: string, { outcome, detail }: Ending): Ending {
  if (step === 1) return { outcome, ...(detail !== undefined && { detail }) };
  return { outcome: "truncated", detail: `${what} ${step}: ${detail ?? outcome}`.slice(0, 80) };
}
