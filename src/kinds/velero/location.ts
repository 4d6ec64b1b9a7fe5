import { Type } from "typebox";
import { field, type Kind, type ResourceOf } from "../kind.ts";
import { flag, metadata, text } from "../kubernetes/metadata.ts";

/** Id: `<cluster id>/<namespace>/<name>`. */
export const location = {
  name: "velero.location",
  doc: "A Velero BackupStorageLocation.",
  source: "kubernetes",
  listedBy: "cluster",
  call: "list backupstoragelocations.velero.io",
  since: 1,
  fields: {
    metadata: field(metadata, "Namespace, name and creation."),
    spec: field(
      Type.Object({
        provider: Type.String(),
        objectStorage: Type.Optional(Type.Object({ bucket: Type.String(), prefix: text })),
        config: Type.Optional(
          Type.Object({
            region: text,
            /** Scheme and host only: the text may carry credentials. */
            s3Url: text,
            /** Velero names a KMS key, or `aws:kms`: then its objects are encrypted with KMS, whatever the bucket's default. */
            usesKms: flag,
          }),
        ),
        default: flag,
        accessMode: text,
        backupSyncPeriod: text,
        validationFrequency: text,
      }),
      "`aws` and `velero.io/aws` are the same provider. A Go duration of 0 switches sync or validation off.",
    ),
    status: field(
      Type.Object({ phase: text, lastValidationTime: text, lastSyncedTime: text }),
      "`Available` or `Unavailable`, as of the last validation.",
    ),
  },
} as const satisfies Kind;

export type VeleroLocation = ResourceOf<typeof location>;
