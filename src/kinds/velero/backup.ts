import { Type } from "typebox";
import { field, type Kind, type ResourceOf } from "../kind.ts";
import { metadata, number, text, texts } from "../kubernetes/metadata.ts";

/** Id: `<cluster id>/<namespace>/<name>`. */
export const backup = {
  name: "velero.backup",
  doc: "A Velero Backup. An integer that is missing from its status is 0 (`omitempty`).",
  source: "kubernetes",
  listedBy: "cluster",
  call: "list backups.velero.io",
  since: 1,
  fields: {
    metadata: field(metadata, "Creation is when this cluster got the object: later than the run after a sync, earlier after a queue."),
    scheduleName: field(text, "The label `velero.io/schedule-name`; a manual run from a schedule has it too."),
    spec: field(
      Type.Object({ storageLocation: text, ttl: text, includedNamespaces: texts, excludedNamespaces: texts }),
      "Where it went, and what it holds.",
    ),
    status: field(
      Type.Object({
        phase: text,
        startTimestamp: text,
        completionTimestamp: text,
        expiration: text,
        errors: number,
        warnings: number,
        backupItemOperationsFailed: number,
        hookStatus: Type.Optional(Type.Object({ hooksAttempted: number, hooksFailed: number })),
      }),
      "`Completed` is the only success.",
    ),
  },
} as const satisfies Kind;

export type Backup = ResourceOf<typeof backup>;
