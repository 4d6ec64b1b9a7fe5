import { expect, test } from "vitest";
import { attempt } from "../../../src/facts/fact.ts";
import { reachesDr, replicationNotes, replicationSummary } from "../../../src/facts/velero/replication.ts";
import { targetNamespace } from "../../../src/kinds/target.ts";
import { schedule as scheduleKind } from "../../../src/kinds/velero/schedule.ts";
import { Unread } from "../../../src/snapshot/unread.ts";
import { known, location, only, schedule, server, week } from "./world.ts";

const bucket = (id: string, BucketRegion: string, more: object = {}) => {
  return { kind: "aws.s3.bucket", id, scope: id, BucketRegion, owned: true, versioning: { Status: "Enabled" }, ...more };
};
const rule = (Prefix: string) => ({
  ID: "dr",
  Status: "Enabled",
  Filter: { Prefix },
  Destination: { Bucket: "arn:aws:s3:::acme-velero-euw1" },
});
const source = (Prefix: string) => bucket("acme-velero-use1", "us-east-1", { replication: { Rules: [rule(Prefix)] } });
const replica = bucket("acme-velero-euw1", "eu-west-1");

const concluded = (resources: NonNullable<Parameters<typeof known>[0]>, own = schedule()) => {
  const given = known([server(), own, ...week(), ...resources]);
  const reaches = attempt(() => reachesDr.of(only(scheduleKind, given), given));
  const namespace = only(targetNamespace, given);
  return {
    reaches: reaches instanceof Unread ? "unread" : reaches,
    says: replicationSummary.of(namespace, given),
    notes: replicationNotes.of(namespace, given).length,
  };
};

test("a location whose prefix is copied reaches the DR region, with its remarks", () => {
  expect(concluded([location(), source("prod/"), replica])).toEqual({
    reaches: true,
    says: "every daily schedule reaches the DR region",
    notes: 1,
  });
});

test.each([
  [
    "another prefix",
    [location(), source("logs/"), replica],
    false,
    "writes to location 'default' in bucket 'acme-velero-use1', which has no enabled replication rule",
  ],
  ["no location", [source("prod/"), replica], false, "writes to location 'default', which does not exist"],
  ["MinIO", [location({ config: { s3Url: "http://minio:9000" } }), source("prod/"), replica], false, "is no bucket in S3"],
  ["objects that Velero encrypts with KMS", [location({ config: { usesKms: true } }), source("prod/"), replica], false, "KMS"],
  ["a bucket that was not read", [location()], "unread", "not known: the call 's3:ListBucket' for 'acme-velero-use1'"],
] as const)("with %s it reaches it: %s", (_, resources, reaches, says) => {
  expect(concluded(resources)).toMatchObject({ reaches, says: expect.stringContaining(says), notes: 0 });
});

test("without a daily schedule nothing is copied", () => {
  const paused = schedule({ spec: { paused: true } });
  expect(concluded([location(), source("prod/"), replica], paused).says).toBe("no daily Velero schedule backs it up, so nothing is copied");
});
