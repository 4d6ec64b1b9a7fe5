import { expect, test } from "vitest";
import { judged } from "../../../src/facts/postgres/replica.ts";
import { Unread } from "../../../src/snapshot/unread.ts";
import { EUW1, REPLICA, type Seen } from "../../build.ts";
import { clusterOf, clusters, known, link } from "./world.ts";

const judge = (seen: Seen) => judged(link, known(seen), ({ metadata }) => [`judged ${metadata.name}`]);

test("a replica is judged by its own Cluster", () => {
  expect(judge({ resources: clusters })).toEqual(["judged bookstore-pg-eu-west"]);
});

test("a replica that certainly is not there needs no judging", () => {
  expect(judge({})).toEqual(["does not exist"]);
});

const unknowns: readonly (readonly [string, Seen])[] = [
  ["could not be read", { reads: [{ feeds: "postgres.cluster", scope: EUW1, outcome: "timeout" }] }],
  ["acts as a primary", { resources: [clusterOf(REPLICA, { spec: { replica: { enabled: false } } })] }],
];

for (const [what, seen] of unknowns) {
  test(`one that ${what} is not judged at all`, () => expect(judge(seen)).toBeInstanceOf(Unread));
}
