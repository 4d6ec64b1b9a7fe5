import { expect, test } from "vitest";
import { analyzer } from "../../src/kinds/aws/analyzer.ts";
import { bucket } from "../../src/kinds/aws/bucket.ts";
import { eksCluster } from "../../src/kinds/aws/eks-cluster.ts";
import { trail } from "../../src/kinds/aws/trail.ts";
import { targetBucket } from "../../src/kinds/target.ts";
import { schedule } from "../../src/kinds/velero/schedule.ts";
import type { Target } from "../../src/model/target.ts";
import { expectedScopes } from "../../src/snapshot/scopes.ts";
import { ACCOUNT, EUW1, target, USE1 } from "../build.ts";

const { clusters: _, ...undeclared } = target;
const byContext: Target = { ...target, clusters: [{ name: "lab", id: "lab.internal", region: "us-east-1", context: "lab" }] };

const cases = [
  ["once for the account", trail, target, [ACCOUNT]],
  [
    "once for each region in scope",
    analyzer,
    { ...target, regions: { ...target.regions, also: ["us-west-2", "us-east-1"] } },
    ["us-east-1", "eu-west-1", "us-west-2"],
  ],
  ["once for each cluster", schedule, target, [USE1, EUW1]],
  ["never, where clusters are declared off", schedule, { ...target, clusters: "none" }, []],
  ["never, where nobody says which clusters there are", schedule, undeclared, []],
  ["by EKS only of clusters that are its own", eksCluster, byContext, []],
  ["from a cluster with a context all the same", schedule, byContext, ["lab.internal"]],
  ["never by a list, when each is read by name", bucket, target, []],
  ["never, when the Target itself has it", targetBucket, target, []],
] as const;

for (const [what, kind, given, expected] of cases) {
  test(`a kind is expected ${what}: ${kind.name}`, () => expect(expectedScopes(kind, given)).toEqual(expected));
}
