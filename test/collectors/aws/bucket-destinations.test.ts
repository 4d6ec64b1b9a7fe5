import { expect, test } from "vitest";
import { destinationsOf } from "../../../src/collectors/aws/bucket-destinations.ts";

const bucket = (id: string, rules: readonly { readonly Status: string; readonly to: string }[]) => ({
  kind: "aws.s3.bucket",
  id,
  scope: id,
  replication: { Rules: rules.map(({ Status, to }) => ({ Status, Destination: { Bucket: to } })) },
});

test("destinations of enabled rules, each once, in any partition", () => {
  const buckets = [
    bucket("a", [
      { Status: "Enabled", to: "arn:aws:s3:::z-copy" },
      { Status: "Disabled", to: "arn:aws:s3:::off" },
    ]),
    bucket("b", [
      { Status: "Enabled", to: "arn:aws:s3:::z-copy" },
      { Status: "Enabled", to: "arn:aws-cn:s3:::a-copy" },
      { Status: "Enabled", to: "no-arn" },
    ]),
  ];
  expect(destinationsOf(buckets)).toEqual(["a-copy", "z-copy"]);
});

test("a bucket that replicates nothing, and what is no bucket, have none", () => {
  expect(
    destinationsOf([
      { kind: "aws.s3.bucket", id: "a", scope: "a" },
      { ...bucket("b", [{ Status: "Enabled", to: "arn:aws:s3:::c" }]), kind: "x" },
    ]),
  ).toEqual([]);
});
