import { Type } from "typebox";
import { field, type Kind, type ResourceOf } from "../kind.ts";
import { flag, metadata, text } from "../kubernetes/metadata.ts";

/** Id: `<cluster id>/<namespace>/<name>`. Pods with the label `cnpg.io/cluster`. */
export const postgresPod = {
  name: "postgres.pod",
  doc: "A pod of a CloudNativePG Cluster.",
  source: "kubernetes",
  listedBy: "cluster",
  call: "list pods",
  since: 1,
  fields: {
    metadata: field(metadata, "Namespace, name and creation."),
    clusterName: field(Type.String(), "The label `cnpg.io/cluster`."),
    statusPortTls: field(Type.Boolean(), "Whether the container's command has `--status-port-tls`."),
    phase: field(text, "The pod's phase."),
    ready: field(flag, "Its condition Ready."),
  },
} as const satisfies Kind;

export type PostgresPod = ResourceOf<typeof postgresPod>;
