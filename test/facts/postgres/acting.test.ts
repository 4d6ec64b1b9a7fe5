import { expect, test } from "vitest";
import { actingCluster, actingUnread, isReplica } from "../../../src/facts/postgres/acting.ts";
import { EUW1, NAMESPACE, PRIMARY, REPLICA, type Seen, USE1 } from "../../build.ts";
import { clusterOf, clusters, database, declaring, known } from "./world.ts";

const replicas: readonly (readonly [string, Parameters<typeof isReplica>[0]["spec"], boolean])[] = [
  ["without spec.replica", {}, false],
  ["a primary of a distributed topology", { replica: { self: "x", primary: "x", source: "y" } }, false],
  ["a replica of a distributed topology", { replica: { self: "x", primary: "y", source: "y" } }, true],
  ["its name stands for self", { replica: { primary: "own", source: "y" } }, false],
  ["an empty self is none", { replica: { self: "", primary: "own", source: "y" } }, false],
  ["its name is not the primary", { replica: { primary: "y", source: "y" } }, true],
  ["nobody is named", { replica: { source: "y" } }, true],
  ["enabled wins", { replica: { enabled: true, self: "x", primary: "x" } }, true],
  ["disabled wins", { replica: { enabled: false, self: "x", primary: "y" } }, false],
];

for (const [what, spec, expected] of replicas) {
  test(`${what}: ${expected ? "a replica" : "no replica"}`, () => {
    const metadata = { namespace: NAMESPACE, name: "own", creationTimestamp: "2026-09-01T10:00:00Z" };
    expect(isReplica({ kind: "postgres.cluster", id: "x", scope: "x", metadata, annotations: {}, spec, status: {} })).toBe(expected);
  });
}

const asPrimary = clusterOf(REPLICA, { spec: { replica: { self: REPLICA.name, primary: REPLICA.name } } });
const asReplica = clusterOf(PRIMARY, { spec: { replica: { self: PRIMARY.name, primary: REPLICA.name } } });
const lost = (scope: string) => [{ feeds: "postgres.cluster", scope, outcome: "denied" }] as const;

const worlds: readonly (readonly [string, Seen, string | undefined])[] = [
  ["the configured roles", { resources: clusters }, undefined],
  ["no declared databases", { target: declaring(undefined) }, undefined],
  ["databases: none", { target: declaring("none") }, undefined],
  ["a primary that is not there", { resources: [clusterOf(REPLICA)] }, undefined],
  ["a replica that is not there", { resources: [clusterOf(PRIMARY)] }, undefined],
  [
    "a replica that acts as the primary",
    { resources: [clusterOf(PRIMARY), asPrimary] },
    "the replica 'bookstore-pg-eu-west' acts as a primary",
  ],
  ["a primary that was demoted", { resources: [asReplica, clusterOf(REPLICA)] }, "the primary 'bookstore-pg' is a replica"],
  [
    "exchanged roles",
    { resources: [asReplica, asPrimary] },
    "the primary 'bookstore-pg' is a replica, the replica 'bookstore-pg-eu-west' acts as a primary",
  ],
  ["a replica that acts as the primary of a lost region", { resources: [asPrimary], reads: lost(USE1) }, "acts as a primary"],
  ["a primary that could not be read", { resources: [clusterOf(REPLICA)], reads: lost(USE1) }, "list clusters.postgresql.cnpg.io"],
  ["a replica that could not be read", { resources: [clusterOf(PRIMARY)], reads: lost(EUW1) }, "list clusters.postgresql.cnpg.io"],
];

for (const [what, seen, expected] of worlds) {
  test(`${what}: ${expected ?? "nothing contradicts"}`, () => {
    const acting = actingCluster(known(seen));
    if (expected === undefined) expect(acting).toBeUndefined();
    else expect(acting?.message).toContain(expected);
  });
}

test("a contradiction says what to do about it", () => {
  const acting = actingUnread(database, known({ resources: [clusterOf(PRIMARY), asPrimary] }));
  expect(acting?.reasons).toEqual([
    {
      text: "the roles of database 'bookstore-pg' differ from auditor.yaml: the replica 'bookstore-pg-eu-west' acts as a primary",
      remedy: "Fail database 'bookstore-pg' back, or write the roles it has now into auditor.yaml",
    },
  ]);
});
