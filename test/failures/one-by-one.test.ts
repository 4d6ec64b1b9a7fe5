import { test, vi } from "vitest";
import { nameOf } from "./calls.ts";
import { expectOnlyGaps } from "./judge-strike.ts";
import { CALLS, strike } from "./strike.ts";

vi.setConfig({ testTimeout: 120_000, maxConcurrency: 6 });

for (const how of ["denied", "cut-page"] as const) {
  for (const call of CALLS) {
    test.concurrent(`${how}: ${nameOf(call)}`, async () => {
      expectOnlyGaps(how, [call], await strike([call], { how }));
    });
  }
}
