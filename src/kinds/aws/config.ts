import { Type } from "typebox";
import { field, fieldOf, type Kind, type ResourceOf } from "../kind.ts";

const recordingGroup = Type.Object({
  allSupported: Type.Optional(Type.Boolean()),
  includeGlobalResourceTypes: Type.Optional(Type.Boolean()),
  resourceTypes: Type.Optional(Type.Array(Type.String())),
  exclusionByResourceTypes: Type.Optional(Type.Object({ resourceTypes: Type.Optional(Type.Array(Type.String())) })),
  recordingStrategy: Type.Optional(Type.Object({ useOnly: Type.Optional(Type.String()) })),
});

/** Id: `<region>/<name>`, because a customer's recorder is called "default" in every region. */
export const recorder = {
  name: "aws.config.recorder",
  doc: "A customer-managed AWS Config recorder: at most one in a region.",
  source: "aws",
  listedBy: "region",
  call: "config:DescribeConfigurationRecorders",
  since: 1,
  fields: {
    name: field(Type.String(), "The recorder's name."),
    recordingGroup: field(Type.Optional(recordingGroup), "What it records."),
    recordingMode: field(
      Type.Optional(Type.Object({ recordingFrequency: Type.Optional(Type.String()) })),
      "`CONTINUOUS` or `DAILY`, which cost differently.",
    ),
    status: fieldOf(
      "config:DescribeConfigurationRecorderStatus",
      Type.Object({
        recording: Type.Boolean(),
        lastStatus: Type.Optional(Type.String()),
        lastErrorCode: Type.Optional(Type.String()),
      }),
      "Whether it records. `lastStatus` is upper case in practice and mixed case in the types.",
    ),
  },
} as const satisfies Kind;

/** Id: `<region>/<name>`. */
export const serviceLinkedRecorder = {
  name: "aws.config.service-linked-recorder",
  doc: "A recorder that an AWS service made for itself, such as Security Hub's; `DescribeConfigurationRecorders` does not show it.",
  source: "aws",
  listedBy: "region",
  call: "config:ListConfigurationRecorders",
  since: 1,
  fields: {
    name: field(Type.String(), "The recorder's name."),
    servicePrincipal: field(Type.String(), "The service it belongs to."),
    recordingScope: field(Type.Optional(Type.String()), "`INTERNAL` is free, `PAID` is not."),
  },
} as const satisfies Kind;

/** Id: `<region>/<name>`. */
export const deliveryChannel = {
  name: "aws.config.delivery-channel",
  doc: "Where AWS Config delivers its history: at most one in a region.",
  source: "aws",
  listedBy: "region",
  call: "config:DescribeDeliveryChannels",
  since: 1,
  fields: {
    name: field(Type.String(), "The channel's name."),
    s3BucketName: field(Type.Optional(Type.String()), "The bucket it delivers to."),
    status: fieldOf(
      "config:DescribeDeliveryChannelStatus",
      Type.Object({
        history: Type.Optional(Type.Object({ lastStatus: Type.Optional(Type.String()), lastErrorCode: Type.Optional(Type.String()) })),
        snapshot: Type.Optional(Type.Object({ lastStatus: Type.Optional(Type.String()), lastErrorCode: Type.Optional(Type.String()) })),
      }),
      "How the last delivery of history (`configHistoryDeliveryInfo`) and of snapshots (`configSnapshotDeliveryInfo`) ended: `Success`, `Failure` or `Not_Applicable`, in any case.",
    ),
  },
} as const satisfies Kind;

/** Id: the pack's ARN. */
export const conformancePack = {
  name: "aws.config.conformance-pack",
  doc: "A conformance pack.",
  source: "aws",
  listedBy: "region",
  call: "config:DescribeConformancePacks",
  since: 1,
  fields: {
    ConformancePackName: field(Type.String(), "The pack's name; one the organization pushed starts with `OrgConformsPack-`."),
    ConformancePackArn: field(Type.String(), "The pack's ARN."),
    CreatedBy: field(Type.Optional(Type.String()), "The AWS service that made it."),
    state: fieldOf(
      "config:DescribeConformancePackStatus",
      Type.Object({ ConformancePackState: Type.String() }),
      "`CREATE_COMPLETE` is deployed; `CREATE_FAILED` is not.",
    ),
  },
} as const satisfies Kind;

export type Recorder = ResourceOf<typeof recorder>;
export type ServiceLinkedRecorder = ResourceOf<typeof serviceLinkedRecorder>;
export type DeliveryChannel = ResourceOf<typeof deliveryChannel>;
export type ConformancePack = ResourceOf<typeof conformancePack>;
