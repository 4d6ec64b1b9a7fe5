import * as fc from "fast-check";
import { expect, test, vi } from "vitest";
import { example } from "../src/demo/worlds/example.ts";
import { healthy } from "../src/demo/worlds/healthy.ts";
import type { FaultKind, World } from "../src/demo/world.ts";
import type { Snapshot } from "../src/model/snapshot.ts";
import { distinct } from "./failures/calls.ts";
import { improvements, inventions } from "./improvements.ts";
import { judged, snapshotOf } from "./lab.ts";
import { lose, type Way, WAYS } from "./lose.ts";
import { PATIENT, reportIn, scanned } from "./scanned.ts";
import { worlds } from "./worlds.ts";

vi.setConfig({ testTimeout: 300_000 });

/** Enough for every change; `RUNS=3000` asks for a night of it. */
const RUNS = Number(process.env["RUNS"] ?? 84);

interface Loss {
  readonly which: number;
  readonly way: Way;
}

const losses = fc.array(fc.record({ which: fc.nat(), way: fc.constantFrom(...WAYS) }), { minLength: 2, maxLength: 25 });

function loseAll(whole: Snapshot, all: readonly Loss[]): Snapshot {
  return all.reduce((left, { which, way }) => {
    const read = left.reads[which % Math.max(left.reads.length, 1)];
    return read === undefined ? left : lose(left, read, way);
  }, whole);
}

for (const [name, world] of Object.entries(worlds)) {
  test(`in the world '${name}', losing several reads at once improves nothing and accuses nobody`, async () => {
    const whole = await snapshotOf(world);
    const before = judged(whole);
    fc.assert(
      fc.property(losses, (all) => {
        const after = judged(loseAll(whole, all));
        expect([...improvements(before, after), ...inventions(before, after)]).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
}

/** What ends a call at once: a scan of many slow ones would take minutes. */
const HOWS: readonly FaultKind[] = [
  "denied",
  "server-error",
  "html",
  "empty",
  "reset",
  "truncated-body",
  "cut-page",
  "expired",
  "region-disabled",
];

const SERVED: Readonly<Record<string, World>> = { example, ready: healthy };

for (const [name, world] of Object.entries(SERVED)) {
  test(`in the world '${name}', calls that fail together improve nothing and accuse nobody, whatever is not asked for that`, async () => {
    const undisturbed = await scanned(world, { limits: PATIENT });
    const before = reportIn(undisturbed);
    const calls = distinct(undisturbed.calls).filter(({ service }) => service !== "sts");
    const struck = fc.array(fc.record({ which: fc.nat(calls.length - 1), how: fc.constantFrom(...HOWS) }), { minLength: 2, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(struck, async (all) => {
        const faults = all.flatMap(({ which, how }) => calls.slice(which, which + 1).map((match) => ({ match, how })));
        const after = reportIn(await scanned({ ...world, faults: [...faults, ...world.faults] }, { limits: PATIENT }));
        expect([...improvements(before, after), ...inventions(before, after)]).toEqual([]);
      }),
      { numRuns: Math.ceil(RUNS / 12), endOnFailure: true },
    );
  });
}
