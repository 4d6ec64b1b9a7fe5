import { Type } from "typebox";
import { field, type Kind, type ResourceOf } from "../kind.ts";

/** Id: the ARN. Endpoint and certificate are used to connect and never enter a snapshot. */
export const eksCluster = {
  name: "aws.eks.cluster",
  doc: "A configured EKS cluster. `absent`: the region has no cluster of that name. Clusters that are reached by a kubeconfig context are not asked for.",
  source: "aws",
  listedBy: "cluster",
  call: "eks:DescribeCluster",
  since: 1,
  fields: {
    name: field(Type.String(), "The cluster's name in its region."),
    status: field(Type.String(), "`ACTIVE`, `UPDATING` and so on."),
    version: field(Type.Optional(Type.String()), "The Kubernetes version."),
  },
} as const satisfies Kind;

export type EksCluster = ResourceOf<typeof eksCluster>;
