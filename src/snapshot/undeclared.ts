import type { Reason } from "../model/snapshot.ts";

/** Nobody wrote this list, so nobody knows what is expected. The remedy is the line to add. */
export function undeclared(key: keyof typeof EXAMPLE): Reason {
  const text =
    key === "plan" ? "auditor.yaml does not say where the 90-day plan is" : `nobody wrote in auditor.yaml which ${key} there are`;
  return { text, remedy: `Add to auditor.yaml: ${EXAMPLE[key]}` };
}

const EXAMPLE = {
  clusters: "clusters: { NAME: { eks: EKS-NAME, region: REGION } }",
  namespaces: "namespaces: [NAMESPACE]",
  databases: "databases: { NAME: { primary: CLUSTER/NAMESPACE/NAME, replicas: [CLUSTER/NAMESPACE/NAME] } }, or databases: none",
  buckets: "buckets: [{ name: BUCKET, prefix: uploads/ }], or buckets: none",
  plan: "plan: { start: YYYY-MM-DD, file: runbooks/90-day-plan.md }",
} as const;
