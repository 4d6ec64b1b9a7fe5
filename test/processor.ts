/** Counts the seconds that the processor spends on this process from here on: a busy machine must not look like a slow program. */
export function processorSeconds(): () => number {
  const began = process.cpuUsage();
  return () => process.cpuUsage(began).user / 1e6;
}

/** What a test of such seconds may take by the clock, when everything else runs beside it. */
export const PATIENCE = { timeout: 180_000 } as const;

/** How large a hostile text is: as large as a paper may be where `RUNS` asks for more than every change needs. What is quadratic shows in a quarter of it. */
export const LARGE = (process.env["RUNS"] === undefined ? 0.5 : 2) * 1024 * 1024;
