import { expect, test, vi } from "vitest";
import { snapshotIn } from "../scanned.ts";
import { isOfKubernetes, nameOf } from "./calls.ts";
import { expectOnlyGaps } from "./judge-strike.ts";
import { before, CALLS, rounds, strike } from "./strike.ts";

vi.setConfig({ testTimeout: 120_000, maxConcurrency: 6 });

/** Some calls in one scan, which have nothing to do with each other: a scan for each would take minutes. */
const AT_ONCE = 5;

const KINDS = ["forbidden", "throttled", "reset", "html", "empty", "truncated-body", "expired", "server-error", "region-disabled"] as const;

for (const how of KINDS) {
  const calls = how === "region-disabled" ? CALLS.filter((call) => !isOfKubernetes(call)) : CALLS;
  for (const struck of rounds(calls, AT_ONCE)) {
    test.concurrent(`${how}: ${struck.map(nameOf).join(", ")}`, async () => {
      expectOnlyGaps(how, struck, await strike(struck, { how }));
    });
  }
}

for (const struck of rounds(CALLS, AT_ONCE)) {
  test.concurrent(`throttle-once, as if nothing had happened: ${struck.map(nameOf).join(", ")}`, async () => {
    const scan = await strike(struck, { how: "throttle-once" });
    expect(snapshotIn(scan)).toEqual(before);
    for (const call of struck) expect(scan.calls.filter((one) => nameOf(one) === nameOf(call)).length).toBeGreaterThan(1);
  });
}
