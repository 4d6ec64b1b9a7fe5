import { expect, test } from "vitest";
import { type BucketField, fieldPermissions, readField } from "../../../src/collectors/aws/bucket-fields.ts";
import { failure, sender } from "./sender.ts";

const OPERATION = {
  versioning: "GetBucketVersioning",
  encryption: "GetBucketEncryption",
  replication: "GetBucketReplication",
  lifecycle: "GetBucketLifecycleConfiguration",
  policy: "GetBucketPolicy",
} as const;

function reading(field: BucketField, answer: unknown) {
  return readField(async () => sender({ [OPERATION[field]]: answer }), { name: "b", region: "eu-west-1", field });
}

const $metadata = { requestId: "r", httpStatusCode: 200 };
const rule = {
  ID: "dr",
  Priority: 1,
  Filter: { Prefix: "" },
  Status: "Enabled",
  SourceSelectionCriteria: { SseKmsEncryptedObjects: { Status: "Enabled" } },
  Destination: { Bucket: "arn:aws:s3:::copy" },
};
const deny = {
  Effect: "Deny",
  Principal: "*",
  Action: "s3:*",
  Resource: ["arn:aws:s3:::b", "arn:aws:s3:::b/*"],
  Condition: { Bool: { "aws:SecureTransport": "false" } },
};
const allow = { Effect: "Allow", Principal: { AWS: "arn:aws:iam::1:root" }, Action: "s3:GetObject", Resource: "*" };
const policy = (Statement: unknown) => ({ Policy: JSON.stringify({ Version: "2012-10-17", Statement }) });

const values = [
  ["versioning", { Status: "Enabled", MFADelete: "Disabled", $metadata }, { Status: "Enabled" }],
  ["versioning", { Status: "Suspended" }, { Status: "Suspended" }],
  ["versioning", { $metadata }, {}],
  [
    "encryption",
    {
      ServerSideEncryptionConfiguration: {
        Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms", KMSMasterKeyID: "key" }, BucketKeyEnabled: true }],
      },
    },
    { SSEAlgorithm: "aws:kms", KMSMasterKeyID: "key" },
  ],
  ["replication", { ReplicationConfiguration: { Role: "arn:aws:iam::1:role/r", Rules: [rule] } }, { Rules: [rule] }],
  [
    "lifecycle",
    {
      Rules: [{ Status: "Enabled", Expiration: { Days: 30 }, AbortIncompleteMultipartUpload: {} }],
      TransitionDefaultMinimumObjectSize: "all_storage_classes_128K",
      $metadata,
    },
    { Rules: [{ Status: "Enabled", Expiration: { Days: 30 } }], TransitionDefaultMinimumObjectSize: "all_storage_classes_128K" },
  ],
  ["policy", policy([allow, deny]), { Statement: [deny] }],
  ["policy", policy(deny), { Statement: [deny] }],
  ["policy", policy(allow), { Statement: [] }],
] as const;

for (const [field, answer, value] of values) {
  test(`${field} is ${JSON.stringify(value).slice(0, 60)}`, async () => {
    const { value: found, read } = await reading(field, answer);
    expect(found).toEqual({ [field]: value });
    expect(read).toMatchObject({ scope: "b", feeds: `aws.s3.bucket.${field}`, outcome: "ok" });
  });
}

const endings = [
  ["versioning", {}, "failed"],
  ["versioning", { $metadata: { httpStatusCode: 200 } }, "failed"],
  ["encryption", { ServerSideEncryptionConfiguration: {} }, "failed"],
  ["encryption", failure("ServerSideEncryptionConfigurationNotFoundError"), "absent"],
  ["replication", { ReplicationConfiguration: {} }, "failed"],
  ["replication", {}, "failed"],
  ["replication", failure("ReplicationConfigurationNotFoundError"), "absent"],
  ["replication", failure("AccessDenied"), "denied"],
  ["lifecycle", {}, "failed"],
  ["lifecycle", failure("NoSuchLifecycleConfiguration"), "absent"],
  ["lifecycle", failure("ReplicationConfigurationNotFoundError"), "failed"],
  ["policy", {}, "failed"],
  ["policy", { Policy: "<html>" }, "failed"],
  ["policy", { Policy: "{}" }, "failed"],
  ["policy", policy([{ Principal: "*" }]), "failed"],
  ["policy", failure("NoSuchBucketPolicy"), "absent"],
  ["policy", failure("MethodNotAllowed"), "denied"],
  ["policy", failure("NoSuchBucket"), "failed"],
] as const;

for (const [field, answer, outcome] of endings) {
  const what = answer instanceof Error ? answer.name : JSON.stringify(answer);
  test(`${field} is ${outcome} when S3 says ${what}`, async () => {
    expect(await reading(field, answer)).toMatchObject({ value: {}, read: { outcome } });
  });
}

test("permissions are named as IAM names them", () => {
  expect(fieldPermissions).toEqual([
    "s3:GetBucketVersioning",
    "s3:GetEncryptionConfiguration",
    "s3:GetReplicationConfiguration",
    "s3:GetLifecycleConfiguration",
    "s3:GetBucketPolicy",
  ]);
});
