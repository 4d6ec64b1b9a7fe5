import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { worlds } from "./worlds.ts";
import { improvements } from "./improvements.ts";
import { judged, snapshotOf } from "./lab.ts";
import { lose, WAYS } from "./lose.ts";

const snapshots = new Map(await Promise.all(Object.entries(worlds).map(async ([name, world]) => [name, await snapshotOf(world)] as const)));

for (const [name, snapshot] of snapshots) {
  for (const way of WAYS) {
    test(`in the world '${name}', no read that is ${way} improves anything`, () => {
      const before = judged(snapshot);
      const found = snapshot.reads.flatMap((read) =>
        improvements(before, judged(lose(snapshot, read, way))).map((improvement) => `${read.feeds} on ${read.scope}: ${improvement}`),
      );
      expect(found).toEqual([]);
    });
  }
}

test("the README tells how many reads were lost", () => {
  const losses = [...snapshots.values()].reduce((sum, { reads }) => sum + reads.length * WAYS.length, 0);
  expect(readFileSync("README.md", "utf8")).toContain(`**${losses} losses, 0 improvements**`);
});

test("the test itself can see an improvement", () => {
  const snapshot = snapshots.get("example");
  if (snapshot === undefined) throw new Error("there is no world 'example'");
  const [before, healthier] = [judged(snapshot), judged(snapshots.get("ready") ?? snapshot)];
  expect(improvements(before, healthier).length).toBeGreaterThan(3);
});
