import { Type } from "typebox";
import { field, fieldOf, type Kind, type ResourceOf } from "../kind.ts";

/** Three centuries in seconds: whatever says more is no clock. */
const FARTHEST = 1e10;

/** Id: the cluster's id. */
export const kubernetesCluster = {
  name: "kubernetes.cluster",
  doc: "The API server of a configured cluster.",
  source: "kubernetes",
  listedBy: "cluster",
  call: "get /version",
  since: 1,
  fields: {
    gitVersion: field(Type.String(), "The server's version."),
    clockSkewSeconds: field(
      Type.Optional(Type.Number({ minimum: -FARTHEST, maximum: FARTHEST })),
      "The server's `Date` header minus our clock, in whole seconds; absent when it was within 5 s.",
    ),
    caHash: field(
      Type.Optional(Type.String()),
      "SHA-256 of the certificate authority that was trusted: parts that saw different clusters do not merge.",
    ),
    uid: fieldOf("get namespaces kube-system", Type.String(), "The UID of the namespace kube-system: the cluster's identity."),
  },
} as const satisfies Kind;

/** Id: `<cluster id>/<group>`. */
export const apiGroup = {
  name: "kubernetes.api-group",
  doc: "An API group that the server serves. Only discovery tells 'not installed' from 'forbidden'.",
  source: "kubernetes",
  listedBy: "cluster",
  call: "get /apis",
  since: 1,
  fields: {
    name: field(Type.String(), "`velero.io`."),
    versions: field(Type.Array(Type.String()), "The served versions, the preferred one first."),
  },
} as const satisfies Kind;

export type KubernetesCluster = ResourceOf<typeof kubernetesCluster>;
export type ApiGroup = ResourceOf<typeof apiGroup>;
