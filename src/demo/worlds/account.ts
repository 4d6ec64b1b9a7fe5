import type { InRegion, JsonObject, World, WorldTrail } from "../world.ts";
import { ACCOUNT, CONFIG_BUCKET, MANAGEMENT_ACCOUNT, PRIMARY, TRAIL_ARN, TRAIL_BUCKET } from "./names.ts";

const BY_DEFAULT = [
  "ap-northeast-1",
  "ap-northeast-2",
  "ap-northeast-3",
  "ap-south-1",
  "ap-southeast-1",
  "ap-southeast-2",
  "ca-central-1",
  "eu-central-1",
  "eu-north-1",
  "eu-west-1",
  "eu-west-2",
  "eu-west-3",
  "sa-east-1",
  "us-east-1",
  "us-east-2",
  "us-west-1",
  "us-west-2",
];

/** The regions that are on by default, and three that are not. */
export const regions: World["regions"] = [
  ...BY_DEFAULT.map((RegionName) => ({ RegionName, OptInStatus: "opt-in-not-required" as const })),
  ...["af-south-1", "eu-south-1", "me-south-1"].map((RegionName) => ({ RegionName, OptInStatus: "not-opted-in" as const })),
];

/** An organization that this account is a member of. */
export const organization: JsonObject = {
  Id: "o-bookstore01",
  Arn: `arn:aws:organizations::${MANAGEMENT_ACCOUNT}:organization/o-bookstore01`,
  FeatureSet: "ALL",
  MasterAccountArn: `arn:aws:organizations::${MANAGEMENT_ACCOUNT}:account/o-bookstore01/${MANAGEMENT_ACCOUNT}`,
  MasterAccountId: MANAGEMENT_ACCOUNT,
  MasterAccountEmail: "aws@bookstore.example",
};

/** `LatestDeliveryAttemptTime` and its like are texts that AWS no longer uses; they are left out. */
export const trail: WorldTrail = {
  trail: {
    Name: "bookstore",
    TrailARN: TRAIL_ARN,
    HomeRegion: PRIMARY,
    S3BucketName: TRAIL_BUCKET,
    IncludeGlobalServiceEvents: true,
    IsMultiRegionTrail: true,
    IsOrganizationTrail: false,
    LogFileValidationEnabled: true,
    KmsKeyId: `arn:aws:kms:${PRIMARY}:${ACCOUNT}:key/1b2c3d4e-0000-4000-8000-000000000001`,
    HasCustomEventSelectors: true,
    HasInsightSelectors: false,
  },
  status: {
    IsLogging: true,
    StartLoggingTime: "2026-09-01T09:30:00Z",
    LatestDeliveryTime: "2026-11-23T03:13:41Z",
    LatestDigestDeliveryTime: "2026-11-23T02:47:09Z",
  },
  selectors: {
    AdvancedEventSelectors: [{ Name: "all management events", FieldSelectors: [{ Field: "eventCategory", Equals: ["Management"] }] }],
  },
};

/** A region with an external-access analyzer and a scoped recorder that delivers. */
export function region(name: string): InRegion {
  const recorder = recorderOf(name);
  return {
    analyzers: [analyzerOf(name, "ACCOUNT", "external-access")],
    recorders: [recorder],
    recorderStatuses: [
      {
        name: "default",
        arn: recorder["arn"],
        recording: true,
        lastStatus: "SUCCESS",
        lastStartTime: "2026-11-18T09:00:00Z",
        lastStatusChangeTime: "2026-11-23T03:04:55Z",
      },
    ],
    recorderSummaries: [{ name: "default", arn: recorder["arn"], recordingScope: "PAID" }],
    deliveryChannels: [
      {
        name: "default",
        s3BucketName: CONFIG_BUCKET,
        configSnapshotDeliveryProperties: { deliveryFrequency: "TwentyFour_Hours" },
      },
    ],
    deliveryChannelStatuses: [{ name: "default", ...deliveries }],
    conformancePacks: [packOf(name)],
    conformancePackStatuses: [packStatusOf(name)],
  };
}

/** An active analyzer of one type. */
export function analyzerOf(inRegion: string, type: string, name: string): JsonObject {
  return {
    arn: `arn:aws:access-analyzer:${inRegion}:${ACCOUNT}:analyzer/${name}`,
    name,
    type,
    createdAt: "2026-09-01T09:00:00Z",
    lastResourceAnalyzedAt: "2026-11-23T01:32:10Z",
    tags: {},
    status: "ACTIVE",
  };
}

function recorderOf(name: string): JsonObject {
  return {
    arn: `arn:aws:config:${name}:${ACCOUNT}:configuration-recorder/default/abcdefghijklmnop`,
    name: "default",
    roleARN: `arn:aws:iam::${ACCOUNT}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig`,
    recordingGroup: {
      allSupported: false,
      includeGlobalResourceTypes: false,
      resourceTypes: ["AWS::EC2::SecurityGroup", "AWS::EKS::Cluster", "AWS::IAM::Role", "AWS::KMS::Key", "AWS::S3::Bucket"],
      recordingStrategy: { useOnly: "INCLUSION_BY_RESOURCE_TYPES" },
    },
    recordingMode: { recordingFrequency: "CONTINUOUS", recordingModeOverrides: [] },
    recordingScope: "PAID",
  };
}

const deliveries: JsonObject = {
  configSnapshotDeliveryInfo: {
    lastStatus: "SUCCESS",
    lastAttemptTime: "2026-11-22T09:02:12Z",
    lastSuccessfulTime: "2026-11-22T09:02:12Z",
    nextDeliveryTime: "2026-11-23T09:02:12Z",
  },
  configHistoryDeliveryInfo: {
    lastStatus: "SUCCESS",
    lastAttemptTime: "2026-11-23T03:02:30Z",
    lastSuccessfulTime: "2026-11-23T03:02:30Z",
  },
  configStreamDeliveryInfo: { lastStatus: "SUCCESS", lastStatusChangeTime: "2026-11-23T03:04:55Z" },
};

const PACK = "bookstore-eks-baseline";

function packOf(name: string): JsonObject {
  return {
    ConformancePackName: PACK,
    ConformancePackArn: `arn:aws:config:${name}:${ACCOUNT}:conformance-pack/${PACK}/conformance-pack-0abcdefgh`,
    ConformancePackId: "conformance-pack-0abcdefgh",
    ConformancePackInputParameters: [],
    LastUpdateRequestedTime: "2026-11-18T09:20:00Z",
  };
}

function packStatusOf(name: string): JsonObject {
  const { ConformancePackName, ConformancePackArn, ConformancePackId } = packOf(name);
  return {
    ConformancePackName,
    ConformancePackArn,
    ConformancePackId,
    ConformancePackState: "CREATE_COMPLETE",
    StackArn: `arn:aws:cloudformation:${name}:${ACCOUNT}:stack/awsconfigconforms-${PACK}/0abcdefg`,
    LastUpdateRequestedTime: "2026-11-18T09:20:00Z",
    LastUpdateCompletedTime: "2026-11-18T09:21:14Z",
  };
}
