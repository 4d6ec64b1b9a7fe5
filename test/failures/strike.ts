import type { Call, Fault } from "../../src/demo/world.ts";
import { example } from "../../src/demo/worlds/example.ts";
import { reportIn, type Scanned, scanned, type ScanningOptions, snapshotIn } from "../scanned.ts";
import { distinct, isFedBy, isHiddenBy } from "./calls.ts";

const undisturbed = await scanned(example);

/** What comes of a scan of the demo when no call of it fails. */
export const before = snapshotIn(undisturbed);
export const reportBefore = reportIn(undisturbed);
export const COVERAGE = reportBefore.checklists.find(({ name }) => name === "closing")?.coverage ?? 0;

const all = distinct(undisturbed.calls);

/** Every call of it but the first, without which there is no scan. */
export const CALLS = all.filter(({ service }) => service !== "sts");
export const IDENTITY = all.filter(({ service }) => service === "sts");

/** A scan of the demo in which these calls go wrong. It wants as much evidence as there was before. */
export function strike(calls: readonly Call[], fault: Omit<Fault, "match">, options: ScanningOptions = {}): Promise<Scanned> {
  const faults = [...calls.map((match) => ({ ...fault, match })), ...example.faults];
  return scanned({ ...example, faults }, { judging: { minCoverage: COVERAGE }, ...options });
}

/** Calls in rounds of so many: none in a round hides another, so each of them is made and goes wrong. */
export function rounds(calls: readonly Call[], size: number): readonly (readonly Call[])[] {
  const made: Call[][] = [];
  for (const call of calls) {
    const free = made.find((round) => round.length < size && round.every((other) => !hides(other, call) && !hides(call, other)));
    if (free === undefined) made.push([call]);
    else free.push(call);
  }
  return made;
}

function hides(one: Call, other: Call): boolean {
  return before.reads.some((read) => isFedBy(read, other) && isHiddenBy(read, one));
}
