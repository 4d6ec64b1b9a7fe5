import { expect, test } from "vitest";
import { covers, narrowing } from "../../../src/facts/velero/covers.ts";
import { Unread } from "../../../src/snapshot/unread.ts";
import { known, schedule, server } from "./world.ts";

const answer = (template: Parameters<typeof narrowing>[0], image = "velero/velero:v1.18.2") => {
  const covered = covers(schedule({ spec: { template } }), "app-prod", known([server(image)]));
  return covered instanceof Unread ? "unread" : covered;
};

test.each([
  ["nothing said", {}, true],
  ["everything", { includedNamespaces: ["*"] }, true],
  ["by name", { includedNamespaces: ["other", "app-prod"] }, true],
  ["another", { includedNamespaces: ["other"] }, false],
  ["excluded by name", { includedNamespaces: ["*"], excludedNamespaces: ["app-prod"] }, false],
  ["excluded by a pattern", { excludedNamespaces: ["app-*"] }, false],
  ["included and excluded", { includedNamespaces: ["app-prod"], excludedNamespaces: ["app-prod"] }, false],
  ["another excluded", { excludedNamespaces: ["kube-*"] }, true],
  ["a label selector", { selectsByLabel: true }, false],
  ["every resource by name", { includedResources: ["*"] }, true],
  ["harmless exclusions", { excludedResources: ["events", "storageclasses.storage.k8s.io", "secrets"] }, true],
] as const)("a template with %s covers it: %s", (_, template, expected) => {
  expect(answer(template)).toBe(expected);
});

test.each([
  ["velero/velero:v1.18.0", true],
  ["velero/velero:v1.17.2", false],
  ["velero/velero:main", "unread"],
])("a glob includes it with %s: %s", (image, expected) => {
  expect(answer({ includedNamespaces: ["app-*"] }, image)).toBe(expected);
});

test.each([
  [{ excludedResources: ["deployment"] }, "excludes deployments"],
  [{ excludedResources: ["deployments.apps"] }, "excludes deployments"],
  [{ excludedResources: ["PVC"] }, "excludes persistentvolumeclaims"],
  [{ excludedResources: ["*"] }, "excludes every resource"],
  [{ includedResources: ["deployments", "configmaps"] }, "leaves out statefulsets"],
  [{ includedResources: ["deploy", "sts", "pvc", "pv", "cm", "svc", "secrets"] }, undefined],
  [{ includedNamespaceScopedResources: ["secrets"] }, "leaves out deployments"],
  [{ includedNamespaceScopedResources: ["deploy", "sts", "pvc", "cm", "svc"] }, undefined],
  [{ includedNamespaceScopedResources: ["*"], excludedNamespaceScopedResources: ["events"] }, undefined],
  [{ excludedNamespaceScopedResources: ["statefulsets.apps"] }, "excludes statefulsets"],
  [{ excludedNamespaceScopedResources: ["*"] }, "excludes every resource"],
  [{ excludedClusterScopedResources: ["*"] }, "excludes every resource of the cluster"],
  [{ includedClusterScopedResources: ["storageclasses"] }, "leaves out persistentvolumes"],
  [{ includedClusterScopedResources: ["persistentvolumes", "storageclasses"] }, undefined],
])("%j %s", (template, expected) => {
  expect(narrowing(template)).toBe(expected);
});
