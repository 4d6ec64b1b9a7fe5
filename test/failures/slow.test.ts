import { test, vi } from "vitest";
import { PATIENT } from "../scanned.ts";
import { nameOf } from "./calls.ts";
import { expectOnlyGaps } from "./judge-strike.ts";
import { CALLS, rounds, strike } from "./strike.ts";

vi.setConfig({ testTimeout: 120_000, maxConcurrency: 4 });

const AT_ONCE = 8;

/** Long enough for what is not slow on a busy machine. */
const WAIT = 4000;
const limits = {
  aws: { ...PATIENT.aws, perHost: 4, request: WAIT, attempts: 1 },
  kubernetes: { ...PATIENT.kubernetes, connections: 4, timeout: WAIT, tries: 1 },
};

for (const struck of rounds(CALLS, AT_ONCE)) {
  test.concurrent(`slow: ${struck.map(nameOf).join(", ")}`, async () => {
    expectOnlyGaps("slow", struck, await strike(struck, { how: "slow" }, { limits }));
  });
}
