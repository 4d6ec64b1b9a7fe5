import { expect, test } from "vitest";
import { main } from "../../src/cli/main.ts";
import { clusterRole, iamPolicy } from "../../src/cli/permissions.ts";
import { awsPermissions } from "../../src/collectors/aws/all.ts";
import { kubernetesPermissions } from "../../src/collectors/kubernetes/all.ts";
import { rememberingWorld } from "./world.ts";

test("a policy allows each action once, by name", () => {
  expect(JSON.parse(iamPolicy(["s3:GetBucketPolicy", "ec2:DescribeRegions", "s3:GetBucketPolicy"]))).toEqual({
    Version: "2012-10-17",
    Statement: [{ Sid: "AuditorReads", Effect: "Allow", Action: ["ec2:DescribeRegions", "s3:GetBucketPolicy"], Resource: "*" }],
  });
});

const rules = [
  ["get /version", '  - nonResourceURLs: ["/version"]\n    verbs: [get]\n'],
  ["list pods", '  - apiGroups: [""]\n    resources: [pods]\n    verbs: [list]\n'],
  ["list backups.velero.io", '  - apiGroups: ["velero.io"]\n    resources: [backups]\n    verbs: [list]\n'],
  ["get namespaces kube-system", '  - apiGroups: [""]\n    resources: [namespaces]\n    verbs: [get]\n    resourceNames: [kube-system]\n'],
] as const;

for (const [call, rule] of rules) test(`${call} is a rule of its own`, () => expect(clusterRole([call])).toContain(`rules:\n${rule}---`));

test("the proxy of pods is never granted for a whole cluster", () => {
  const [role = "", ...others] = clusterRole(["list pods", "get pods/proxy"]).split("---\n");
  expect(role).toContain("kind: ClusterRole\n");
  expect(role).not.toContain("proxy");
  expect(others.join("")).toContain("resources: [pods/proxy]");
});

test("whatever a collector declares is a read", () => {
  expect(awsPermissions.filter((action) => !/^[a-z0-9-]+:(Describe|Get|List)\w+$/.test(action))).toEqual([]);
  expect(kubernetesPermissions.filter((call) => !/^(get|list) /.test(call))).toEqual([]);
});

test.each([
  ["aws", iamPolicy(awsPermissions)],
  ["kubernetes", clusterRole(kubernetesPermissions)],
])("auditor permissions %s prints it, and nothing else", async (system, expected) => {
  const { world, printed, warned } = rememberingWorld({ args: ["permissions", system] });
  expect({ code: await main(world), out: printed().trimEnd(), err: warned() }).toEqual({ code: 0, out: expected, err: "" });
});
