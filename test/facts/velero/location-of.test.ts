import { expect, test } from "vitest";
import { bucketNameOf, locationOf, prefixOf } from "../../../src/facts/velero/location-of.ts";
import { Unread } from "../../../src/snapshot/unread.ts";
import { USE1 } from "../../build.ts";
import { backup, known, location, schedule, server } from "./world.ts";

const plain = schedule({ spec: { template: {} } });
const stated = schedule({ spec: { template: { storageLocation: "stated" } } });
const at = (name: string, spec = {}) => location(spec, undefined, name);
const wrote = (start: string, storageLocation: string) => ({ ...backup(start), spec: { storageLocation } });
const nameOf = (found: ReturnType<typeof locationOf>) => (typeof found === "string" ? `no ${found}` : found.metadata.name);

test.each([
  [
    "where the newest backup went",
    stated,
    [wrote("2026-11-21T02:00:00Z", "older"), wrote("2026-11-22T02:00:00Z", "newest"), at("newest"), at("stated")],
    "newest",
  ],
  ["what the schedule says, before its first backup", stated, [at("stated"), at("main", { default: true })], "stated"],
  ["the default location", plain, [at("other"), at("main", { default: true })], "main"],
  [
    "the server's flag",
    plain,
    [server("velero/velero:v1.18.2", { defaultBackupStorageLocation: "flagged" }), at("flagged"), at("default")],
    "flagged",
  ],
  ["the name 'default'", plain, [at("default")], "default"],
  ["one that does not exist", stated, [at("main", { default: true })], "no stated"],
] as const)("a schedule writes to %s", (_, one, resources, expected) => {
  expect(nameOf(locationOf(one, known(resources)))).toBe(expected);
});

test("two default locations, and no backup that shows which one, are not known", () => {
  expect(() => locationOf(plain, known([at("main", { default: true }), at("other", { default: true })]))).toThrow("marked as the default");
});

test.each([
  ["backups", stated, [at("stated")], "velero.backup"],
  ["locations", stated, [], "velero.location"],
  ["servers", plain, [at("default")], "velero.server"],
] as const)("without the %s nobody knows where", (_, one, resources, feeds) => {
  const given = known(resources, { reads: [{ feeds, scope: USE1, outcome: "denied" }] });
  expect(() => locationOf(one, given)).toThrow(Unread);
});

test.each([
  ["prod", "prod/"],
  ["prod/", "prod/"],
  ["/a/b/", "a/b/"],
  ["", ""],
  [undefined, ""],
])("the prefix %s is '%s'", (prefix, expected) => {
  expect(prefixOf(location({ objectStorage: { bucket: "b", ...(prefix !== undefined && { prefix }) } }))).toBe(expected);
});

test.each([
  [{}, { bucket: "acme-velero-use1" }],
  [{ provider: "velero.io/aws" }, { bucket: "acme-velero-use1" }],
  [{ config: { s3Url: "https://s3.us-east-1.amazonaws.com" } }, { bucket: "acme-velero-use1" }],
  [{ config: { s3Url: "https://bucket.vpce-1a2b.s3.us-east-1.vpce.amazonaws.com" } }, { bucket: "acme-velero-use1" }],
  [{ config: { s3Url: "s3.cn-north-1.amazonaws.com.cn:443" } }, { bucket: "acme-velero-use1" }],
  [{ provider: "gcp" }, { why: "its provider is 'gcp', not AWS" }],
  [{ config: { s3Url: "http://minio:9000" } }, { why: expect.stringContaining("not AWS's S3") }],
  [{ config: { s3Url: "https://s3.amazonaws.com.example.test" } }, { why: expect.stringContaining("not AWS's S3") }],
  [{ config: { s3Url: "https://evilamazonaws.com" } }, { why: expect.stringContaining("not AWS's S3") }],
  [{ objectStorage: { bucket: "" } }, { why: "it names no bucket" }],
])("the bucket of %j", (spec, expected) => {
  expect(bucketNameOf(location(spec))).toEqual(expected);
});

test("a host that was not kept is not known", () => {
  expect(() => bucketNameOf(location({ config: { s3Url: "https://(unreadable)" } }))).toThrow(Unread);
});
