import { expect, test } from "vitest";
import { cluster } from "../../../src/collectors/kubernetes/cluster.ts";
import { answering, recorded, status } from "./answering.ts";

const NOW = new Date("2026-11-23T03:17:00.000Z");
const whole = {
  "/version": recorded("version"),
  "/apis": recorded("apis"),
  "/api/v1/namespaces/kube-system": recorded("namespaces.kube-system"),
};

function read(answers: Readonly<Record<string, unknown>> = {}, date?: string) {
  return cluster.collect(answering({ ...whole, ...answers }, date), { cluster: "c", now: () => NOW, caHash: "abc" });
}

const outcomes = ({ reads }: Awaited<ReturnType<typeof read>>) => reads.map(({ feeds, outcome }) => `${feeds} ${outcome}`);

test("a server comes with its version, identity and certificate authority, and nothing else", async () => {
  const { resources, reads } = await read();
  expect(resources[0]).toEqual({
    kind: "kubernetes.cluster",
    id: "c",
    scope: "c",
    cluster: "c",
    gitVersion: "v1.33.4-eks-99d6cc0",
    caHash: "abc",
    uid: "0f3f1e9a-7c1b-4a57-9f5e-3d1c6a2b7e11",
  });
  expect(reads.map(({ call, feeds, outcome }) => [call, feeds, outcome])).toEqual([
    ["get /version", "kubernetes.cluster", "ok"],
    ["get namespaces kube-system", "kubernetes.cluster.uid", "ok"],
    ["get /apis", "kubernetes.api-group", "ok"],
  ]);
});

for (const form of ["apis", "apis.aggregated"]) {
  test(`discovery is read as ${form}, the preferred version first`, async () => {
    const { groups, resources } = await read({ "/apis": recorded(form) });
    expect(groups?.map(({ name, versions }) => [name, versions])).toEqual([
      ["apps", ["v1"]],
      ["velero.io", ["v1", "v2alpha1"]],
      ["postgresql.cnpg.io", ["v1"]],
    ]);
    expect(resources.slice(1).map(({ id }) => id)).toEqual(["c/apps", "c/velero.io", "c/postgresql.cnpg.io"]);
  });
}

const clocks = [
  ["Mon, 23 Nov 2026 03:17:05 GMT", undefined],
  ["Mon, 23 Nov 2026 03:17:06 GMT", 6],
  ["Mon, 23 Nov 2026 03:02:00 GMT", -900],
  ["yesterday", undefined],
  [undefined, undefined],
] as const;

for (const [date, skew] of clocks) {
  test(`a server whose Date says ${date} is ${skew ?? "not"} off`, async () => {
    const { resources } = await read({}, date);
    expect(Reflect.get(resources[0] ?? {}, "clockSkewSeconds")).toBe(skew);
  });
}

test("a denied uid leaves the server, and a gap", async () => {
  const found = await read({ "/api/v1/namespaces/kube-system": status(403, "Forbidden") });
  expect(found.resources[0]).not.toHaveProperty("uid");
  expect(outcomes(found)).toEqual(["kubernetes.cluster ok", "kubernetes.cluster.uid denied", "kubernetes.api-group ok"]);
});

test("discovery that is denied is not an empty one", async () => {
  const found = await read({ "/apis": status(403, "Forbidden") });
  expect(found).not.toHaveProperty("groups");
  expect(outcomes(found)).toContain("kubernetes.api-group denied");
});

const nonsense: readonly (readonly [string, unknown])[] = [
  ["/version", {}],
  ["/version", "<html>"],
  ["/apis", { kind: "APIGroupList" }],
  ["/apis", { kind: "APIGroupList", groups: [{ versions: [] }] }],
  ["/apis", { kind: "APIGroupDiscoveryList", items: [{ metadata: {} }] }],
  ["/apis", {}],
  ["/apis", { kind: "PodList", groups: [], items: [] }],
];

for (const [path, body] of nonsense) {
  test(`${path} that answers ${JSON.stringify(body)} has failed`, async () => {
    const found = await read({ [path]: body });
    expect(outcomes(found)).toContain(path === "/version" ? "kubernetes.cluster failed" : "kubernetes.api-group failed");
  });
}

test("a server that does not answer is not asked for its identity", async () => {
  const reader = answering({ ...whole, "/version": status(503) });
  const { resources } = await cluster.collect(reader, { cluster: "c", now: () => NOW });
  expect(reader.paths()).toEqual(["/version", "/apis"]);
  expect(resources.filter(({ kind }) => kind === "kubernetes.cluster")).toEqual([]);
});
