import { CoreV1Api, CustomObjectsApi, KubeConfig } from "@kubernetes/client-node";
import { expect, test } from "vitest";
import { drCluster, healthy, primaryCluster } from "../../../src/demo/worlds/healthy.ts";
import { get, serving } from "../served.ts";

test("the real client reads both clusters by their contexts", async () => {
  const served = await serving();
  const names = await Promise.all(
    ["bookstore-platform-us-east", "bookstore-platform-eu-west"].map(async (context) => {
      const config = new KubeConfig();
      config.loadFromString(served.kubeconfig());
      config.setCurrentContext(context);
      const group = { group: "postgresql.cnpg.io", version: "v1", resourcePlural: "clusters" };
      const { items } = await config.makeApiClient(CustomObjectsApi).listCustomObjectForAllNamespaces(group);
      const { metadata } = await config.makeApiClient(CoreV1Api).readNamespace({ name: "kube-system" });
      return [items[0].metadata.name, metadata?.uid];
    }),
  );
  expect(names).toEqual([
    ["bookstore-pg", "5a0f5a64-0000-4000-8000-000000000001"],
    ["bookstore-pg-eu-west", "5a0f5a64-0000-4000-8000-000000000002"],
  ]);
});

test("the real client pages through the backups", async () => {
  const served = await serving({ ...healthy, pageSize: 7 });
  const config = new KubeConfig();
  config.loadFromString(served.kubeconfig());
  const api = config.makeApiClient(CustomObjectsApi);
  const asked = { group: "velero.io", version: "v1", namespace: "velero", plural: "backups", limit: 500 };
  const sizes: number[] = [];
  let next: string | undefined;
  do {
    const { items, metadata } = await api.listNamespacedCustomObject({ ...asked, ...(next !== undefined && { _continue: next }) });
    sizes.push(items.length);
    next = metadata.continue;
  } while (next !== undefined && next !== "");
  expect(sizes).toEqual([7, 7, 7, 7, 2]);
});

test("nobody gets in without a bearer token", async () => {
  const { status, text } = await get(await serving(), "/version", { headers: {} });
  expect([status, JSON.parse(text).reason]).toEqual([401, "Unauthorized"]);
});

test("nothing but GET is served", async () => {
  expect((await get(await serving(), "/api/v1/namespaces", { method: "DELETE" })).status).toBe(405);
});

test("an API server's clock is the world's, or ahead of it", async () => {
  const ahead = { ...primaryCluster, kubernetes: { ...primaryCluster.kubernetes, clockAheadSeconds: 90 } };
  const served = await serving({ ...healthy, clusters: [ahead, drCluster] });
  expect((await get(served, "/version")).headers["date"]).toBe("Mon, 23 Nov 2026 03:18:30 GMT");
  expect((await get(served, "/version", { host: drCluster.host })).headers["date"]).toBe("Mon, 23 Nov 2026 03:17:00 GMT");
});

test("calls are named as permissions are", async () => {
  const served = await serving();
  const paths = [
    "/version",
    "/apis",
    "/api/v1/namespaces/kube-system",
    "/apis/apps/v1/deployments",
    "/api/v1/pods",
    "/api/v1/namespaces/bookstore-platform-system/pods/https:bookstore-pg-1:8000/proxy/pg/status",
  ];
  for (const path of paths) await get(served, path);
  expect(served.calls.map(({ operation }) => operation)).toEqual([
    "get /version",
    "get /apis",
    "get namespaces kube-system",
    "list deployments.apps",
    "list pods",
    "get pods/proxy",
  ]);
  expect(served.calls[0]).toEqual({
    service: "kubernetes",
    operation: "get /version",
    region: "us-east-1",
    scope: "bookstore-platform-us-east",
  });
});
