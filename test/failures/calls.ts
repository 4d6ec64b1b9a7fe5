import type { Call } from "../../src/demo/world.ts";
import { inDr, TRAIL_BUCKET, VELERO_BUCKET } from "../../src/demo/worlds/names.ts";
import type { Read } from "../../src/model/snapshot.ts";

export const isOfKubernetes = ({ service }: Call) => service === "kubernetes";

/** Each call once, in one order whatever the order they came in. */
export function distinct(calls: readonly Call[]): readonly Call[] {
  const byName = new Map(calls.map((call) => [nameOf(call), call]));
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, call]) => call);
}

export const nameOf = ({ service, operation, region, scope }: Call) => [service, operation, region, scope].join(" ").trimEnd();

/** What a policy or a role has to allow for it. */
export function permissionOf({ service, operation }: Call): string {
  return service === "kubernetes" ? operation : (ACTIONS[operation] ?? `${service}:${operation}`);
}

const ACTIONS: Readonly<Record<string, string>> = {
  GetBucketEncryption: "s3:GetEncryptionConfiguration",
  GetBucketLifecycleConfiguration: "s3:GetLifecycleConfiguration",
  GetBucketReplication: "s3:GetReplicationConfiguration",
  HeadBucket: "s3:ListBucket",
  ListBuckets: "s3:ListAllMyBuckets",
};

/** Whether a read stands on this call. */
export function isFedBy(read: Read, call: Call): boolean {
  return read.call === permissionOf(call) && isWhere(read.scope, call);
}

function isWhere(scope: string, call: Call): boolean {
  if (isOfKubernetes(call)) return isInCluster(scope, call);
  if (call.scope !== "") return scope === call.scope || scope.endsWith(`/${call.scope}`);
  return REGIONAL.includes(call.service) ? isInRegion(scope, call) : true;
}

const REGIONAL = ["access-analyzer", "config"];
const isInRegion = (scope: string, { region }: Call) => scope.split(/[/:]/).includes(region);
const isInCluster = (scope: string, call: Call) => `${scope}/`.includes(`:cluster/${call.scope}/`);

/** Whether a read is only made because this call brought something. */
export function isHiddenBy(read: Read, call: Call): boolean {
  return HIDES[call.operation]?.(read, call) ?? false;
}

const HIDES: Readonly<Record<string, (read: Read, call: Call) => boolean>> = {
  DescribeConfigurationRecorders: ({ feeds, scope }, call) => feeds === "aws.config.recorder.status" && isInRegion(scope, call),
  DescribeDeliveryChannels: ({ feeds, scope }, call) => feeds === "aws.config.delivery-channel.status" && isInRegion(scope, call),
  DescribeConformancePacks: ({ feeds, scope }, call) => feeds === "aws.config.conformance-pack.state" && isInRegion(scope, call),
  DescribeTrails: ({ feeds, scope }) => feeds.startsWith("aws.cloudtrail.trail.") || isOfBucket(scope, TRAIL_BUCKET),
  GetBucketReplication: ({ scope }, call) => scope === inDr(call.scope),
  "list backupstoragelocations.velero.io": ({ scope }) => isOfBucket(scope, VELERO_BUCKET),
  "get /version": ({ feeds, scope }, call) => feeds === "kubernetes.cluster.uid" && isInCluster(scope, call),
  "list clusters.postgresql.cnpg.io": ({ feeds }) => feeds === "postgres.status",
  DescribeCluster: (read, call) =>
    isInCluster(read.scope, call) || read.feeds === "postgres.status" || isOfBucket(read.scope, VELERO_BUCKET),
};

const isOfBucket = (scope: string, bucket: string) => scope === bucket || scope === inDr(bucket);
