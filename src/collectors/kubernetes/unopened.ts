import { kinds } from "../../kinds/all.ts";
import type { Read } from "../../model/snapshot.ts";

/**
 * The reads of a cluster to which `DescribeCluster` did not show the way: each ended as that call did, and names it. Left out,
 * they would ask for permissions that are not missing, and an older part's answers would outlive tonight's refusal.
 */
export function unopened({ outcome, detail, ...described }: Read): readonly Read[] {
  const ending = ENDINGS[outcome] ?? { outcome, ...(detail !== undefined && { detail }) };
  const listed = kinds.filter(({ source, listedBy }) => source === "kubernetes" && listedBy === "cluster");
  return listed.map(({ name }) => ({ ...described, feeds: name, ...ending }));
}

/** What EKS does not have may answer elsewhere: nothing is known of it. */
const ENDINGS: Readonly<Record<string, Pick<Read, "outcome" | "detail">>> = {
  ok: { outcome: "failed", detail: "the cluster has no endpoint yet" },
  absent: { outcome: "failed", detail: "there is no such cluster" },
};
