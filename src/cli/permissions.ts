import { awsPermissions } from "../collectors/aws/all.ts";
import { kubernetesPermissions } from "../collectors/kubernetes/all.ts";
import { EXIT, type ExitCode } from "./exit.ts";
import type { World } from "./world.ts";

/** Prints the least that the collectors need, as they declare it. */
export async function permissions(world: World, system: string): Promise<ExitCode> {
  world.print(system === "aws" ? iamPolicy(awsPermissions) : clusterRole(kubernetesPermissions));
  return EXIT.fine;
}

/** One statement over every resource: these are all reads of configuration, and a scan names no resource in advance. */
export function iamPolicy(actions: readonly string[]): string {
  const statement = { Sid: "AuditorReads", Effect: "Allow", Action: sorted(actions), Resource: "*" };
  return JSON.stringify({ Version: "2012-10-17", Statement: [statement] }, null, 2);
}

/** A ClusterRole, its binding to the group `auditor`, and a Role for the pod proxy, which must be narrowed by hand. */
export function clusterRole(calls: readonly string[]): string {
  const rules = sorted(calls)
    .filter((call) => !isProxy(call))
    .map(ruleOf);
  return [`${ROLE}${rules.join("")}`, BINDING, PROXY].join("---\n").trimEnd();
}

const ROLE = `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: auditor
rules:
`;

const BINDING = `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: auditor
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: auditor }
subjects:
  - { apiGroup: rbac.authorization.k8s.io, kind: Group, name: auditor }
`;

/** A GET through the proxy reaches any port of any pod in scope, and the name in the request is `pod:port`. */
const PROXY = `# For the byte lag of CloudNativePG. It allows GET to these pods' status port and no other:
# name every instance of the Cluster ('https:' in front where the status port has TLS).
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: auditor-postgres-status
  namespace: NAMESPACE-OF-THE-CLUSTER
rules:
  - apiGroups: [""]
    resources: [pods/proxy]
    verbs: [get]
    resourceNames: ["https:CLUSTER-1:8000", "https:CLUSTER-2:8000", "https:CLUSTER-3:8000"]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: auditor-postgres-status
  namespace: NAMESPACE-OF-THE-CLUSTER
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: auditor-postgres-status }
subjects:
  - { apiGroup: rbac.authorization.k8s.io, kind: Group, name: auditor }
`;

const isProxy = (call: string) => call.endsWith("/proxy");

/** `list backups.velero.io`, `get namespaces kube-system`, `get /version`. */
function ruleOf(call: string): string {
  const [verb = "", what = "", name] = call.split(" ");
  if (what.startsWith("/")) return `  - nonResourceURLs: ["${what}"]\n    verbs: [${verb}]\n`;
  const [resource = "", ...group] = what.split(".");
  const named = name === undefined ? "" : `    resourceNames: [${name}]\n`;
  return `  - apiGroups: ["${group.join(".")}"]\n    resources: [${resource}]\n    verbs: [${verb}]\n${named}`;
}

const sorted = (texts: readonly string[]) => [...new Set(texts)].sort();
