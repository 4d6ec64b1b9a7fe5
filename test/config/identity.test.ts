import { expect, test } from "vitest";
import { bucketId, clusterId, instanceParts, namespaceParts } from "../../src/config/identity.ts";

const cluster = (value: Parameters<typeof clusterId>[0]["value"]) => clusterId({ path: ["clusters", "a"], value }, "111122223333");

test.each([
  ["an EKS cluster's ARN", { eks: "a", region: "eu-west-1" }, "arn:aws:eks:eu-west-1:111122223333:cluster/a"],
  ["an EKS cluster's ARN in its own partition", { eks: "a", region: "cn-north-1" }, "arn:aws-cn:eks:cn-north-1:111122223333:cluster/a"],
  ["what a cluster outside EKS states", { context: "x", region: "eu-west-1", id: "lab" }, "lab"],
  ["nothing while it states none", { context: "x", region: "eu-west-1" }, undefined],
])("a cluster's id is %s", (_what, value, expected) => {
  expect(cluster(value)).toBe(expected);
});

test("an EKS cluster has no id while the account has none", () => {
  expect(clusterId({ path: [], value: { eks: "a", region: "eu-west-1" } }, undefined)).toBeUndefined();
});

test("references are read part by part", () => {
  expect([namespaceParts("x"), namespaceParts("a/x")]).toEqual([{ name: "x" }, { cluster: "a", name: "x" }]);
  expect(instanceParts("a/x/pg")).toEqual({ cluster: "a", namespace: "x", name: "pg" });
});

test("a prefix is part of a bucket's id", () => {
  expect([bucketId({ name: "a" }), bucketId({ name: "a", prefix: "b/" })]).toEqual(["a", "a/b/"]);
});
