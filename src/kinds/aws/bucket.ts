import { Type } from "typebox";
import { field, fieldOf, type Kind, type ResourceOf } from "../kind.ts";

const text = Type.Optional(Type.String());
const status = Type.Optional(Type.Object({ Status: text }));
const tag = Type.Object({ Key: Type.String(), Value: Type.String() });
const textOrTexts = Type.Optional(Type.Unknown());

const replicationRule = Type.Object({
  ID: text,
  Priority: Type.Optional(Type.Number()),
  /** The older shape (V1) has it here and no Filter. */
  Prefix: text,
  Filter: Type.Optional(
    Type.Object({
      Prefix: text,
      Tag: Type.Optional(tag),
      And: Type.Optional(Type.Object({ Prefix: text, Tags: Type.Optional(Type.Array(tag)) })),
    }),
  ),
  Status: Type.String(),
  SourceSelectionCriteria: Type.Optional(Type.Object({ SseKmsEncryptedObjects: status })),
  Destination: Type.Object({
    Bucket: Type.String(),
    Account: text,
    EncryptionConfiguration: Type.Optional(Type.Object({ ReplicaKmsKeyID: text })),
    Metrics: status,
    ReplicationTime: status,
  }),
});

const lifecycleRule = Type.Object({
  ID: text,
  Prefix: text,
  Status: Type.String(),
  Filter: Type.Optional(
    Type.Object({
      Prefix: text,
      Tag: Type.Optional(tag),
      ObjectSizeGreaterThan: Type.Optional(Type.Number()),
      ObjectSizeLessThan: Type.Optional(Type.Number()),
      And: Type.Optional(
        Type.Object({
          Prefix: text,
          Tags: Type.Optional(Type.Array(tag)),
          ObjectSizeGreaterThan: Type.Optional(Type.Number()),
          ObjectSizeLessThan: Type.Optional(Type.Number()),
        }),
      ),
    }),
  ),
  Expiration: Type.Optional(
    Type.Object({ Days: Type.Optional(Type.Number()), Date: text, ExpiredObjectDeleteMarker: Type.Optional(Type.Boolean()) }),
  ),
  Transitions: Type.Optional(Type.Array(Type.Object({ Days: Type.Optional(Type.Number()), Date: text, StorageClass: text }))),
  NoncurrentVersionExpiration: Type.Optional(Type.Object({ NoncurrentDays: Type.Optional(Type.Number()) })),
  NoncurrentVersionTransitions: Type.Optional(
    Type.Array(Type.Object({ NoncurrentDays: Type.Optional(Type.Number()), StorageClass: text })),
  ),
});

/** Id and scope: the bucket's name, because only the buckets that matter are read, each by name. `absent`: there is no such bucket. */
export const bucket = {
  name: "aws.s3.bucket",
  doc: "A bucket that matters: declared, a trail's, a backup location's, or a replication rule's destination. Its objects are never read.",
  source: "aws",
  listedBy: "id",
  call: "s3:ListBucket",
  since: 1,
  fields: {
    BucketRegion: field(Type.String(), "The region. `HeadBucket` says it even when it answers 403, which then counts as `ok`."),
    owned: fieldOf(
      "s3:ListAllMyBuckets",
      Type.Boolean(),
      "Whether the account's own list of buckets has it: a replication rule does not prove whose its destination is.",
    ),
    versioning: fieldOf("s3:GetBucketVersioning", Type.Object({ Status: text }), "No `Status`: never enabled."),
    encryption: fieldOf(
      "s3:GetEncryptionConfiguration",
      Type.Object({ SSEAlgorithm: Type.String(), KMSMasterKeyID: text }),
      "The default encryption of new objects: `AES256`, `aws:kms` or `aws:kms:dsse`.",
    ),
    replication: fieldOf(
      "s3:GetReplicationConfiguration",
      Type.Object({ Rules: Type.Array(replicationRule) }),
      "Absent when the bucket replicates nothing.",
    ),
    lifecycle: fieldOf(
      "s3:GetLifecycleConfiguration",
      Type.Object({ Rules: Type.Array(lifecycleRule), TransitionDefaultMinimumObjectSize: text }),
      "Absent when there is none.",
    ),
    policy: fieldOf(
      "s3:GetBucketPolicy",
      Type.Object({
        Statement: Type.Array(
          Type.Object({
            Effect: Type.String(),
            Principal: textOrTexts,
            NotPrincipal: textOrTexts,
            Action: textOrTexts,
            NotAction: textOrTexts,
            Resource: textOrTexts,
            NotResource: textOrTexts,
            Condition: textOrTexts,
          }),
        ),
      }),
      "The Deny statements of the bucket's policy; a lone statement becomes a list. Of its conditions' values only those of `aws:SecureTransport` are kept. Absent when there is no policy.",
    ),
  },
} as const satisfies Kind;

export type Bucket = ResourceOf<typeof bucket>;
export type ReplicationRule = NonNullable<Bucket["replication"]>["Rules"][number];
export type LifecycleRule = NonNullable<Bucket["lifecycle"]>["Rules"][number];
export type PolicyStatement = NonNullable<Bucket["policy"]>["Statement"][number];
