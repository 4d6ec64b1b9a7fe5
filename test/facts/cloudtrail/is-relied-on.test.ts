import { expect, test } from "vitest";
import { isReliedOn, trailsToTell } from "../../../src/facts/cloudtrail/is-relied-on.ts";
import { ACCOUNT, type Seen } from "../../build.ts";
import { answer, known, opened, stopped, trail } from "./world.ts";

const lost = (name: string) => ({ feeds: "aws.cloudtrail.trail.status", scope: trail(name).id, outcome: "denied" }) as const;
const cut = { feeds: "aws.cloudtrail.trail", scope: ACCOUNT, outcome: "truncated" } as const;
const unknown = expect.stringContaining("unknown");

const cases: readonly (readonly [string, Seen, unknown])[] = [
  ["the only one", { resources: [trail("main")] }, true],
  ["the only one, stopped", { resources: [trail("main", stopped)] }, true],
  ["the only one, with a status that was denied", { resources: [trail("main")], reads: [lost("main")] }, true],
  ["a single-region one", { resources: [trail("main", { IsMultiRegionTrail: false })] }, false],
  ["a stopped one beside a running one", { resources: [trail("main", stopped), trail("other")] }, false],
  ["a running one beside a stopped one", { resources: [trail("main"), trail("other", stopped)] }, true],
  ["two running ones", { resources: [trail("main"), trail("other")] }, true],
  ["two stopped ones", { resources: [trail("main", stopped), trail("other", stopped)] }, true],
  [
    "a stopped one beside a single-region one",
    { resources: [trail("main", stopped), trail("other", { IsMultiRegionTrail: false })] },
    true,
  ],
  ["a stopped one beside one nobody knows", { resources: [trail("main", stopped), trail("other")], reads: [lost("other")] }, unknown],
  ["one nobody knows beside a running one", { resources: [trail("main"), trail("other")], reads: [lost("main")] }, unknown],
  ["one nobody knows beside a stopped one", { resources: [trail("main"), trail("other", stopped)], reads: [lost("main")] }, true],
  ["a running one in a list that was cut", { resources: [trail("main")], reads: [cut] }, true],
  ["a stopped one in a list that was cut", { resources: [trail("main", stopped)], reads: [cut] }, unknown],
];

for (const [name, seen, expected] of cases) {
  test(`${name}: ${expected === unknown ? "unknown" : String(expected)}`, () => {
    const world = known(seen);
    expect(answer(() => isReliedOn.of(opened("main", world), world))).toEqual(expected);
  });
}

test("texts tell of the trails that may be relied on, and of all when there is none", () => {
  const names = (seen: Seen) => trailsToTell(ACCOUNT, known(seen)).map(({ Name }) => Name);
  expect(names({ resources: [trail("main", stopped), trail("other")] })).toEqual(["other"]);
  expect(names({ resources: [trail("main"), trail("other")], reads: [lost("main")] })).toEqual(["main", "other"]);
  expect(names({ resources: [trail("main", { IsMultiRegionTrail: false })] })).toEqual(["main"]);
});
