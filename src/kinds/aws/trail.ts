import { Type } from "typebox";
import { field, fieldOf, type Kind, type ResourceOf } from "../kind.ts";

const fieldSelector = Type.Object({
  Field: Type.String(),
  Equals: Type.Optional(Type.Array(Type.String())),
  StartsWith: Type.Optional(Type.Array(Type.String())),
  EndsWith: Type.Optional(Type.Array(Type.String())),
  NotEquals: Type.Optional(Type.Array(Type.String())),
  NotStartsWith: Type.Optional(Type.Array(Type.String())),
  NotEndsWith: Type.Optional(Type.Array(Type.String())),
});

/** Id: the ARN, so that a multi-region trail is one thing however many regions show it. */
export const trail = {
  name: "aws.cloudtrail.trail",
  doc: "A CloudTrail trail that the account sees from its primary region, shadow and organization trails included.",
  source: "aws",
  listedBy: "account",
  call: "cloudtrail:DescribeTrails",
  since: 1,
  fields: {
    Name: field(Type.String(), "The trail's name."),
    TrailARN: field(Type.String(), "The trail's ARN; its account differs from the caller's for an organization's trail."),
    HomeRegion: field(Type.String(), "The region it was created in."),
    S3BucketName: field(Type.String(), "The bucket it delivers to."),
    S3KeyPrefix: field(Type.Optional(Type.String()), "The prefix before `AWSLogs/`."),
    KmsKeyId: field(
      Type.Optional(Type.String()),
      "The key that encrypts log files; without it they are SSE-S3 whatever the bucket's default says.",
    ),
    IsMultiRegionTrail: field(Type.Boolean(), "Whether it records every region."),
    IsOrganizationTrail: field(Type.Boolean(), "Whether it records every account of the organization."),
    LogFileValidationEnabled: field(Type.Boolean(), "Whether digests are delivered."),
    status: fieldOf(
      "cloudtrail:GetTrailStatus",
      Type.Object({
        IsLogging: Type.Boolean(),
        LatestDeliveryError: Type.Optional(Type.String()),
        LatestDeliveryTime: Type.Optional(Type.String()),
        StartLoggingTime: Type.Optional(Type.String()),
      }),
      "Whether it logs and delivers, asked of the home region. Times are ISO 8601.",
    ),
    selectors: fieldOf(
      "cloudtrail:GetEventSelectors",
      Type.Object({
        EventSelectors: Type.Optional(
          Type.Array(
            Type.Object({
              ReadWriteType: Type.Optional(Type.String()),
              IncludeManagementEvents: Type.Optional(Type.Boolean()),
              ExcludeManagementEventSources: Type.Optional(Type.Array(Type.String())),
            }),
          ),
        ),
        AdvancedEventSelectors: Type.Optional(Type.Array(Type.Object({ FieldSelectors: Type.Array(fieldSelector) }))),
      }),
      "Which events it records: one of the two lists. A selector's name is free text and is not kept.",
    ),
  },
} as const satisfies Kind;

export type Trail = ResourceOf<typeof trail>;
