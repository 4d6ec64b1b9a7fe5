import { expect, test } from "vitest";
import { fits } from "../../src/documents/validate.ts";
import * as names from "../../src/config/names.ts";

const label = "x".repeat(63);

test.each([
  [
    "region",
    names.region,
    ["us-east-1", "ap-southeast-7", "us-gov-west-1", "us-isob-east-1", "eusc-de-east-1"],
    ["us-east-1a", "US-EAST-1", "useast1", "global", "us-east-1\n"],
  ],
  ["account id", names.accountId, ["012345678901"], ["12345678901", "1234567890123", "1111-2222-3333"]],
  ["namespace", names.namespace, ["x", "kube-system", `use1/${label}`], [`${label}x`, "-x", "x-", "a/b/c", "/x", "x/", "Kube"]],
  ["instance", names.instance, ["use1/ns/pg"], ["ns/pg", "use1/ns/pg/x", "use1//pg", "use1/ns/Pg"]],
  ["EKS name", names.eksName, ["Prod_1", "a"], ["a.b", "-a", "a".repeat(101), "arn:aws:eks:x"]],
  ["cluster id", names.clusterId, ["kind-a", "arn:x:y/z"], ["a b", "", "a\u001b"]],
  ["bucket's name", names.bucketName, ["abc", "my.bucket-1"], ["ab", "My-bucket", "a..b", "192.168.0.1", "s3://abc", `${label}x`]],
  [
    "path",
    names.path,
    ["a.md", "docs/a b.md", "..a/b", "infra/*.tf"],
    ["/a", "~/a", "../a", "a/../b", "a/..", String.raw`a\b`, "", "a\nb"],
  ],
  ["web address", names.webAddress, ["https://example.com/x?y"], ["example.com", "javascript:x", "https://a b", "https://"]],
])("a %s is told from what is none", (_what, schema, good, bad) => {
  expect(good.filter((one) => !fits(schema, one))).toEqual([]);
  expect(bad.filter((one) => fits(schema, one))).toEqual([]);
});
