import { readFileSync } from "node:fs";
import { GCProfiler } from "node:v8";
import type { Snapshot } from "../src/model/snapshot.ts";
import { judged } from "../test/lab.ts";
import { timed } from "./figure.ts";

/** Milliseconds, and MiB of heap beyond the program itself. */
export interface Run {
  readonly parsing: number;
  readonly judging: number;
  /** With the parsed snapshot and nothing else. */
  readonly held: number;
  /** The most there was while judging, what was not collected yet included. */
  readonly peak: number;
}

const MIB = 1024 * 1024;

/** A script: reads and judges the snapshot at a path, and prints a Run. */
const [, , path = ""] = process.argv;
const empty = collected();
const [parsing, parsed] = await parse();
const held = collected();
const profiler = new GCProfiler();
profiler.start();
const [judging] = await timed(() => judged(parsed));
const peak = Math.max(
  process.memoryUsage().heapUsed,
  ...profiler.stop().statistics.map(({ beforeGC }) => beforeGC.heapStatistics.usedHeapSize),
);
console.log(JSON.stringify({ parsing, judging, held: (held - empty) / MIB, peak: (peak - empty) / MIB } satisfies Run));

/** The text is gone when it ends. */
async function parse(): Promise<readonly [number, Snapshot]> {
  const text = readFileSync(path, "utf8");
  return timed((): Snapshot => JSON.parse(text));
}

/** Bytes of the heap that are still in use. */
function collected(): number {
  if (globalThis.gc === undefined) throw new Error("run it with --expose-gc");
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}
