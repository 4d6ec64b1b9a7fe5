import {
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketPolicyCommand,
  GetBucketReplicationCommand,
  GetBucketVersioningCommand,
} from "@aws-sdk/client-s3";
import { allow, Malformed } from "../../kinds/allow.ts";
import { bucket } from "../../kinds/aws/bucket.ts";
import type { Read } from "../../model/snapshot.ts";
import { attempt } from "../attempt.ts";
import { listOf, memberOf, textAt, textOf } from "../answer.ts";
import type { Regional, S3Reader } from "./clients.ts";
import { denyingStatements } from "./denying-statements.ts";
import { absentWhen } from "./ending.ts";

/** The fields with a call of their own, in the order in which they are asked for. */
export const bucketFields = ["versioning", "encryption", "replication", "lifecycle", "policy"] as const;

/** A copy counts when its bucket is there and versioned; the rest of a destination is its owner's business. */
export const destinationFields: readonly BucketField[] = ["versioning"];

/** What reading all of them needs. */
export const fieldPermissions = bucketFields.map((field) => bucket.fields[field].call);

export type BucketField = (typeof bucketFields)[number];

export interface FieldAsked {
  readonly name: string;
  /** The bucket's own: any other region answers with a redirect. */
  readonly region: string;
  readonly field: BucketField;
}

/** One field of one bucket: its read, and the value when there is one. */
export async function readField(
  clients: Regional<S3Reader>,
  { name, region, field }: FieldAsked,
): Promise<{ readonly value: Readonly<Record<string, unknown>>; readonly read: Read }> {
  const { call, schema } = bucket.fields[field];
  const asked = { source: "aws", call, scope: name, feeds: `${bucket.name}.${field}` } as const;
  const { value, read } = await attempt(asked, absentWhen(...ABSENT[field]), async () =>
    allow(schema, await ASK[field](await clients(region), name)),
  );
  return { value: value === undefined ? {} : { [field]: value }, read };
}

/** How each operation says "not configured". */
const ABSENT: Readonly<Record<BucketField, readonly string[]>> = {
  versioning: [],
  encryption: ["ServerSideEncryptionConfigurationNotFoundError"],
  replication: ["ReplicationConfigurationNotFoundError"],
  lifecycle: ["NoSuchLifecycleConfiguration"],
  policy: ["NoSuchBucketPolicy"],
};

const ASK: Readonly<Record<BucketField, (client: S3Reader, Bucket: string) => Promise<unknown>>> = {
  /** A bucket that was never versioned gives an empty answer, and so does a proxy's page: but that has no request id. */
  versioning: async (client, Bucket) => {
    const answer = await client.send(new GetBucketVersioningCommand({ Bucket }));
    const from = textAt(answer, "Status") ?? textAt(answer, "$metadata", "requestId");
    if (from === undefined) throw new Malformed("the answer has no request id of AWS");
    return answer;
  },
  encryption: async (client, Bucket) => {
    const answer = await client.send(new GetBucketEncryptionCommand({ Bucket }));
    const [rule] = listOf(memberOf(answer, "ServerSideEncryptionConfiguration"), "Rules");
    return memberOf(rule, "ApplyServerSideEncryptionByDefault");
  },
  replication: async (client, Bucket) => {
    return memberOf(await client.send(new GetBucketReplicationCommand({ Bucket })), "ReplicationConfiguration");
  },
  lifecycle: (client, Bucket) => client.send(new GetBucketLifecycleConfigurationCommand({ Bucket })),
  policy: async (client, Bucket) => {
    const document: unknown = JSON.parse(textOf(await client.send(new GetBucketPolicyCommand({ Bucket })), "Policy"));
    return { Statement: denyingStatements(document) };
  },
};
