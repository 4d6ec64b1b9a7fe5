export interface GateLimits {
  /** Requests in flight, all hosts together: past about 64 nothing is gained. */
  readonly inFlight: number;
  /** Requests in flight to one host: TLS handshakes are what a scan costs, so few sockets are faster. */
  readonly perHost: number;
}

export type Gate = <T>(host: string, work: () => Promise<T>) => Promise<T>;

interface Waiting {
  readonly host: string;
  readonly start: () => void;
}

/** Lets work through in the order it came, but past those whose host is busy. */
export function gate({ inFlight, perHost }: GateLimits): Gate {
  const waiting: Waiting[] = [];
  const ofHost = new Map<string, number>();
  let running = 0;

  return async (host, work) => {
    await new Promise<void>((start) => {
      waiting.push({ host, start });
      admit();
    });
    try {
      return await work();
    } finally {
      count(host, -1);
      admit();
    }
  };

  function admit(): void {
    while (running < inFlight) {
      const index = waiting.findIndex(({ host }) => (ofHost.get(host) ?? 0) < perHost);
      const [next] = index === -1 ? [] : waiting.splice(index, 1);
      if (next === undefined) return;
      count(next.host, 1);
      next.start();
    }
  }

  function count(host: string, by: 1 | -1): void {
    running += by;
    ofHost.set(host, (ofHost.get(host) ?? 0) + by);
  }
}
