import { expect, test, vi } from "vitest";
import { improvements } from "../improvements.ts";
import { reportIn, snapshotIn } from "../scanned.ts";
import { isFedBy, isOfKubernetes, nameOf } from "./calls.ts";
import { strayChanges } from "./changes.ts";
import { expectOnlyGaps } from "./judge-strike.ts";
import { before, CALLS, reportBefore, rounds, strike } from "./strike.ts";

vi.setConfig({ testTimeout: 120_000, maxConcurrency: 6 });

/** Some calls in one scan, which have nothing to do with each other: a scan for each would take minutes. */
const AT_ONCE = 8;

const KINDS = ["forbidden", "throttled", "reset", "html", "empty", "truncated-body", "expired", "server-error", "region-disabled"] as const;

for (const how of KINDS) {
  const calls = how === "region-disabled" ? CALLS.filter((call) => !isOfKubernetes(call)) : CALLS;
  for (const struck of rounds(calls, AT_ONCE)) {
    test.concurrent(`${how}: ${struck.map(nameOf).join(", ")}`, async () => {
      expectOnlyGaps(how, struck, await strike(struck, { how }));
    });
  }
}

for (const status of [302, 403, 404, 502]) {
  for (const struck of rounds(CALLS, 2 * AT_ONCE)) {
    test.concurrent(`a proxy's page with ${status} is no answer: ${struck.map(nameOf).join(", ")}`, async () => {
      const scan = await strike(struck, { how: "html", status });
      const spoilt = snapshotIn(scan).reads.filter((read) => struck.some((call) => isFedBy(read, call)));
      for (const { source, outcome } of spoilt) expect(outcome).toBe(source === "kubernetes" && status === 403 ? "denied" : "failed");
      expect(strayChanges(before, snapshotIn(scan), struck)).toEqual([]);
      expect(improvements(reportBefore, reportIn(scan))).toEqual([]);
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
