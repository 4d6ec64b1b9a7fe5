import { KubeConfig } from "@kubernetes/client-node";
import { expect, test } from "vitest";
import { AUTHORITY } from "../../src/demo/certificate.ts";
import { kubeconfig } from "../../src/demo/kubeconfig.ts";

test("each cluster has a context of its own, with a token and the authority to trust", () => {
  const config = new KubeConfig();
  config.loadFromString(
    kubeconfig([
      { name: "a", server: "https://127.0.0.1:1" },
      { name: "b", server: "https://127.0.0.1:2" },
    ]),
  );
  expect(config.getCurrentContext()).toBe("a");
  config.setCurrentContext("b");
  const cluster = config.getCurrentCluster();
  expect([cluster?.server, config.getCurrentUser()?.token]).toEqual(["https://127.0.0.1:2", "demo"]);
  expect(Buffer.from(cluster?.caData ?? "", "base64").toString()).toBe(AUTHORITY);
});
