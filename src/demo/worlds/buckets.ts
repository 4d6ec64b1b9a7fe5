import type { JsonObject, WorldBucket } from "../world.ts";
import { ACCOUNT, CONFIG_BUCKET, DR, inDr, MEDIA_BUCKET, PRIMARY, TRAIL_ARN, TRAIL_BUCKET, VELERO_BUCKET } from "./names.ts";

const CREATED = "2026-05-04T08:12:31.000Z";
const KEY = `arn:aws:kms:${PRIMARY}:${ACCOUNT}:key/1b2c3d4e-0000-4000-8000-000000000001`;
const DR_KEY = `arn:aws:kms:${DR}:${ACCOUNT}:key/1b2c3d4e-0000-4000-8000-000000000002`;

/** The scanner's role lacks `s3:ListBucket`, as the policy we print leaves it out: each HEAD is a 403 that says the region. */
export const buckets: readonly WorldBucket[] = [
  {
    ...bucket(VELERO_BUCKET, PRIMARY),
    encryption: kms(KEY),
    replication: replication({ ID: "backups-to-dr", Filter: {}, bucket: VELERO_BUCKET, isKms: true }),
    lifecycle: { Rules: [abortUploads()] },
    policy: policy(VELERO_BUCKET, [tlsOnly(VELERO_BUCKET)]),
  },
  {
    ...bucket(inDr(VELERO_BUCKET), DR),
    encryption: kms(DR_KEY),
    lifecycle: { Rules: [abortUploads()] },
    policy: policy(inDr(VELERO_BUCKET), [tlsOnly(inDr(VELERO_BUCKET))]),
  },
  {
    ...bucket(TRAIL_BUCKET, PRIMARY),
    encryption: kms(KEY),
    replication: replication({ ID: "logs-to-dr", Filter: {}, bucket: TRAIL_BUCKET, isKms: true }),
    lifecycle: archive(),
    policy: policy(TRAIL_BUCKET, [...trailMayWrite(TRAIL_BUCKET), tlsOnly(TRAIL_BUCKET)]),
  },
  {
    ...bucket(inDr(TRAIL_BUCKET), DR),
    encryption: kms(DR_KEY),
    lifecycle: archive(),
    policy: policy(inDr(TRAIL_BUCKET), [tlsOnly(inDr(TRAIL_BUCKET))]),
  },
  {
    ...bucket(MEDIA_BUCKET, PRIMARY),
    replication: replication({ ID: "uploads-to-dr", Filter: { Prefix: "uploads/" }, bucket: MEDIA_BUCKET, isKms: false }),
    policy: policy(MEDIA_BUCKET, [tlsOnly(MEDIA_BUCKET)]),
  },
  { ...bucket(CONFIG_BUCKET, PRIMARY), policy: policy(CONFIG_BUCKET, [tlsOnly(CONFIG_BUCKET)]) },
  { ...bucket(inDr(MEDIA_BUCKET), DR), policy: policy(inDr(MEDIA_BUCKET), [tlsOnly(inDr(MEDIA_BUCKET))]) },
];

function bucket(Name: string, BucketRegion: string): WorldBucket {
  return { Name, BucketRegion, CreationDate: CREATED, headable: false, versioning: { Status: "Enabled" } };
}

function kms(key: string): JsonObject {
  const byDefault = { SSEAlgorithm: "aws:kms", KMSMasterKeyID: key };
  return { Rules: [{ ApplyServerSideEncryptionByDefault: byDefault, BucketKeyEnabled: true }] };
}

interface Replicated {
  readonly ID: string;
  readonly Filter: JsonObject;
  readonly bucket: string;
  readonly isKms: boolean;
}

function replication({ ID, Filter, bucket: name, isKms }: Replicated): JsonObject {
  const Destination = {
    Bucket: `arn:aws:s3:::${inDr(name)}`,
    ...(isKms && { EncryptionConfiguration: { ReplicaKmsKeyID: DR_KEY } }),
    ReplicationTime: { Status: "Enabled", Time: { Minutes: 15 } },
    Metrics: { Status: "Enabled", EventThreshold: { Minutes: 15 } },
  };
  const rule = {
    ID,
    Priority: 1,
    Filter,
    Status: "Enabled",
    ...(isKms && { SourceSelectionCriteria: { SseKmsEncryptedObjects: { Status: "Enabled" } } }),
    DeleteMarkerReplication: { Status: "Disabled" },
    Destination,
  };
  return { Role: `arn:aws:iam::${ACCOUNT}:role/bookstore-s3-replication`, Rules: [rule] };
}

/** Touches no finished object, so no backup. */
function abortUploads(): JsonObject {
  return { ID: "abort-uploads", Filter: { Prefix: "" }, Status: "Enabled", AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } };
}

/** Logs are smaller than 128 KB: with the default minimum they would never move. */
function archive(): JsonObject {
  const rule = {
    ID: "archive-logs",
    Filter: { Prefix: "" },
    Status: "Enabled",
    Transitions: [{ Days: 90, StorageClass: "GLACIER" }],
    Expiration: { Days: 2557 },
  };
  return { TransitionDefaultMinimumObjectSize: "varies_by_storage_class", Rules: [rule] };
}

function policy(name: string, Statement: readonly JsonObject[]): JsonObject {
  return { Version: "2012-10-17", Id: name, Statement };
}

/** What CloudTrail needs to deliver. */
export function trailMayWrite(name: string): JsonObject[] {
  const Principal = { Service: "cloudtrail.amazonaws.com" };
  const source = { "aws:SourceArn": TRAIL_ARN };
  return [
    {
      Sid: "TrailMayAsk",
      Effect: "Allow",
      Principal,
      Action: "s3:GetBucketAcl",
      Resource: `arn:aws:s3:::${name}`,
      Condition: { StringEquals: source },
    },
    {
      Sid: "TrailMayWrite",
      Effect: "Allow",
      Principal,
      Action: "s3:PutObject",
      Resource: `arn:aws:s3:::${name}/AWSLogs/${ACCOUNT}/*`,
      Condition: { StringEquals: { ...source, "s3:x-amz-acl": "bucket-owner-full-control" } },
    },
  ];
}

function tlsOnly(name: string): JsonObject {
  return {
    Sid: "TlsOnly",
    Effect: "Deny",
    Principal: "*",
    Action: "s3:*",
    Resource: [`arn:aws:s3:::${name}`, `arn:aws:s3:::${name}/*`],
    Condition: { Bool: { "aws:SecureTransport": "false" } },
  };
}
