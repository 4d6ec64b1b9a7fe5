import { expect, test } from "vitest";
import { trailsNotes, trailsSummary } from "../../../src/facts/cloudtrail/account-trails.ts";
import { targetAccount } from "../../../src/kinds/target.ts";
import { ACCOUNT, type Seen } from "../../build.ts";
import { known, stopped, trail } from "./world.ts";

function said(seen: Seen) {
  const world = known(seen);
  const [account] = world.seen(targetAccount).items;
  if (account === undefined) throw new TypeError("there is no account");
  return { summary: trailsSummary.of(account, world), notes: trailsNotes.of(account, world) };
}

test("without a trail every text says so", () => {
  const { summary, notes } = said({});
  expect(new Set(Object.values(summary))).toEqual(new Set(["there is no trail"]));
  expect(Object.values(notes)).toEqual([[], [], [], []]);
});

test("what is not known is said, never thrown", () => {
  const { summary } = said({
    resources: [trail("main")],
    reads: [
      { feeds: "aws.cloudtrail.trail", scope: ACCOUNT, outcome: "truncated" },
      { feeds: "aws.cloudtrail.trail.status", scope: trail("main").id, outcome: "denied" },
    ],
  });
  expect(summary.coverage).toBe(
    "trail 'main' is not known: the call 'cloudtrail:GetTrailStatus' for 'main' was denied; the list of trails is incomplete",
  );
  expect(summary.tls).toContain("trail 'main' is not known: the call 's3:ListBucket' for 'logs' was not collected");
});

test("coverage tells of every trail, the other texts of those one would rely on", () => {
  const { summary } = said({ resources: [trail("main"), trail("old", stopped)] });
  expect(summary.coverage).toBe("trail 'main' delivers and records all management events; trail 'old' is stopped");
  expect(summary.validation).toBe("trail 'main' validates its files");
});

test("a trail of one region is said to be one", () => {
  const { summary } = said({ resources: [trail("main", { IsMultiRegionTrail: false })] });
  expect(summary.validation).toBe("trail 'main' is single-region (us-east-1) and validates its files");
});
