import { expect, test } from "vitest";
import { postgres } from "../../../src/collectors/kubernetes/postgres.ts";
import type { Resource } from "../../../src/model/snapshot.ts";
import { answering, recorded, status } from "./answering.ts";

const CLUSTERS = "/apis/postgresql.cnpg.io/v1/clusters";
const PODS = "/api/v1/pods";
const NAMESPACE = "bookstore-platform-system";
const groups = [{ name: "postgresql.cnpg.io", versions: ["v1"] }];

async function read(answers: Readonly<Record<string, unknown>> = {}, served: typeof groups | undefined = groups) {
  const reader = answering({ [CLUSTERS]: recorded("postgres.clusters"), [PODS]: recorded("pods"), ...answers });
  const found = await postgres.collect(reader, { cluster: "c", ...(served !== undefined && { groups: served }) });
  return { ...found, reader };
}

const named = (resources: readonly Resource[], name: string) => resources.find(({ id }) => id === `c/${NAMESPACE}/${name}`);
const outcomes = (reads: readonly { readonly feeds: string; readonly outcome: string }[]) =>
  reads.map(({ feeds, outcome }) => [feeds, outcome]);

test("a Cluster keeps three annotations, how its sources feed it, and two fields of its promotion token", async () => {
  const { resources } = await read();
  expect(named(resources, "bookstore-pg-eu-west")).toEqual({
    kind: "postgres.cluster",
    id: `c/${NAMESPACE}/bookstore-pg-eu-west`,
    scope: "c",
    cluster: "c",
    metadata: { namespace: NAMESPACE, name: "bookstore-pg-eu-west", creationTimestamp: "2026-09-01T10:00:00Z" },
    annotations: { hibernation: "off", fencedInstances: "[]" },
    spec: {
      instances: 2,
      replica: { self: "bookstore-pg-eu-west", primary: "bookstore-pg", source: "bookstore-pg" },
      externalClusters: [
        { name: "bookstore-pg", streams: true, archives: true },
        { name: "archive", streams: false, archives: true },
        { name: "unplugged", streams: false, archives: false },
      ],
    },
    status: {
      phase: "Cluster in healthy state",
      readyInstances: 2,
      currentPrimary: "bookstore-pg-eu-west-1",
      targetPrimary: "bookstore-pg-eu-west-1",
      currentPrimaryTimestamp: "2026-09-01T10:00:00.000000Z",
      timelineID: 3,
      systemID: "7412345678901234567",
    },
    promotion: { timeOfLatestCheckpoint: "Mon Oct 12 14:02:11 2026", latestCheckpointTimelineID: "3" },
    instanceNames: ["bookstore-pg-eu-west-1", "bookstore-pg-eu-west-2"],
  });
});

test("a Cluster that nobody has reconciled yet is one all the same", async () => {
  const { resources } = await read();
  expect(named(resources, "brand-new")).toMatchObject({ annotations: {}, spec: { instances: 1 }, status: {} });
  expect(named(resources, "brand-new")).not.toHaveProperty("promotion");
});

const tokens = [
  ["that is no base64", "%%%", {}],
  ["that is no JSON", btoa("hello"), {}],
  ["whose timeline is a number", btoa(JSON.stringify({ latestCheckpointTimelineID: 4 })), { latestCheckpointTimelineID: "4" }],
] as const;

for (const [what, lastPromotionToken, promotion] of tokens) {
  test(`a token ${what} is still there`, async () => {
    const metadata = { namespace: NAMESPACE, name: "x", creationTimestamp: "2026-09-01T10:00:00Z" };
    const { resources } = await read({
      [CLUSTERS]: { kind: "ClusterList", items: [{ metadata, spec: {}, status: { lastPromotionToken } }] },
    });
    expect(named(resources, "x")).toMatchObject({ promotion });
  });
}

test("pods are asked for by label, and keep whether their status port speaks TLS", async () => {
  const { resources, reader } = await read();
  expect(reader.calls.find(({ path }) => path === PODS)?.query).toEqual({ labelSelector: "cnpg.io/cluster", limit: "500" });
  expect(resources.filter(({ kind }) => kind === "postgres.pod")).toMatchObject([
    {
      id: `c/${NAMESPACE}/bookstore-pg-eu-west-1`,
      clusterName: "bookstore-pg-eu-west",
      statusPortTls: true,
      phase: "Running",
      ready: true,
    },
    { id: `c/${NAMESPACE}/bookstore-pg-eu-west-2`, clusterName: "bookstore-pg-eu-west", statusPortTls: false, ready: false },
  ]);
});

test("pods of others are left out when the server overlooks the label", async () => {
  const pod = { metadata: { namespace: "n", name: "web", creationTimestamp: "2026-09-01T10:00:00Z" }, spec: { containers: [] } };
  const { resources, reads } = await read({ [PODS]: { kind: "PodList", items: [pod] } });
  expect(resources.filter(({ kind }) => kind === "postgres.pod")).toEqual([]);
  expect(outcomes(reads)).toContainEqual(["postgres.pod", "ok"]);
});

test("without CloudNativePG nothing is asked for", async () => {
  const { reads, reader } = await read({}, []);
  expect(reader.calls).toEqual([]);
  expect(outcomes(reads)).toEqual([
    ["postgres.cluster", "not-enabled"],
    ["postgres.pod", "not-enabled"],
  ]);
});

test("without discovery both are asked for, and a 404 is a gap", async () => {
  const { reads } = await read({ [CLUSTERS]: status(404) }, undefined);
  expect(outcomes(reads)).toEqual([
    ["postgres.cluster", "failed"],
    ["postgres.pod", "ok"],
  ]);
});

test("denied pods leave the Clusters", async () => {
  const { reads, resources } = await read({ [PODS]: status(403, "Forbidden") });
  expect(outcomes(reads)).toEqual([
    ["postgres.cluster", "ok"],
    ["postgres.pod", "denied"],
  ]);
  expect(resources).toHaveLength(2);
});
