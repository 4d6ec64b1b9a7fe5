import { expect, test } from "vitest";
import { postgresStatus } from "../../../src/collectors/kubernetes/postgres-status.ts";
import type { KubernetesReader } from "../../../src/collectors/kubernetes/reader.ts";
import type { PostgresCluster } from "../../../src/kinds/postgres/cluster.ts";
import type { PostgresPod } from "../../../src/kinds/postgres/pod.ts";
import type { TargetDatabase, TargetInstance } from "../../../src/model/target.ts";
import { EUW1, NAMESPACE, PRIMARY, REPLICA, USE1 } from "../../build.ts";
import { named, recorded, status } from "./answering.ts";

const database: TargetDatabase = { name: "bookstore-pg", id: PRIMARY.id, primary: PRIMARY, replicas: [REPLICA] };
const metadata = { namespace: NAMESPACE, name: "x", creationTimestamp: "2026-09-01T10:00:00Z" };

const clusterOf = ({ id, cluster, name }: TargetInstance, currentPrimary: string | undefined = `${name}-1`): PostgresCluster => {
  const own = currentPrimary === "" ? {} : { currentPrimary };
  return { kind: "postgres.cluster", id, scope: cluster, cluster, metadata, annotations: {}, spec: {}, status: own };
};
const podOf = ({ id, cluster, name }: TargetInstance, statusPortTls: boolean): PostgresPod => {
  return { kind: "postgres.pod", id: `${id}-1`, scope: cluster, cluster, metadata, clusterName: name, statusPortTls };
};
const found = [clusterOf(PRIMARY), clusterOf(REPLICA), podOf(PRIMARY, false), podOf(REPLICA, true)];

const path = (pod: string) => `/api/v1/namespaces/${NAMESPACE}/pods/${pod}/proxy/pg/status`;
const primaryAt = (currentLsn: string) => ({ systemID: "7", isPrimary: true, currentLsn, timeLineID: 3 });
const replicaAt = (replayLsn: string) => ({ systemID: "7", isPrimary: false, replayLsn, timeLineID: 3 });

/** Each cluster's answers one after the other, the last one for good; and the calls in the order they were made. */
function clusters(answers: Readonly<Record<string, readonly unknown[]>>) {
  const calls: string[] = [];
  const readers = new Map(
    Object.entries(answers).map(([id, given]): [string, KubernetesReader] => {
      let turn = 0;
      const get: KubernetesReader["get"] = async (asked) => {
        calls.push(asked);
        const body = given[turn] ?? given.at(-1);
        turn += 1;
        if (body instanceof Error) throw body;
        return { body };
      };
      return [id, { get }];
    }),
  );
  return { calls, readers };
}

async function read(
  answers: Readonly<Record<string, readonly unknown[]>>,
  asked: Partial<Parameters<typeof postgresStatus.collect>[1]> = {},
) {
  const { calls, readers } = clusters(answers);
  const { resources, reads } = await postgresStatus.collect(readers, { databases: [database], found, ...asked });
  return { calls, resources, reads, outcomes: reads.map(({ scope, outcome, detail }) => [scope, outcome, detail]) };
}

test("the replica is asked before the primary, each at the port and scheme of its current primary, and no more when it has caught up", async () => {
  const { calls, resources, outcomes } = await read({ [USE1]: [recorded("pg-status.primary")], [EUW1]: [recorded("pg-status.replica")] });
  expect(calls).toEqual([path("https:bookstore-pg-eu-west-1:8000"), path("bookstore-pg-1:8000")]);
  expect(resources).toEqual([
    {
      kind: "postgres.status",
      id: REPLICA.id,
      scope: REPLICA.id,
      cluster: EUW1,
      pod: "bookstore-pg-eu-west-1",
      samples: [
        {
          isPrimary: false,
          replayLsn: "0/94DDD68",
          receivedLsn: "0/94DDD68",
          systemID: "7412345678901234567",
          timeLineID: 3,
          isWalReceiverActive: true,
          replayPaused: false,
        },
      ],
    },
    {
      kind: "postgres.status",
      id: PRIMARY.id,
      scope: PRIMARY.id,
      cluster: USE1,
      pod: "bookstore-pg-1",
      samples: [
        {
          isPrimary: true,
          currentLsn: "0/94DDD68",
          systemID: "7412345678901234567",
          timeLineID: 3,
          isWalReceiverActive: false,
          replayPaused: false,
        },
      ],
    },
  ]);
  expect(outcomes).toEqual([
    [REPLICA.id, "ok", undefined],
    [PRIMARY.id, "ok", undefined],
  ]);
});

test("a replica that is behind is asked three times, each time before the primary", async () => {
  const { calls, resources } = await read({ [USE1]: [primaryAt("0/9")], [EUW1]: [replicaAt("0/1"), replicaAt("0/2"), replicaAt("0/3")] });
  expect(calls.map((one) => one.includes("eu-west"))).toEqual([true, false, true, false, true, false]);
  expect(resources.map((one) => Reflect.get(one, "samples").length)).toEqual([3, 3]);
});

test("a replica that catches up is not asked again", async () => {
  const { calls } = await read({ [USE1]: [primaryAt("0/9")], [EUW1]: [replicaAt("0/1"), replicaAt("0/9")] });
  expect(calls).toHaveLength(4);
});

const failures: readonly (readonly [string, unknown, string, string])[] = [
  ["forbidden", status(403, "Forbidden"), "denied", "403 Forbidden"],
  ["a pod that is gone", status(404, "NotFound"), "failed", "404 NotFound"],
  ["a timeout", named("TimeoutError"), "timeout", "TimeoutError"],
  ["Ctrl-C", named("AbortError"), "not-collected", "interrupted"],
  ["an answer without a system id", { isPrimary: false, replayLsn: "0/9" }, "failed", "the answer lacks systemID"],
  ["an answer with an empty system id", { ...replicaAt("0/9"), systemID: "" }, "failed", "the answer lacks systemID"],
  [
    "zeroes of an instance manager whose PostgreSQL is silent",
    { ...replicaAt("0/9"), mightBeUnavailable: true },
    "failed",
    "PostgreSQL might be unavailable",
  ],
  ["a page", "<html>", "failed", "the answer lacks systemID"],
  ["a text where a number belongs", { ...replicaAt("0/9"), timeLineID: "3" }, "failed", "the answer.timeLineID is no number"],
];

for (const [what, answer, outcome, detail] of failures) {
  test(`${what} is a gap of the replica; the primary is asked once, so that both gaps show at once`, async () => {
    const { calls, outcomes, resources } = await read({ [USE1]: [primaryAt("0/9")], [EUW1]: [answer] });
    expect(outcomes).toEqual([
      [REPLICA.id, outcome, detail],
      [PRIMARY.id, "ok", undefined],
    ]);
    expect(calls).toHaveLength(2);
    expect(resources.map(({ id }) => id)).toEqual([PRIMARY.id]);
  });
}

test("a later round that fails keeps what was seen, and the read is cut", async () => {
  const { calls, outcomes, resources } = await read({ [USE1]: [primaryAt("0/9")], [EUW1]: [replicaAt("0/1"), named("TimeoutError")] });
  expect(outcomes).toEqual([
    [REPLICA.id, "truncated", "sample 2: TimeoutError"],
    [PRIMARY.id, "ok", undefined],
  ]);
  expect(calls).toHaveLength(4);
  expect(resources[0]).toMatchObject({ samples: [{ replayLsn: "0/1" }] });
});

test("a part that sees the replica alone asks it once: it knows whether it streams", async () => {
  const { calls, outcomes } = await read({ [EUW1]: [replicaAt("0/1")] });
  expect(calls).toEqual([path("https:bookstore-pg-eu-west-1:8000")]);
  expect(outcomes).toEqual([[REPLICA.id, "ok", undefined]]);
});

test("a part that sees the primary alone asks nothing", async () => {
  const { calls, reads } = await read({ [USE1]: [primaryAt("0/1")] });
  expect({ calls, reads }).toEqual({ calls: [], reads: [] });
});

test("a Cluster that was not found is not asked, and nothing is claimed of it", async () => {
  const { calls, reads } = await read({ [USE1]: [primaryAt("0/9")], [EUW1]: [replicaAt("0/9")] }, { found: [clusterOf(PRIMARY)] });
  expect({ calls, reads }).toEqual({ calls: [], reads: [] });
});

test("a Cluster without a current primary is a gap", async () => {
  const without = [clusterOf(PRIMARY), clusterOf(REPLICA, "")];
  const { outcomes } = await read({ [USE1]: [primaryAt("0/9")], [EUW1]: [replicaAt("0/9")] }, { found: without });
  expect(outcomes).toContainEqual([REPLICA.id, "not-collected", "the Cluster names no current primary"]);
});

test("a pod that could not be listed is asked over TLS, and a name from a cluster leads nowhere else", async () => {
  const odd = [clusterOf(PRIMARY), clusterOf(REPLICA, "../../secrets/x?")];
  const { calls } = await read({ [USE1]: [primaryAt("0/9")], [EUW1]: [replicaAt("0/9")] }, { found: odd });
  expect(calls[0]).toBe(path("https:..%2F..%2Fsecrets%2Fx%3F:8000"));
});

test("a primary that two replicas share answers once a round, after both", async () => {
  const second: TargetInstance = { ...REPLICA, name: "second", id: `${EUW1}/${NAMESPACE}/second` };
  const { calls, resources } = await read(
    { [USE1]: [primaryAt("0/9")], [EUW1]: [replicaAt("0/9"), replicaAt("0/1"), replicaAt("0/9")] },
    { databases: [{ ...database, replicas: [REPLICA, second] }], found: [...found, clusterOf(second)] },
  );
  expect(calls).toEqual([
    path("https:bookstore-pg-eu-west-1:8000"),
    path("https:second-1:8000"),
    path("bookstore-pg-1:8000"),
    path("https:second-1:8000"),
    path("bookstore-pg-1:8000"),
  ]);
  expect(new Set(resources.map(({ id }) => id)).size).toBe(resources.length);
});

test("a Cluster in the middle of a chain follows its replica and precedes its primary", async () => {
  const last: TargetInstance = { ...REPLICA, name: "last", id: `${EUW1}/${NAMESPACE}/last` };
  const chain = [database, { name: "reports", id: REPLICA.id, primary: REPLICA, replicas: [last] }];
  const { calls } = await read(
    { [USE1]: [primaryAt("0/9")], [EUW1]: [replicaAt("0/9")] },
    { databases: chain, found: [...found, clusterOf(last)] },
  );
  expect(calls.slice(0, 3)).toEqual([path("https:last-1:8000"), path("https:bookstore-pg-eu-west-1:8000"), path("bookstore-pg-1:8000")]);
});
