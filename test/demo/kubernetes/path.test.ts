import { expect, test } from "vitest";
import { operationOf, pathOf } from "../../../src/demo/kubernetes/path.ts";

test.each([
  { path: "/version", is: "version", operation: "get /version" },
  { path: "/api", is: "core-versions", operation: "get /api" },
  { path: "/apis", is: "groups", operation: "get /apis" },
  { path: "/api/v1", is: "resources", operation: "get /api/v1" },
  { path: "/apis/velero.io/v1", is: "resources", operation: "get /apis/velero.io/v1" },
  { path: "/api/v1/namespaces", is: "list", operation: "list namespaces" },
  { path: "/api/v1/namespaces/kube-system", is: "object", operation: "get namespaces kube-system" },
  { path: "/api/v1/namespaces/n/pods", is: "list", operation: "list pods" },
  { path: "/apis/velero.io/v1/namespaces/n/backups/b", is: "object", operation: "get backups.velero.io" },
  { path: "/api/v1/namespaces/n/pods/p:80/proxy/a/b", is: "proxy", operation: "get pods/proxy" },
  { path: "/api/v1/namespaces/n/pods/p/log", is: "nothing", operation: "get" },
  { path: "/healthz", is: "nothing", operation: "get" },
])("$path is $operation", ({ path, is, operation }) => {
  const meant = pathOf({ path });
  expect([meant.is, operationOf(meant)]).toEqual([is, operation]);
});

test("a proxied path keeps its slashes", () => {
  expect(pathOf({ path: "/api/v1/namespaces/n/pods/https%3Ap%3A80/proxy/a/b" })).toMatchObject({
    namespace: "n",
    name: "https:p:80",
    rest: "a/b",
  });
});
