import { expect, test } from "vitest";
import { unopened } from "../../../src/collectors/kubernetes/unopened.ts";
import type { Read } from "../../../src/model/snapshot.ts";
import { USE1 } from "../../build.ts";

const described: Read = { source: "aws", call: "eks:DescribeCluster", scope: USE1, feeds: "aws.eks.cluster", outcome: "denied" };

test("every listing of a cluster that could not be described ends as that call did", () => {
  const reads = unopened({ ...described, detail: "AccessDeniedException" });
  expect(reads.map(({ feeds }) => feeds)).toEqual([
    "kubernetes.cluster",
    "kubernetes.api-group",
    "velero.server",
    "velero.schedule",
    "velero.backup",
    "velero.location",
    "postgres.cluster",
    "postgres.pod",
  ]);
  for (const read of reads) expect(read).toEqual({ ...described, feeds: read.feeds, detail: "AccessDeniedException" });
});

const cases = [
  ["a cluster that EKS does not have", "absent", "there is no such cluster"],
  ["a cluster without an endpoint", "ok", "the cluster has no endpoint yet"],
] as const;

for (const [what, outcome, detail] of cases) {
  test(`nothing is known of ${what}`, () => {
    expect(unopened({ ...described, outcome })[0]).toEqual({ ...described, feeds: "kubernetes.cluster", outcome: "failed", detail });
  });
}
