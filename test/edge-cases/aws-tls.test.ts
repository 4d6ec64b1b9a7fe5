import { expect, test } from "vitest";
import { TRAIL_BUCKET } from "../../src/demo/worlds/names.ts";
import type { JsonObject } from "../../src/demo/world.ts";
import { accountVerdict, bare, trailBucketEnds, type WorldRow, withTrailBucket } from "./aws.ts";

const RULE = "trail-bucket-tls-only";
const ends = trailBucketEnds("GetBucketPolicy");
const BUCKET = `arn:aws:s3:::${TRAIL_BUCKET}`;
const DENY = {
  Effect: "Deny",
  Principal: "*",
  Action: "s3:*",
  Resource: [BUCKET, `${BUCKET}/*`],
  Condition: { Bool: { "aws:SecureTransport": "false" } },
};
const policy = (Statement: JsonObject["x"]) => withTrailBucket({ policy: { Version: "2012-10-17", Statement } });
const deny = (change: JsonObject) => policy([{ ...DENY, ...change }]);
const when = (Condition: JsonObject) => deny({ Condition });
const overHttp = { "aws:SecureTransport": "false" };

const rows: readonly WorldRow[] = [
  [58, "for objects only", deny({ Resource: `${BUCKET}/*` }), "fail"],
  [
    60,
    "only for who is outside the organization",
    when({ Bool: overHttp, StringNotEquals: { "aws:PrincipalOrgID": "o-bookstore01" } }),
    "fail",
  ],
  [61, "the key in other letters, the value a boolean in a list", when({ Bool: { "AWS:securetransport": [false] } }), "pass"],
  [62, "a lone statement without a list", policy(DENY), "pass"],
  [64, "only by the version of TLS", when({ NumericLessThan: { "s3:TlsVersion": "1.2" } }), "fail"],
  [65, "no policy at all", withTrailBucket(bare), "fail"],
  [66, "405: not the owner's account", ends("error", { status: 405, name: "MethodNotAllowed" }), "unknown"],
  [144, "a proxy's page instead of the policy", ends("html"), "unknown"],
  [144, "an empty answer instead of the policy", ends("empty"), "unknown"],
  ["+", "the policy was denied", ends("denied"), "unknown"],
  ["+", "a policy that breaks off", ends("truncated-body"), "unknown"],
  ["+", "the bucket is gone when its policy is asked for", ends("error", { status: 404, name: "NoSuchBucket" }), "unknown"],
  [
    "+",
    "an Allow for TLS denies nobody",
    policy([{ ...DENY, Effect: "Allow", Condition: { Bool: { "aws:SecureTransport": "true" } } }]),
    "fail",
  ],
  ["+", "for the bucket only", deny({ Resource: BUCKET }), "fail"],
  [
    "+",
    "one statement for the bucket, one for its objects",
    policy([
      { ...DENY, Resource: BUCKET },
      { ...DENY, Resource: `${BUCKET}/*` },
    ]),
    "pass",
  ],
  [
    "+",
    "one for reads, one for writes",
    policy([
      { ...DENY, Action: "s3:Get*" },
      { ...DENY, Action: "s3:Put*" },
    ]),
    "fail",
  ],
  ["+", "a list of actions that is not all", deny({ Action: ["s3:GetObject", "s3:PutObject", "s3:ListBucket"] }), "fail"],
  ["+", "s3:Get* has a star and is not all", deny({ Action: "s3:Get*" }), "fail"],
  ["+", "actions in capitals", deny({ Action: ["S3:*"] }), "pass"],
  ["+", "every action of every service", deny({ Action: "*" }), "pass"],
  ["+", "all but reads", deny({ Action: undefined, NotAction: "s3:GetObject" }), "fail"],
  ["+", "all but another service's", deny({ Action: undefined, NotAction: "sts:*" }), "pass"],
  ["+", "everybody in AWS's way", deny({ Principal: { AWS: "*" } }), "pass"],
  ["+", "everybody in a list", deny({ Principal: { AWS: ["*"] } }), "pass"],
  ["+", "one account only", deny({ Principal: { AWS: "arn:aws:iam::111122223333:root" } }), "fail"],
  ["+", "services only", deny({ Principal: { Service: "*" } }), "fail"],
  ["+", "everybody but one", deny({ Principal: undefined, NotPrincipal: { AWS: "arn:aws:iam::111122223333:role/admin" } }), "fail"],
  ["+", "another bucket's resources", deny({ Resource: ["arn:aws:s3:::another", "arn:aws:s3:::another/*"] }), "fail"],
  ["+", "everything", deny({ Resource: "*" }), "pass"],
  ["+", "one pattern for the bucket and its objects", deny({ Resource: `${BUCKET}*` }), "pass"],
  ["+", "every bucket by its pattern", deny({ Resource: ["arn:aws:s3:::bookstore-*", "arn:aws:s3:::bookstore-*/*"] }), "pass"],
  ["+", "a part of the objects", deny({ Resource: [BUCKET, `${BUCKET}/AWSLogs/*`] }), "fail"],
  ["+", "the partition of the government", deny({ Resource: ["arn:aws-us-gov:s3:::x", `arn:aws-us-gov:s3:::${TRAIL_BUCKET}*`] }), "pass"],
  ["+", "all but another bucket", deny({ Resource: undefined, NotResource: "arn:aws:s3:::another/*" }), "fail"],
  ["+", "BoolIfExists", when({ BoolIfExists: overHttp }), "pass"],
  ["+", "StringEquals false", when({ StringEquals: overHttp }), "pass"],
  [
    "+",
    "StringEquals sees capitals, and the key is false in small letters",
    when({ StringEquals: { "aws:SecureTransport": "False" } }),
    "fail",
  ],
  ["+", "StringEqualsIgnoreCase does not", when({ StringEqualsIgnoreCase: { "aws:SecureTransport": "FALSE" } }), "pass"],
  ["+", "StringNotEquals true", when({ StringNotEquals: { "aws:SecureTransport": "true" } }), "pass"],
  ["+", "StringNotEquals false lets HTTP through", when({ StringNotEquals: overHttp }), "fail"],
  ["+", "ForAnyValue", when({ "ForAnyValue:Bool": overHttp }), "pass"],
  ["+", "the key must be missing, and it is there over HTTP", when({ Null: { "aws:SecureTransport": "true" } }), "fail"],
  ["+", "either value, so everything is denied", when({ Bool: { "aws:SecureTransport": ["true", "false"] } }), "pass"],
  ["+", "only TLS is denied", when({ Bool: { "aws:SecureTransport": "true" } }), "fail"],
  ["+", "only from outside a network", when({ Bool: overHttp, NotIpAddress: { "aws:SourceIp": "10.0.0.0/8" } }), "fail"],
  ["+", "a second key in the same operator", when({ Bool: { ...overHttp, "aws:PrincipalIsAWSService": "false" } }), "fail"],
  ["+", "TLS and its version in one statement", when({ Bool: overHttp, NumericLessThan: { "s3:TlsVersion": "1.2" } }), "fail"],
  [
    "+",
    "TLS and its version in two statements",
    policy([DENY, { ...DENY, Condition: { NumericLessThan: { "s3:TlsVersion": "1.2" } } }]),
    "pass",
  ],
  ["+", "without a condition nobody comes in at all", deny({ Condition: undefined }), "pass"],
  [
    "+",
    "among other statements",
    policy([{ ...DENY, Action: "s3:DeleteBucket", Condition: undefined }, { ...DENY, Effect: "Allow" }, DENY]),
    "pass",
  ],
];

test.concurrent.each(rows.map((row) => ({ row: row[0], what: row[1], world: row[2], is: row[3] })))(
  "row $row: $what is $is",
  async ({ world, is }) => {
    expect(await accountVerdict(RULE, world)).toBe(is);
  },
);
