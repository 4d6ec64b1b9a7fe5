import { expect, test } from "vitest";
import { bucketsThatMatter } from "../../../src/collectors/aws/buckets-that-matter.ts";
import { EUW1, target, USE1 } from "../../build.ts";

const trail = (S3BucketName: string) => ({ kind: "aws.cloudtrail.trail", id: `arn:${S3BucketName}`, scope: "1", S3BucketName });
const location = (bucket: string, spec: Readonly<Record<string, unknown>> = {}) => ({
  kind: "velero.location",
  id: bucket,
  scope: USE1,
  cluster: USE1,
  spec: { provider: "aws", objectStorage: { bucket }, ...spec },
});

test("declared buckets, trails' and backup locations', each once and sorted", () => {
  const found = [trail("trail-logs"), trail("bookstore-media"), location("velero-backups"), location("velero-backups")];
  expect([...bucketsThatMatter(target, found).keys()]).toEqual(["bookstore-media", "trail-logs", "velero-backups"]);
});

const elsewhere = [
  ["another provider", location("b", { provider: "gcp" })],
  ["an S3 that is not AWS's", location("b", { config: { s3Url: "https://minio.example" } })],
  ["a location without a bucket", location("b", { objectStorage: undefined })],
] as const;

for (const [what, found] of elsewhere) {
  test(`${what} names no bucket of AWS`, () => expect(bucketsThatMatter({ ...target, buckets: "none" }, [found]).size).toBe(0));
}

test("AWS's own endpoint is AWS, in China too", () => {
  const config = { s3Url: "https://s3.cn-north-1.amazonaws.com.cn" };
  expect([...bucketsThatMatter({ ...target, buckets: "none" }, [location("b", { provider: "velero.io/aws", config })]).keys()]).toEqual([
    "b",
  ]);
});

const asked = [
  ["a declared bucket for its copies", [], "bookstore-media", ["versioning", "encryption", "replication"]],
  ["a trail's for its policy and lifecycle too", [trail("b")], "b", ["versioning", "encryption", "replication", "lifecycle", "policy"]],
  ["a backup location's for its lifecycle too", [location("b")], "b", ["versioning", "encryption", "replication", "lifecycle"]],
  ["that of a location in the DR region as a copy", [{ ...location("b"), cluster: EUW1 }], "b", ["versioning"]],
  [
    "one that is two things for both",
    [trail("bookstore-media")],
    "bookstore-media",
    ["versioning", "encryption", "replication", "lifecycle", "policy"],
  ],
] as const;

for (const [what, found, name, fields] of asked) {
  test(`${what} is asked`, () => expect(bucketsThatMatter(target, found).get(name)).toEqual(fields));
}
