import { type Answer, json, xml } from "../answer.ts";
import type { JsonObject, World, WorldBucket } from "../world.ts";
import type { AwsCall } from "./call.ts";
import { listed } from "./listing.ts";
import type { Operation } from "./operation.ts";
import { problem } from "./problem.ts";
import { refuse } from "./refusal.ts";
import { elements } from "./s3-elements.ts";

const NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";
const paging = { token: "continuation-token", size: "max-buckets", largest: 10_000 };

/** `BucketRegion` is there only when a query parameter was sent, beside the SDK's own `x-id`. */
const listBuckets: Operation = (world, call, around) => {
  const { prefix = "", "bucket-region": region } = call.input;
  const own = world.buckets
    .filter(({ owner, Name, BucketRegion }) => {
      const isAsked = Name.startsWith(String(prefix)) && (region === undefined || region === BucketRegion);
      return isAsked && (owner === undefined || owner === world.account);
    })
    .toSorted((one, other) => (one.Name < other.Name ? -1 : 1));
  const isDetailed = Object.keys(call.input).some((name) => name !== "x-id");
  return listed({ world, call, around, paging }, own, ({ items, next }) => {
    const Bucket = items.map(({ Name, CreationDate, BucketRegion }) => {
      return { Name, CreationDate, ...(isDetailed && { BucketRegion }) };
    });
    const body = { Owner: { ID: world.account }, Buckets: { Bucket }, ContinuationToken: next };
    return xml("ListAllMyBucketsResult", body, { namespace: NAMESPACE });
  });
};

/** The region is said by every answer, a 403 and a 301 too. */
const headBucket: Operation = ofBucket((bucket, call) => {
  if (bucket.headable === false) return problem(call, { status: 403, name: "AccessDenied", headers: regionOf(bucket) });
  return { status: 200, headers: { ...regionOf(bucket), "x-amz-access-point-alias": "false" }, body: "" };
});

const getBucketLocation: Operation = ofBucket(({ BucketRegion }) => ({
  ...xml("LocationConstraint", {}, { namespace: NAMESPACE }),
  body: `<LocationConstraint xmlns="${NAMESPACE}">${BucketRegion === "us-east-1" ? "" : BucketRegion}</LocationConstraint>`,
}));

const getBucketVersioning: Operation = ofBucket(({ versioning = {} }) => written("VersioningConfiguration", versioning));

/** Since 2023 every bucket has one. */
const getBucketEncryption: Operation = ofBucket(({ encryption = SSE_S3 }) => written("ServerSideEncryptionConfiguration", encryption));

const SSE_S3: JsonObject = { Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" }, BucketKeyEnabled: false }] };

const getBucketReplication: Operation = ofBucket(({ replication }, call) =>
  replication === undefined
    ? problem(call, { status: 404, name: "ReplicationConfigurationNotFoundError", message: "The replication configuration was not found" })
    : written("ReplicationConfiguration", replication),
);

const getBucketLifecycle: Operation = ofBucket(({ lifecycle }, call) => {
  const message = "The lifecycle configuration does not exist";
  if (lifecycle === undefined) return problem(call, { status: 404, name: "NoSuchLifecycleConfiguration", message });
  const { TransitionDefaultMinimumObjectSize: size = "all_storage_classes_128K", ...rest } = lifecycle;
  return written("LifecycleConfiguration", rest, { "x-amz-transition-default-minimum-object-size": String(size) });
});

/** Whoever is not in the bucket's own account may not even ask. */
const getBucketPolicy: Operation = ofBucket(({ policy, owner }, call, { account }) => {
  const notAllowed = "The specified method is not allowed against this resource.";
  if (owner !== undefined && owner !== account) return problem(call, { status: 405, name: "MethodNotAllowed", message: notAllowed });
  if (policy !== undefined) return json(policy);
  return problem(call, { status: 404, name: "NoSuchBucketPolicy", message: "The bucket policy does not exist" });
});

/** Its operations, by name. */
export const s3 = {
  ListBuckets: listBuckets,
  HeadBucket: headBucket,
  GetBucketLocation: getBucketLocation,
  GetBucketVersioning: getBucketVersioning,
  GetBucketEncryption: getBucketEncryption,
  GetBucketReplication: getBucketReplication,
  GetBucketLifecycleConfiguration: getBucketLifecycle,
  GetBucketPolicy: getBucketPolicy,
};

/** Existence first, then the region, then permission: as S3 answers. */
function ofBucket(answer: (bucket: WorldBucket, call: AwsCall, world: World) => Answer): Operation {
  return (world, call) => {
    const bucket = world.buckets.find(({ Name }) => Name === call.scope);
    if (bucket === undefined) return problem(call, { status: 404, name: "NoSuchBucket", message: "The specified bucket does not exist" });
    const headers = regionOf(bucket);
    const elsewhere = "The bucket you are attempting to access must be addressed using the specified endpoint.";
    if (bucket.BucketRegion !== call.region) {
      return problem(call, { status: 301, name: "PermanentRedirect", message: elsewhere, headers });
    }
    const isForeign = bucket.owner !== undefined && bucket.owner !== world.account;
    if (!isForeign || bucket.readable === true) return answer(bucket, call, world);
    const { headers: own, ...rest } = refuse(world, call, { how: "denied" });
    return { ...rest, headers: { ...own, ...headers } };
  };
}

function written(name: string, value: JsonObject, headers: Readonly<Record<string, string>> = {}): Answer {
  return xml(name, elements(value), { namespace: NAMESPACE, headers });
}

function regionOf({ BucketRegion }: WorldBucket): Readonly<Record<string, string>> {
  return { "x-amz-bucket-region": BucketRegion };
}
