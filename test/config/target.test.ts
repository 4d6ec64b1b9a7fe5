import { expect, test } from "vitest";
import { targetOf, two } from "./said.ts";

test("`none` is a declaration", () => {
  const { clusters, namespaces, databases, buckets } = targetOf(
    "    clusters: none\n    namespaces: none\n    databases: none\n    buckets: none\n",
  );
  expect([clusters, namespaces, databases, buckets]).toEqual(["none", "none", "none", "none"]);
});

test("a cluster outside EKS has the id it states, an EKS cluster its ARN though a context reaches it", () => {
  const { clusters } = targetOf(
    "    clusters:\n      a: { context: kind-a, region: us-east-1, id: on-premises-a }\n      b: { eks: b, context: admin@b, region: eu-west-1 }\n",
  );
  expect(clusters).toEqual([
    { name: "a", id: "on-premises-a", region: "us-east-1", context: "kind-a" },
    { name: "b", id: "arn:aws:eks:eu-west-1:111122223333:cluster/b", region: "eu-west-1", eks: "b", context: "admin@b" },
  ]);
});

const A = "arn:aws:eks:us-east-1:111122223333:cluster/a";

test.each([
  [
    "alone belongs to the only cluster of the primary region",
    "    clusters: { a: { eks: a, region: us-east-1 } }\n    namespaces: [x]\n",
    { name: "x", id: "x", cluster: A },
  ],
  ["with a cluster is named by both", `${two}    namespaces: [a/x]\n`, { name: "x", id: `${A}/x`, cluster: A }],
  [
    "has no cluster while none is in the primary region",
    "    clusters: { a: { eks: a, region: eu-west-1 } }\n    namespaces: [x]\n",
    { name: "x", id: "x" },
  ],
  ["has no cluster while none is written", "    namespaces: [x]\n", { name: "x", id: "x" }],
])("a namespace %s", (_what, rest, expected) => {
  expect(targetOf(rest).namespaces).toEqual([expected]);
});

test("a bucket without a prefix is meant whole", () => {
  expect(targetOf("    buckets: [{ name: media }]\n").buckets).toEqual([{ name: "media", prefix: "", id: "media" }]);
});

test("a plan brings the lengths of its phases and its extension, and no handoff brings no plan", () => {
  const { plan } = targetOf("    plan: { start: 2026-09-01, phases: [7, 30, 30], extension_days: 30 }\n");
  expect(plan).toEqual({ start: "2026-09-01", phases: [7, 30, 30], extension_days: 30 });
  expect(targetOf("    handoff: none\n")).toMatchObject({ handoff: "none" });
});
