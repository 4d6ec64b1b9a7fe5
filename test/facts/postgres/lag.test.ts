import { expect, test } from "vitest";
import { lagOf } from "../../../src/facts/postgres/lag.ts";
import { Unread } from "../../../src/snapshot/unread.ts";
import { EUW1, NOW, PRIMARY, REPLICA, type Seen, snapshot, USE1 } from "../../build.ts";
import { type Changes, clusterOf, clusters, known, link, opened, primarySays, replicaSays } from "./world.ts";

const lag = (seen: Seen) => lagOf(link, known(seen));
const says = (primary: readonly Changes[], replica: readonly Changes[]): Seen => {
  return { resources: [...clusters, primarySays(...primary), replicaSays(...replica)] };
};

const measured = [
  ["the difference", says([{ currentLsn: "0/3000000" }], [{ replayLsn: "0/2000000" }]), 0x1000000n],
  ["across the low word", says([{ currentLsn: "1/10" }], [{ replayLsn: "0/FFFFFFF0" }]), 32n],
  ["beyond what a number holds", says([{ currentLsn: "FFFFFFFF/FFFFFFFF" }], [{ replayLsn: "0/0" }]), 18446744073709551615n],
  [
    "the smallest of three",
    says(
      [{ currentLsn: "0/30" }, { currentLsn: "0/40" }, { currentLsn: "0/50" }],
      [{ replayLsn: "0/10" }, { replayLsn: "0/39" }, { replayLsn: "0/40" }],
    ),
    7n,
  ],
  ["a sample without its partner does not count", says([{ currentLsn: "0/30" }], [{ replayLsn: "0/10" }, { replayLsn: "0/30" }]), 32n],
  ["a sample without a position does not count", says([{}, {}], [{ replayLsn: undefined }, { replayLsn: "0/2FFFFFF" }]), 1n],
] as const;

for (const [what, seen, bytes] of measured) {
  test(what, () => expect(lag(seen)).toEqual({ bytes }));
}

const never = [
  [
    "a delay",
    { replica: { self: "x", primary: "bookstore-pg", source: "bookstore-pg", minApplyDelay: "5min" } },
    "applies WAL 5min late on purpose",
  ],
  ["an archive", { externalClusters: [{ name: "bookstore-pg", streams: false, archives: true }] }, "only replays the WAL archive"],
] as const;

for (const [what, spec, expected] of never) {
  test(`${what} is never close`, () => {
    const resources = [clusterOf(PRIMARY), clusterOf(REPLICA, { spec }), primarySays({}), replicaSays({})];
    expect(lag({ resources })).toEqual({ never: expected });
  });
}

test("a hibernated one is never close, though its pods cannot be asked", () => {
  const reads = [{ feeds: "postgres.status", scope: REPLICA.id, outcome: "failed" }] as const;
  const resources = [clusterOf(PRIMARY), clusterOf(REPLICA, { annotations: { hibernation: "on" } })];
  expect(lag({ resources, reads })).toEqual({ never: "is hibernated" });
});

test("a delay of nothing is none", () => {
  const replica = { self: "x", primary: "bookstore-pg", source: "bookstore-pg", minApplyDelay: "0s" };
  expect(lag({ resources: [clusterOf(PRIMARY), clusterOf(REPLICA, { spec: { replica } }), primarySays({}), replicaSays({})] })).toEqual({
    bytes: 0n,
  });
});

test("another timeline is a switch of the last hour, or an old one", () => {
  const since = (currentPrimaryTimestamp: string | undefined) => {
    const primary = clusterOf(PRIMARY, { status: { currentPrimaryTimestamp } });
    return lag({ resources: [primary, clusterOf(REPLICA), primarySays({ timeLineID: 4 }), replicaSays({})] });
  };
  expect(since("2026-11-23T02:17:00.000000Z")).toBeInstanceOf(Unread);
  expect(since(undefined)).toBeInstanceOf(Unread);
  expect(since("2026-11-23T02:16:59.000000Z")).toEqual({
    never: "is on another timeline than its primary, which changed at 2026-11-23T02:16Z",
  });
});

test("another system id is another database", () => {
  expect(lag(says([{}], [{ systemID: "8" }]))).toEqual({ never: "is a copy of another database: the system ids differ" });
});

const unknown: readonly (readonly [string, Seen, string])[] = [
  ["no position of the replica", says([{}], [{ replayLsn: undefined }]), "do not say in /pg/status where they are"],
  ["no position of the primary", says([{ currentLsn: undefined }], [{}]), "do not say in /pg/status where they are"],
  ["a replica ahead of its primary", says([{}], [{ replayLsn: "0/3000001" }]), "is ahead of its primary"],
  ["no timeline", says([{ timeLineID: undefined }], [{ timeLineID: undefined }]), "do not say in /pg/status where they are"],
  ["a primary that does not say it is one", says([{ isPrimary: undefined }], [{}]), "do not say in /pg/status where they are"],
  ["a replica that does not say it is one", says([{}], [{ isPrimary: undefined }]), "do not say in /pg/status where they are"],
  ["a primary that is a standby", says([{ isPrimary: false }], [{}]), "PostgreSQL of the primary 'bookstore-pg' is a standby"],
  ["a replica that is a primary", says([{}], [{ isPrimary: true }]), "PostgreSQL of the replica 'bookstore-pg-eu-west' is a primary"],
  [
    "one side alone",
    { resources: [...clusters, replicaSays({})] },
    "the call 'get pods/proxy' for 'use1/bookstore-platform-system/bookstore-pg' was not collected",
  ],
  [
    "a Cluster that could not be read",
    { resources: [clusterOf(REPLICA)], reads: [{ feeds: "postgres.cluster", scope: USE1, outcome: "denied" }] },
    "was denied",
  ],
  [
    "a primary that is a replica, though the replica is certainly not there",
    { resources: [clusterOf(PRIMARY, { spec: { replica: { enabled: true } } })] },
    "differ from auditor.yaml",
  ],
];

for (const [what, seen, expected] of unknown) {
  test(`${what} is not known`, () => {
    const found = lag(seen);
    expect(found).toBeInstanceOf(Unread);
    expect(found instanceof Unread && found.message).toContain(expected);
  });
}

test("two sides that two parts asked are no pair, even when both parts began at once", () => {
  const whole = snapshot({ resources: [...clusters, primarySays({}), replicaSays({})] });
  const later = snapshot({ takenAt: "2026-11-23T03:27:00.000Z", resources: [clusterOf(REPLICA), replicaSays({})] });
  const only = { ...later, reads: later.reads.filter(({ scope }) => scope === EUW1 || scope === REPLICA.id) };
  const primary = { ...whole, reads: whole.reads.filter(({ scope }) => scope !== REPLICA.id) };
  for (const parts of [
    [whole, only],
    [primary, { ...only, takenAt: NOW }],
  ]) {
    const found = lagOf(link, opened(parts));
    expect(found instanceof Unread && found.message).toContain("were not asked at the same time");
  }
  expect(lagOf(link, opened([whole, whole]))).toEqual({ bytes: 0n });
});
