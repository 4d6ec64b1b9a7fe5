import { Type } from "typebox";
import { field, type Kind, type ResourceOf } from "../kind.ts";
import { flag, metadata, text, texts } from "../kubernetes/metadata.ts";

/** Id: `<cluster id>/<namespace>/<name>`. */
export const schedule = {
  name: "velero.schedule",
  doc: "A Velero Schedule.",
  source: "kubernetes",
  listedBy: "cluster",
  call: "list schedules.velero.io",
  since: 1,
  fields: {
    metadata: field(metadata, "Namespace, name and creation."),
    spec: field(
      Type.Object({
        schedule: Type.String(),
        paused: flag,
        template: Type.Object({
          includedNamespaces: texts,
          excludedNamespaces: texts,
          includedResources: texts,
          excludedResources: texts,
          /** The newer lists, which Velero takes instead of the two above. */
          includedNamespaceScopedResources: texts,
          excludedNamespaceScopedResources: texts,
          includedClusterScopedResources: texts,
          excludedClusterScopedResources: texts,
          /** Whether a label selector or one of several narrows what is backed up. */
          selectsByLabel: flag,
          storageLocation: text,
          ttl: text,
        }),
      }),
      "The cron text in Velero's own dialect, and what is backed up. `ttl` is a Go duration; without it the server's default of 720 h holds.",
    ),
    status: field(
      Type.Object({ phase: text, lastBackup: text, validationErrors: texts }),
      "`phase` is `New`, `Enabled` or `FailedValidation`; it stays `Enabled` on a paused schedule and is absent while no server has reconciled it.",
    ),
    cronEditedAt: field(text, "When `spec.schedule` was last written, by managedFields: what it said before is not known."),
  },
} as const satisfies Kind;

export type Schedule = ResourceOf<typeof schedule>;
