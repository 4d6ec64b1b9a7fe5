import { expect, test } from "vitest";
import { attempt } from "../../../src/facts/fact.ts";
import { enabledSummary, isEnabled } from "../../../src/facts/region/is-enabled.ts";
import { targetRegion } from "../../../src/kinds/target.ts";
import { merge } from "../../../src/snapshot/merge.ts";
import { open } from "../../../src/snapshot/open.ts";
import { Unread } from "../../../src/snapshot/unread.ts";
import { ACCOUNT, type Seen, snapshot } from "../../build.ts";

const region = (OptInStatus: string) => ({ kind: "aws.region", id: "us-east-1", scope: ACCOUNT, RegionName: "us-east-1", OptInStatus });
const read = (outcome: "denied" | "truncated") => ({ feeds: "aws.region", scope: ACCOUNT, outcome });

const cases: readonly (readonly [string, Seen, boolean | "unknown", string])[] = [
  ["a region that needs no opting in", { resources: [region("opt-in-not-required")] }, true, "opt-in-not-required"],
  ["a region that was opted into", { resources: [region("opted-in")] }, true, "opted-in"],
  ["a disabled region", { resources: [region("not-opted-in")] }, false, "not-opted-in"],
  ["a disabled region in a list that was cut", { resources: [region("not-opted-in")], reads: [read("truncated")] }, false, "not-opted-in"],
  ["a region that is being enabled", { resources: [region("ENABLING")] }, "unknown", "ENABLING"],
  ["a region that is being disabled", { resources: [region("DISABLING")] }, "unknown", "DISABLING"],
  ["a name that is no region", {}, false, "there is no such region"],
  ["a name that a cut list does not have", { reads: [read("truncated")] }, "unknown", "not known whether"],
  ["a list that was denied", { reads: [read("denied")] }, "unknown", "not known whether"],
];

for (const [name, seen, expected, says] of cases) {
  test(`${name}: enabled is ${String(expected)}`, () => {
    const merged = merge([snapshot(seen)]);
    if (!merged.ok) throw new TypeError(merged.problems.join("\n"));
    const known = open(merged.value);
    const primary = known.seen(targetRegion).items.find(({ role }) => role === "primary");
    if (primary === undefined) throw new TypeError("there is no primary region");
    const enabled = attempt(() => isEnabled.of(primary, known));
    expect(enabled instanceof Unread ? "unknown" : enabled).toBe(expected);
    expect(enabledSummary.of(primary, known)).toContain(says);
  });
}
