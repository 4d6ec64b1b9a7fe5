import { setTimeout as wait } from "node:timers/promises";

export interface RetryOptions {
  readonly tries: number;
  /** Milliseconds; doubled for each further try, and drawn at random between half and whole. */
  readonly backoff: number;
  readonly signal: AbortSignal;
}

/** What the server asked us to wait is honoured up to here. */
const LONGEST = 10_000;

/** An answer that another try may better: too many requests, the server's own fault, a socket that broke, a timeout. */
export async function retried<T>(work: () => Promise<T>, { tries, backoff, signal }: RetryOptions): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= tries || signal.aborted || !mayPass(error)) throw error;
      await wait(pauseFor(error, backoff * 2 ** (attempt - 1)), undefined, { signal });
    }
  }
}

const BROKEN = ["ECONNRESET", "EPIPE", "ETIMEDOUT", "UND_ERR_SOCKET", "UND_ERR_CONNECT_TIMEOUT"];

function mayPass(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === "TimeoutError") return true;
  if ("code" in error && typeof error.code === "number") return error.code === 429 || error.code >= 500;
  const { cause } = error;
  return cause instanceof Error && "code" in cause && BROKEN.includes(String(cause.code));
}

function pauseFor(error: unknown, backoff: number): number {
  const asked = error instanceof Error && "retryAfter" in error && typeof error.retryAfter === "number" ? error.retryAfter * 1000 : 0;
  return Math.min(LONGEST, Math.max(asked, backoff * (0.5 + Math.random() / 2)));
}
