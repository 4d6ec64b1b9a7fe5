import { Type } from "typebox";
import { field, type Kind, type ResourceOf } from "../kind.ts";
import { metadata, number, text } from "../kubernetes/metadata.ts";

/** Id: `<cluster id>/<namespace>/<name>`. */
export const veleroServer = {
  name: "velero.server",
  doc: "The Deployment named `velero`. Its image says which cron dialect the schedules are read in.",
  source: "kubernetes",
  listedBy: "cluster",
  call: "list deployments.apps",
  since: 1,
  fields: {
    metadata: field(metadata, "Namespace, name and creation."),
    spec: field(
      Type.Object({
        image: Type.String(),
        replicas: number,
        defaultBackupStorageLocation: text,
        timeZone: text,
      }),
      "The container's image, the value of `--default-backup-storage-location`, and of the variable `TZ`: no other argument or variable is kept.",
    ),
    status: field(Type.Object({ availableReplicas: number }), "How many replicas are available; missing means none."),
  },
} as const satisfies Kind;

export type VeleroServer = ResourceOf<typeof veleroServer>;
