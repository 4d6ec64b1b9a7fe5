import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { audit } from "../../../src/audit.ts";
import { collectCluster, kubernetesPermissions } from "../../../src/collectors/kubernetes/all.ts";
import { EUW1, NOW, USE1 } from "../../build.ts";
import { load } from "../../case.ts";
import { named, recorded, status } from "./answering.ts";
import { cluster, CLUSTERS, collected, listOfClusters, platform, PODS, PRIMARY_STATUS, REPLICA_STATUS } from "./platform.ts";

const HERE = "test/fixtures/responses/kubernetes";
const bad = (snapshot: Awaited<ReturnType<typeof collected>>) =>
  snapshot.reads
    .filter(({ outcome }) => outcome !== "ok")
    .map(({ feeds, scope, outcome }) => `${feeds} ${scope === USE1 ? "use1" : scope === EUW1 ? "euw1" : scope} ${outcome}`);

test("what must never enter a snapshot stands in the responses, and in no snapshot", async () => {
  const responses = readdirSync(HERE).filter((file) => readFileSync(`${HERE}/${file}`, "utf8").includes("CANARY"));
  expect(responses.length).toBeGreaterThan(7);
  expect(JSON.stringify(await collected(platform()))).not.toContain("CANARY");
});

test("no error brings in what must never enter", async () => {
  const errors = [status(403, "Forbidden"), status(502, undefined, "<html>CANARY"), named("SyntaxError"), new Error("CANARY")];
  for (const error of errors) {
    const answers = Object.fromEntries([CLUSTERS, PODS, REPLICA_STATUS, "/version", "/apis"].map((path) => [path, error]));
    expect(JSON.stringify(await collected(platform({ euw1: answers })))).not.toContain("CANARY");
  }
});

test("a whole platform is read without a gap", async () => {
  expect(bad(await collected(platform()))).toEqual([]);
});

test("discovery comes before everything it decides", async () => {
  const reader = platform().get(USE1);
  if (reader === undefined) throw new TypeError("the platform has no such cluster");
  await collectCluster(reader, { cluster: USE1, now: () => new Date(NOW) });
  expect(reader.paths().slice(0, 3)).toEqual(["/version", "/apis", "/api/v1/namespaces/kube-system"]);
});

test("the permissions are those of the reads", async () => {
  const { reads } = await collected(platform());
  expect(new Set(reads.map(({ call }) => call))).toEqual(new Set(kubernetesPermissions));
});

test("the same answers in another order give the same resources", async () => {
  const clusters = [cluster("a"), cluster("b")];
  const read = async (items: readonly unknown[]) =>
    (await collected(platform({ euw1: { [CLUSTERS]: listOfClusters(...items) } }))).resources;
  const sorted = (resources: Awaited<ReturnType<typeof read>>) => [...resources].sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(sorted(await read(clusters.toReversed()))).toEqual(sorted(await read(clusters)));
});

const RULES = [
  "rules/account/acting-roles-match-the-configuration.yaml",
  "rules/postgres/postgres-lag-under-1mb.yaml",
  "rules/postgres/postgres-replica-in-dr.yaml",
  "rules/postgres/postgres-streams-to-dr.yaml",
];

/** Responses in, verdicts out: roles, lag, health, streaming. */
async function verdicts(changes: Parameters<typeof platform>[0]) {
  const library = load(RULES);
  if (!library.ok) throw new TypeError(library.problems.map(({ message }) => message).join("\n"));
  const report = audit([await collected(platform(changes))], library.value, { name: "auditor", version: "0.0.0" });
  if (!report.ok) throw new TypeError(report.problems.map(({ message }) => message).join("\n"));
  return report.value.findings.map(({ verdict }) => verdict.is).join(" ");
}

const dr = (changes: Parameters<typeof cluster>[1]) => ({ [CLUSTERS]: listOfClusters(cluster("bookstore-pg-eu-west", changes)) });
const said = (name: string, changes: object) => {
  const whole = recorded(name);
  return typeof whole === "object" ? { ...whole, ...changes } : {};
};
const replicaSays = (changes: object) => ({ [REPLICA_STATUS]: said("pg-status.replica", changes) });
const primarySays = (changes: object) => ({ [PRIMARY_STATUS]: said("pg-status.primary", changes) });
const withoutCnpg = { "/apis": { kind: "APIGroupList", groups: [{ name: "apps", versions: [{ version: "v1" }] }] } };

const rows: readonly (readonly [string, Parameters<typeof platform>[0], string])[] = [
  ["72: the primary has spec.replica and names itself", {}, "pass pass pass pass"],
  [
    "73: hibernated, with a healthy phase",
    { euw1: dr({ annotations: { "cnpg.io/hibernation": "on" }, status: { readyInstances: undefined } }) },
    "pass fail fail fail",
  ],
  ["74: healthy, and the receiver is down", { euw1: replicaSays({ isWalReceiverActive: false }) }, "pass pass pass fail"],
  [
    "80: 3 MB once, and none on the second look",
    { euw1: { [REPLICA_STATUS]: [said("pg-status.replica", { replayLsn: "0/9100000" }), said("pg-status.replica", {})] } },
    "pass pass pass pass",
  ],
  [
    "81: delayed on purpose",
    { euw1: dr({ spec: { replica: { enabled: true, source: "bookstore-pg", minApplyDelay: "8h" } } }) },
    "pass fail pass pass",
  ],
  [
    "82: archive only",
    { euw1: dr({ spec: { externalClusters: [{ name: "bookstore-pg", plugin: { name: "barman-cloud.cloudnative-pg.io" } }] } }) },
    "pass fail pass fail",
  ],
  [
    "84: another timeline, for half an hour",
    {
      use1: {
        ...primarySays({ timeLineID: 4 }),
        [CLUSTERS]: listOfClusters(cluster("bookstore-pg", { status: { currentPrimaryTimestamp: "2026-11-23T02:47:00.000000Z" } })),
      },
    },
    "pass unknown pass pass",
  ],
  ["84: another timeline, for weeks", { use1: primarySays({ timeLineID: 4 }) }, "pass fail pass pass"],
  ["85: replay is paused", { euw1: replicaSays({ replayPaused: true }) }, "pass pass pass fail"],
  ["86: fenced", { euw1: dr({ annotations: { "cnpg.io/fencedInstances": '["*"]' } }) }, "pass pass fail pass"],
  ["86: reconciliation is disabled", { euw1: dr({ annotations: { "cnpg.io/reconciliationLoop": "disabled" } }) }, "pass pass fail pass"],
  ["88: one of two instances is ready", { euw1: dr({ status: { readyInstances: 1 } }) }, "pass pass fail pass"],
  ["92: the proxy is forbidden", { euw1: { [REPLICA_STATUS]: status(403, "Forbidden") } }, "pass unknown pass unknown"],
  ["92: the primary's proxy is forbidden", { use1: { [PRIMARY_STATUS]: status(403, "Forbidden") } }, "pass unknown pass pass"],
  [
    "32 MB behind, with the link cut",
    { use1: primarySays({ currentLsn: "0/B37D568" }), euw1: replicaSays({ isWalReceiverActive: false }) },
    "pass fail pass fail",
  ],
  ["no position is never a pass", { euw1: replicaSays({ replayLsn: undefined }) }, "pass unknown pass pass"],
  ["another database", { euw1: replicaSays({ systemID: "7000000000000000000" }) }, "pass fail pass pass"],
  [
    "a failover",
    { euw1: dr({ spec: { replica: { self: "bookstore-pg-eu-west", primary: "bookstore-pg-eu-west", source: "bookstore-pg" } } }) },
    "fail unknown unknown unknown",
  ],
  ["the Clusters of the DR region are forbidden", { euw1: { [CLUSTERS]: status(403, "Forbidden") } }, "unknown unknown unknown unknown"],
  ["the primary's Clusters are forbidden", { use1: { [CLUSTERS]: status(403, "Forbidden") } }, "unknown unknown pass pass"],
  ["CloudNativePG is not installed in the DR region", { euw1: withoutCnpg }, "pass fail fail fail"],
  [
    "discovery is forbidden, and the Clusters are not served",
    { euw1: { "/apis": status(403, "Forbidden"), [CLUSTERS]: status(404) } },
    "unknown unknown unknown unknown",
  ],
  ["discovery is forbidden, and the Clusters are there", { euw1: { "/apis": status(403, "Forbidden") } }, "pass pass pass pass"],
  ["the pods are forbidden: their port is taken to speak TLS", { euw1: { [PODS]: status(403, "Forbidden") } }, "pass pass pass pass"],
  ["the replica was deleted", { euw1: { [CLUSTERS]: listOfClusters() } }, "pass fail fail fail"],
  [
    "a Cluster without a name may be the replica",
    { euw1: { [CLUSTERS]: listOfClusters({ metadata: {} }) } },
    "unknown unknown unknown unknown",
  ],
  ["an empty answer is no empty list", { euw1: { [CLUSTERS]: {} } }, "unknown unknown unknown unknown"],
];

for (const [what, changes, expected] of rows) {
  test(`${what}: ${expected}`, async () => expect(await verdicts(changes)).toBe(expected));
}
