import { expect, test } from "vitest";
import { configured, streamingOf } from "../../../src/facts/postgres/streaming.ts";
import { Unread } from "../../../src/snapshot/unread.ts";
import { NAMESPACE, REPLICA, type Seen } from "../../build.ts";
import { clusterOf, known, link, replicaSays } from "./world.ts";

const sources: readonly (readonly [
  string,
  readonly { readonly name: string; readonly streams: boolean; readonly archives: boolean }[] | undefined,
  string?,
])[] = [
  ["a connection", [{ name: "pg", streams: true, archives: false }]],
  ["a connection with an archive behind it", [{ name: "pg", streams: true, archives: true }]],
  ["an archive alone", [{ name: "pg", streams: false, archives: true }], "only replays the WAL archive"],
  ["neither", [{ name: "pg", streams: false, archives: false }], "has the source 'pg', which has neither a connection nor an archive"],
  [
    "another source's connection",
    [{ name: "other", streams: true, archives: false }],
    "has the source 'pg', which is none of its externalClusters",
  ],
  ["no external clusters", undefined, "has the source 'pg', which is none of its externalClusters"],
];

for (const [what, externalClusters, problem] of sources) {
  test(`${what}: ${problem ?? "streams"}`, () => {
    const metadata = { namespace: NAMESPACE, name: "x", creationTimestamp: "2026-09-01T10:00:00Z" };
    const spec = { replica: { source: "pg" }, ...(externalClusters !== undefined && { externalClusters }) };
    const cluster = { kind: "postgres.cluster", id: "x", scope: "x", metadata, annotations: {}, spec, status: {} };
    expect(configured(cluster)).toEqual(problem === undefined ? [] : [problem]);
  });
}

const streaming = (seen: Seen) => streamingOf(link, known(seen));
const own = clusterOf(REPLICA);
const cut = [{ feeds: "postgres.status", scope: REPLICA.id, outcome: "truncated" }] as const;

const cases: readonly (readonly [string, Seen, readonly string[] | typeof Unread])[] = [
  ["every sample streams", { resources: [own, replicaSays({}, {})] }, []],
  [
    "one sample does not",
    { resources: [own, replicaSays({}, { isWalReceiverActive: false })] },
    ["has a WAL receiver that is not connected"],
  ],
  [
    "one sample does not, and another is lost",
    { resources: [own, replicaSays({ replayPaused: true })], reads: cut },
    ["has its replay paused"],
  ],
  ["a sample is lost", { resources: [own, replicaSays({})], reads: cut }, Unread],
  ["nobody asked", { resources: [own] }, Unread],
  ["the answer does not say", { resources: [own, replicaSays({ replayPaused: undefined })] }, Unread],
  ["PostgreSQL has been promoted", { resources: [own, replicaSays({ isPrimary: true, isWalReceiverActive: false })] }, Unread],
];

for (const [what, seen, expected] of cases) {
  test(what, () => {
    if (expected === Unread) expect(streaming(seen)).toBeInstanceOf(Unread);
    else expect(streaming(seen)).toEqual(expected);
  });
}
