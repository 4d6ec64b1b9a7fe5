export type Unit = "ms" | "MiB" | "calls";

export interface Measured {
  readonly what: string;
  /** One number a run. */
  readonly runs: readonly number[];
}

export interface Figure {
  readonly one: Measured;
  readonly other: Measured;
  readonly unit: Unit;
  readonly goal?: string;
}

/** One line: a ratio with both its numbers, the medians of so many runs, and what it should be. */
export function figure({ one, other, unit, goal }: Figure): string {
  const [above, below] = [median(one.runs), median(other.runs)];
  const ratio = `${(above / below).toFixed(2)} = ${Math.round(above)} ÷ ${Math.round(below)} ${unit}`;
  const runs = one.runs.length === 1 ? "1 run" : `medians of ${one.runs.length} runs`;
  return `${one.what} ÷ ${other.what}: ${ratio}, ${runs}${goal === undefined ? "" : ` (goal: ${goal})`}`;
}

export function median(runs: readonly number[]): number {
  return runs.toSorted((a, b) => a - b)[Math.floor(runs.length / 2)] ?? Number.NaN;
}

/** What a piece of work gives, and the milliseconds it took. */
export async function timed<T>(work: () => T | Promise<T>): Promise<readonly [number, T]> {
  const start = performance.now();
  const value = await work();
  return [performance.now() - start, value];
}
