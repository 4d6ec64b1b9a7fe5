import type { ListAnalyzersCommand } from "@aws-sdk/client-accessanalyzer";
import type { DescribeTrailsCommand, GetEventSelectorsCommand, GetTrailStatusCommand } from "@aws-sdk/client-cloudtrail";
import type {
  DescribeConfigurationRecordersCommand,
  DescribeConfigurationRecorderStatusCommand,
  DescribeConformancePacksCommand,
  DescribeConformancePackStatusCommand,
  DescribeDeliveryChannelsCommand,
  DescribeDeliveryChannelStatusCommand,
  ListConfigurationRecordersCommand,
} from "@aws-sdk/client-config-service";
import type { DescribeRegionsCommand } from "@aws-sdk/client-ec2";
import type { DescribeClusterCommand } from "@aws-sdk/client-eks";
import type { DescribeOrganizationCommand } from "@aws-sdk/client-organizations";
import type {
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketPolicyCommand,
  GetBucketReplicationCommand,
  GetBucketVersioningCommand,
  HeadBucketCommand,
  ListBucketsCommand,
} from "@aws-sdk/client-s3";
import type { GetCallerIdentityCommand } from "@aws-sdk/client-sts";

/**
 * The slice of a client that a collector needs. What comes back is `unknown`, because the SDK's types promise members
 * that a proxy's page does not have: the collector copies what the kind allows, or says that the answer was none.
 */
export interface Sender<Command> {
  send(command: Command): Promise<unknown>;
}

export type StsReader = Sender<GetCallerIdentityCommand>;
export type Ec2Reader = Sender<DescribeRegionsCommand>;
export type OrganizationsReader = Sender<DescribeOrganizationCommand>;
export type AccessAnalyzerReader = Sender<ListAnalyzersCommand>;
export type CloudTrailReader = Sender<DescribeTrailsCommand | GetTrailStatusCommand | GetEventSelectorsCommand>;
export type ConfigReader = Sender<
  | DescribeConfigurationRecordersCommand
  | DescribeConfigurationRecorderStatusCommand
  | ListConfigurationRecordersCommand
  | DescribeDeliveryChannelsCommand
  | DescribeDeliveryChannelStatusCommand
  | DescribeConformancePacksCommand
  | DescribeConformancePackStatusCommand
>;
export type S3Reader = Sender<
  | ListBucketsCommand
  | HeadBucketCommand
  | GetBucketVersioningCommand
  | GetBucketEncryptionCommand
  | GetBucketReplicationCommand
  | GetBucketLifecycleConfigurationCommand
  | GetBucketPolicyCommand
>;
export type EksReader = Sender<DescribeClusterCommand>;

/** A client for each region, made when it is first asked for. */
export type Regional<Reader> = (region: string) => Promise<Reader>;

export interface AwsClients {
  readonly sts: Regional<StsReader>;
  readonly ec2: Regional<Ec2Reader>;
  readonly organizations: () => Promise<OrganizationsReader>;
  readonly accessAnalyzer: Regional<AccessAnalyzerReader>;
  readonly cloudtrail: Regional<CloudTrailReader>;
  readonly config: Regional<ConfigReader>;
  readonly s3: Regional<S3Reader>;
  readonly eks: Regional<EksReader>;
}
