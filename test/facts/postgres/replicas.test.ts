import { expect, test } from "vitest";
import { drReplicas, lagSummary, replicaSummary, streamingSummary } from "../../../src/facts/postgres/replicas.ts";
import { targetDatabase } from "../../../src/kinds/target.ts";
import { EUW1, PRIMARY, REPLICA, type Seen, target, USE1 } from "../../build.ts";
import { clusterOf, clusters, database, known, primarySays, replicaSays } from "./world.ts";

function world(seen: Seen) {
  const opened = known(seen);
  const [found] = opened.seen(targetDatabase).items;
  if (found === undefined) throw new TypeError("the target has no database");
  return { found, opened };
}

const whole = [...clusters, primarySays({ currentLsn: "0/3000010" }), replicaSays({})];

test("of a replica in the DR region everything is said", () => {
  const { found, opened } = world({ resources: whole });
  expect(drReplicas.of(found, opened)).toEqual([
    { id: REPLICA.id, name: REPLICA.name, is_healthy: true, streams: true, is_live_copy: true, lag_bytes: 16 },
  ]);
});

test("what is not known of it throws when it is asked, and the rest does not", () => {
  const { found, opened } = world({ resources: clusters });
  const [replica] = drReplicas.of(found, opened);
  expect(replica?.is_healthy).toBe(true);
  expect(() => replica?.streams).toThrow("was not collected");
  expect(() => replica?.lag_bytes).toThrow("was not collected");
  expect(opened.touched.length).toBeGreaterThan(0);
});

test("a replica that never is close has no lag that could be small", () => {
  const { found, opened } = world({ resources: [clusterOf(PRIMARY)] });
  const [replica] = drReplicas.of(found, opened);
  expect(replica?.is_live_copy).toBe(false);
  expect(() => replica?.lag_bytes).toThrow("does not exist");
});

test("a replica in another region is none of the DR region", () => {
  const elsewhere = { ...database, replicas: [{ ...REPLICA, region: "us-west-2" }] };
  const { found, opened } = world({ resources: whole, target: { ...target, databases: [elsewhere] } });
  expect(drReplicas.of(found, opened)).toEqual([]);
  expect(replicaSummary.of(found, opened)).toBe("auditor.yaml names none");
});

const denied = (...scopes: readonly string[]) => scopes.map((scope) => ({ feeds: "postgres.cluster", scope, outcome: "denied" }) as const);

const summaries: readonly (readonly [string, Seen, string, string, string])[] = [
  ["a good world", { resources: whole }, "is healthy", "streams", "is 16 bytes behind"],
  ["no replica", { resources: [clusterOf(PRIMARY)] }, "does not exist", "does not exist", "does not exist"],
  [
    "nothing was read",
    { reads: denied(USE1, EUW1) },
    "is not known (the call 'list clusters",
    "is not known (the call 'list clusters",
    "is not known (the call 'list clusters",
  ],
];

for (const [what, seen, health, streaming, lag] of summaries) {
  test(`${what} is told in words, and no summary is Unread`, () => {
    const { found, opened } = world(seen);
    const name = `replica '${REPLICA.name}'`;
    expect(replicaSummary.of(found, opened)).toContain(`${name} ${health}`);
    expect(streamingSummary.of(found, opened)).toContain(`${name} ${streaming}`);
    expect(lagSummary.of(found, opened)).toContain(`${name} ${lag}`);
  });
}

test.each([
  [104_857n, "is 104,857 bytes behind"],
  [104_858n, "is 0.1 MB (104,858 bytes) behind"],
  [32_093_208n, "is 30.6 MB (32,093,208 bytes) behind"],
])("a lag of %d bytes is told in a unit that people read", (bytes, text) => {
  const at = (position: bigint) => `0/${position.toString(16).toUpperCase()}`;
  const sides = [primarySays({ currentLsn: at(50_331_648n + bytes) }), replicaSays({ replayLsn: at(50_331_648n) })];
  const { found, opened } = world({ resources: [clusterOf(PRIMARY), clusterOf(REPLICA), ...sides] });
  expect(lagSummary.of(found, opened)).toBe(`replica '${REPLICA.name}' ${text}`);
});
