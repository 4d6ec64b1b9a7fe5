import { expect, test } from "vitest";
import type { PolicyStatement } from "../../../src/kinds/aws/bucket.ts";
import { deniesHttp } from "../../../src/facts/s3/denies-http.ts";

const BOTH = ["arn:aws:s3:::logs", "arn:aws:s3:::logs/*"];
const healthy = { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: BOTH, Condition: { Bool: { "aws:SecureTransport": "false" } } };
const { Action: _, ...withoutAction } = healthy;
const { Principal: __, ...withoutPrincipal } = healthy;
const { Resource: ___, ...withoutResource } = healthy;

const cases: readonly (readonly [string, readonly PolicyStatement[], boolean])[] = [
  ["the documented statement", [healthy], true],
  ["a principal of all AWS accounts", [{ ...healthy, Principal: { AWS: "*" } }], true],
  ["a principal in a list", [{ ...healthy, Principal: { AWS: ["arn:aws:iam::1:root", "*"] } }], true],
  ["a principal that is one account", [{ ...healthy, Principal: { AWS: "arn:aws:iam::1:root" } }], false],
  ["a principal that is a service", [{ ...healthy, Principal: { Service: "*" } }], false],
  ["everybody but one", [{ ...withoutPrincipal, NotPrincipal: { AWS: "arn:aws:iam::1:root" } }], false],
  ["every action of every service, in a list", [{ ...healthy, Action: ["iam:PassRole", "*"] }], true],
  ["the service in capitals", [{ ...healthy, Action: "S3:*" }], true],
  ["one action", [{ ...healthy, Action: "s3:GetObject" }], false],
  ["all getting actions", [{ ...healthy, Action: ["s3:Get*", "s3:Put*"] }], false],
  ["all but actions of another service", [{ ...withoutAction, NotAction: "iam:*" }], true],
  ["all but one action of S3", [{ ...withoutAction, NotAction: ["s3:GetObject"] }], false],
  ["all but everything", [{ ...withoutAction, NotAction: "*" }], false],
  ["the objects only", [{ ...healthy, Resource: "arn:aws:s3:::logs/*" }], false],
  ["the bucket only", [{ ...healthy, Resource: "arn:aws:s3:::logs" }], false],
  ["the bucket and some objects", [{ ...healthy, Resource: ["arn:aws:s3:::logs", "arn:aws:s3:::logs/AWSLogs/*"] }], false],
  ["the bucket and its objects in two statements", BOTH.map((Resource) => ({ ...healthy, Resource })), true],
  ["one star for both", [{ ...healthy, Resource: "*" }], true],
  ["a name with a star for both", [{ ...healthy, Resource: "arn:aws:s3:::logs*" }], true],
  ["another partition", [{ ...healthy, Resource: ["arn:aws-us-gov:s3:::logs", "arn:aws-us-gov:s3:::logs/*"] }], true],
  ["another bucket", [{ ...healthy, Resource: ["arn:aws:s3:::other", "arn:aws:s3:::other/*"] }], false],
  ["all but some resource", [{ ...withoutResource, NotResource: "arn:aws:s3:::other/*" }], false],
  ["a key in another case, a boolean in a list", [{ ...healthy, Condition: { Bool: { "AWS:securetransport": [false] } } }], true],
  [
    "an operator that also holds when the key is missing",
    [{ ...healthy, Condition: { BoolIfExists: { "aws:SecureTransport": false } } }],
    true,
  ],
  ["a comparison of texts", [{ ...healthy, Condition: { StringEquals: { "aws:SecureTransport": "false" } } }], true],
  ["the wrong way round", [{ ...healthy, Condition: { Bool: { "aws:SecureTransport": "true" } } }], false],
  [
    "a second operator that narrows",
    [{ ...healthy, Condition: { ...healthy.Condition, StringNotEquals: { "aws:PrincipalOrgID": "o-1" } } }],
    false,
  ],
  [
    "a second key that narrows",
    [{ ...healthy, Condition: { Bool: { "aws:SecureTransport": "false", "aws:PrincipalIsAWSService": "false" } } }],
    false,
  ],
  ["an old TLS version only", [{ ...healthy, Condition: { NumericLessThan: { "s3:TlsVersion": "1.2" } } }], false],
  [
    "an old TLS version in a statement of its own",
    [healthy, { ...healthy, Condition: { NumericLessThan: { "s3:TlsVersion": "1.2" } } }],
    true,
  ],
  ["no condition at all", [{ ...healthy, Condition: undefined }], true],
  ["an Allow for TLS", [{ ...healthy, Effect: "Allow", Condition: { Bool: { "aws:SecureTransport": "true" } } }], false],
  ["no statement", [], false],
];

for (const [name, statements, expected] of cases) {
  test(`${name} ${expected ? "refuses" : "does not certainly refuse"} every request without TLS`, () => {
    expect(deniesHttp(statements, "logs").holds).toBe(expected);
  });
}

test("no policy refuses nothing", () => expect(deniesHttp(undefined, "logs")).toEqual({ holds: false, why: "has no bucket policy" }));
