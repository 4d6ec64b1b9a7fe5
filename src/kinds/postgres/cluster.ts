import { Type } from "typebox";
import { field, type Kind, type ResourceOf } from "../kind.ts";
import { flag, metadata, number, text, texts } from "../kubernetes/metadata.ts";

/** Id: `<cluster id>/<namespace>/<name>`. */
export const postgresCluster = {
  name: "postgres.cluster",
  doc: "A CloudNativePG Cluster. There is no kind ReplicaCluster: `spec.replica` makes it one.",
  source: "kubernetes",
  listedBy: "cluster",
  call: "list clusters.postgresql.cnpg.io",
  since: 1,
  fields: {
    metadata: field(metadata, "Namespace, name and creation."),
    annotations: field(
      Type.Object({ hibernation: text, reconciliationLoop: text, fencedInstances: text }),
      "`cnpg.io/hibernation`, `cnpg.io/reconciliationLoop` and `cnpg.io/fencedInstances`: each of them wins over the phase.",
    ),
    spec: field(
      Type.Object({
        instances: number,
        replica: Type.Optional(Type.Object({ enabled: flag, source: text, self: text, primary: text, minApplyDelay: text })),
        externalClusters: Type.Optional(
          Type.Array(
            Type.Object({
              name: Type.String(),
              /** It has connectionParameters. Their values are not kept. */
              streams: Type.Boolean(),
              /** It has a plugin or a barmanObjectStore. */
              archives: Type.Boolean(),
            }),
          ),
        ),
      }),
      "A replica if `enabled` says so, else if `self` (or its name) is not `primary`.",
    ),
    status: field(
      Type.Object({
        phase: text,
        readyInstances: number,
        currentPrimary: text,
        targetPrimary: text,
        currentPrimaryTimestamp: text,
        timelineID: number,
        systemID: text,
      }),
      "`phase` is a sentence; `Cluster in healthy state` does not mean that a replica replicates.",
    ),
    promotion: field(
      Type.Optional(Type.Object({ timeOfLatestCheckpoint: text, latestCheckpointTimelineID: text })),
      "What `status.lastPromotionToken` says: when this replica cluster was last promoted in a controlled way.",
    ),
    instanceNames: field(texts, "`status.instanceNames`."),
  },
} as const satisfies Kind;

export type PostgresCluster = ResourceOf<typeof postgresCluster>;
