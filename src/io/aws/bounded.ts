export interface Bounds {
  /** Ends everything: Ctrl-C. */
  readonly signal: AbortSignal;
  /** Milliseconds for one call with all its retries. */
  readonly call: number;
}

/** The work's own end, or an AbortError or TimeoutError before it: the SDK listens to nothing while it waits for its next try. */
export async function bounded<T>(work: () => Promise<T>, { signal, call }: Bounds): Promise<T> {
  if (signal.aborted) throw named("AbortError");
  const { promise: ended, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(named("TimeoutError")), call);
  const abort = () => reject(named("AbortError"));
  signal.addEventListener("abort", abort, { once: true });
  try {
    return await Promise.race([work(), ended]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", abort);
  }
}

function named(name: "AbortError" | "TimeoutError"): Error {
  return Object.assign(new Error(name === "AbortError" ? "interrupted" : "the call took too long"), { name });
}
