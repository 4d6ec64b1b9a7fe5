import type { Answer } from "../answer.ts";
import type { Fault, Refusal, World } from "../world.ts";
import type { AwsCall, Protocol } from "./call.ts";
import { type Problem, problem } from "./problem.ts";

/** How a service says no, in its own words: the same meaning has another name and status in each protocol. */
export function refuse(world: World, call: AwsCall, { how, error }: Pick<Fault, "how" | "error">): Answer {
  if (how === "error" && error !== undefined) return problem(call, error);
  const refusal = meaning(how);
  const { [call.protocol]: own } = NAMES[refusal];
  return problem(call, { ...own, message: messageOf(world, call, how) });
}

type Meaning = Exclude<Refusal, "forbidden" | "error" | "not-found-group">;

function meaning(how: Fault["how"]): Meaning {
  if (how === "denied" || how === "forbidden") return "denied";
  if (how === "throttled" || how === "throttle-once") return "throttled";
  return how === "expired" || how === "region-disabled" ? how : "server-error";
}

const NAMES: Readonly<Record<Meaning, Readonly<Record<Protocol, Problem>>>> = {
  denied: {
    json: { status: 400, name: "AccessDeniedException" },
    "rest-json": { status: 403, name: "AccessDeniedException" },
    query: { status: 403, name: "AccessDenied" },
    ec2: { status: 403, name: "UnauthorizedOperation" },
    "rest-xml": { status: 403, name: "AccessDenied" },
  },
  "region-disabled": {
    json: { status: 400, name: "UnrecognizedClientException" },
    "rest-json": { status: 403, name: "UnrecognizedClientException" },
    query: { status: 403, name: "InvalidClientTokenId" },
    ec2: { status: 401, name: "AuthFailure" },
    "rest-xml": { status: 403, name: "InvalidAccessKeyId" },
  },
  expired: {
    json: { status: 400, name: "ExpiredTokenException" },
    "rest-json": { status: 403, name: "ExpiredTokenException" },
    query: { status: 403, name: "ExpiredToken" },
    ec2: { status: 400, name: "RequestExpired" },
    "rest-xml": { status: 400, name: "ExpiredToken" },
  },
  throttled: {
    json: { status: 400, name: "ThrottlingException" },
    "rest-json": { status: 429, name: "ThrottlingException" },
    query: { status: 400, name: "Throttling" },
    ec2: { status: 503, name: "RequestLimitExceeded" },
    "rest-xml": { status: 503, name: "SlowDown" },
  },
  "server-error": {
    json: { status: 500, name: "InternalFailure" },
    "rest-json": { status: 500, name: "InternalServerException" },
    query: { status: 500, name: "InternalFailure" },
    ec2: { status: 500, name: "InternalError" },
    "rest-xml": { status: 500, name: "InternalError" },
  },
};

function messageOf({ callerArn }: World, { service, operation }: AwsCall, how: Fault["how"]): string {
  const why = how === "forbidden" ? " with an explicit deny in a service control policy" : "";
  switch (meaning(how)) {
    case "denied":
      return `User: ${callerArn} is not authorized to perform: ${ACTIONS[operation] ?? `${service}:${operation}`}${why}`;
    case "region-disabled":
      return "The security token included in the request is invalid.";
    case "expired":
      return "The security token included in the request is expired";
    case "throttled":
      return "Rate exceeded";
    case "server-error":
      return "We encountered an internal error. Please try again.";
  }
}

/** Operations whose permission has another name. */
const ACTIONS: Readonly<Record<string, string>> = {
  GetBucketEncryption: "s3:GetEncryptionConfiguration",
  GetBucketLifecycleConfiguration: "s3:GetLifecycleConfiguration",
  GetBucketReplication: "s3:GetReplicationConfiguration",
  HeadBucket: "s3:ListBucket",
  ListBuckets: "s3:ListAllMyBuckets",
};
