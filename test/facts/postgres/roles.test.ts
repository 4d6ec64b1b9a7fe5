import { expect, test } from "vitest";
import { rolesMatch, rolesSummary } from "../../../src/facts/postgres/roles.ts";
import { targetDatabase } from "../../../src/kinds/target.ts";
import { attempt } from "../../../src/facts/fact.ts";
import { Unread } from "../../../src/snapshot/unread.ts";
import { EUW1, PRIMARY, REPLICA, type Seen, USE1 } from "../../build.ts";
import { clusterOf, clusters, known } from "./world.ts";

const denied = (...scopes: readonly string[]) => scopes.map((scope) => ({ feeds: "postgres.cluster", scope, outcome: "denied" }) as const);
const asPrimary = clusterOf(REPLICA, { spec: { replica: undefined } });

const cases: readonly (readonly [string, Seen, boolean | "not known", string])[] = [
  ["as configured", { resources: clusters }, true, "the Clusters act as configured"],
  ["two primaries", { resources: [clusterOf(PRIMARY), asPrimary] }, false, "the replica 'bookstore-pg-eu-west' acts as a primary"],
  ["no primary", { resources: [clusterOf(REPLICA)] }, false, "the primary 'bookstore-pg' does not exist"],
  [
    "no primary, and the replica unread",
    { reads: denied(EUW1) },
    false,
    "the primary 'bookstore-pg' does not exist; not known: the call 'list clusters",
  ],
  [
    "a new primary, and the old one unread",
    { resources: [asPrimary], reads: denied(USE1) },
    false,
    "acts as a primary; not known: the call 'list clusters",
  ],
  ["the replica unread", { resources: [clusterOf(PRIMARY)], reads: denied(EUW1) }, "not known", "not known: the call 'list clusters"],
];

for (const [what, seen, expected, summary] of cases) {
  test(`${what}: ${expected}`, () => {
    const opened = known(seen);
    const [database] = opened.seen(targetDatabase).items;
    if (database === undefined) throw new TypeError("the target has no database");
    const match = attempt(() => rolesMatch.of(database, opened));
    expect(match instanceof Unread ? "not known" : match).toBe(expected);
    expect(rolesSummary.of(database, opened)).toContain(summary);
  });
}
