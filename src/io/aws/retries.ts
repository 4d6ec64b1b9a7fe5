import { setTimeout as wait } from "node:timers/promises";

export interface RetriesOptions {
  readonly attempts: number;
  readonly signal: AbortSignal;
}

interface Token {
  readonly getRetryCount: () => number;
  readonly getRetryDelay: () => number;
}

interface Failed {
  readonly errorType: string;
  readonly retryAfterHint?: Date;
}

/** Milliseconds before the first further try; doubled each time, and drawn at random between half and whole. */
const BASE = { THROTTLING: 500, TRANSIENT: 50 } as const;
const LONGEST = 10_000;

/**
 * Retries of one client, adaptive: a throttled answer slows all that follow, and each success speeds them up again.
 * The SDK's own falls to one request in two seconds after a single throttled answer, which a scan of twenty calls never makes up for;
 * its standard one runs out of tries when many wait at once.
 */
export function retries({ attempts, signal }: RetriesOptions) {
  const pace = pacer(signal);
  return {
    acquireInitialRetryToken: async (): Promise<Token> => {
      await pace.turn();
      return token(0);
    },
    refreshRetryTokenForRetry: async (last: Token, { errorType, retryAfterHint }: Failed): Promise<Token> => {
      if (errorType === "THROTTLING") pace.slower();
      const count = last.getRetryCount() + 1;
      if (count >= attempts || !mayPass(errorType)) throw new Error("no further try");
      const asked = retryAfterHint === undefined ? 0 : retryAfterHint.getTime() - Date.now();
      const backoff = BASE[errorType] * 2 ** (count - 1) * (0.5 + Math.random() / 2);
      await wait(Math.min(LONGEST, Math.max(asked, backoff)), undefined, { signal });
      await pace.turn();
      return token(count);
    },
    recordSuccess: (): void => pace.faster(),
  };
}

function mayPass(errorType: string): errorType is keyof typeof BASE {
  return Object.hasOwn(BASE, errorType);
}

function token(count: number): Token {
  return { getRetryCount: () => count, getRetryDelay: () => 0 };
}

/**
 * Lets requests go one after the other, at a distance: none until the service asks for it, then between a tenth of a second and a whole one.
 * Answers to what was sent before the last slowing say nothing new, so it slows at most once in a while.
 */
function pacer(signal: AbortSignal) {
  let line = Promise.resolve();
  let distance = 0;
  let sentAt = Number.NEGATIVE_INFINITY;
  let slowedAt = Number.NEGATIVE_INFINITY;
  return {
    turn: (): Promise<void> => (line = after(line)),
    slower: (): void => {
      if (performance.now() - slowedAt < Math.max(300, distance)) return;
      slowedAt = performance.now();
      distance = Math.min(1000, Math.max(100, distance * 2));
    },
    faster: (): void => {
      distance = distance < 10 ? 0 : distance * 0.9;
    },
  };
  async function after(previous: Promise<void>): Promise<void> {
    await previous;
    const left = sentAt + distance - performance.now();
    if (left > 0) await wait(left, undefined, { signal });
    sentAt = performance.now();
  }
}
