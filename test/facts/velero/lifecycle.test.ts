import { expect, test } from "vitest";
import { attempt } from "../../../src/facts/fact.ts";
import { lifecycleIsSafe, lifecycleSummary } from "../../../src/facts/velero/lifecycle.ts";
import type { LifecycleRule } from "../../../src/kinds/aws/bucket.ts";
import { targetNamespace } from "../../../src/kinds/target.ts";
import { schedule as scheduleKind } from "../../../src/kinds/velero/schedule.ts";
import { Unread } from "../../../src/snapshot/unread.ts";
import { known, location, only, schedule, server, week } from "./world.ts";

const bucket = (...Rules: readonly LifecycleRule[]) => {
  const id = "acme-velero-use1";
  return { kind: "aws.s3.bucket", id, scope: id, BucketRegion: "us-east-1", ...(Rules.length > 0 && { lifecycle: { Rules } }) };
};
const expire = { ID: "old", Status: "Enabled", Expiration: { Days: 60 } };
const tagged = { ...expire, Filter: { Tag: { Key: "a", Value: "b" } } };

const concluded = (resources: Parameters<typeof known>[0]) => {
  const given = known([server(), schedule(), ...week(), ...(resources ?? [])]);
  const safe = attempt(() => lifecycleIsSafe.of(only(scheduleKind, given), given));
  return { safe: safe instanceof Unread ? "unread" : safe, says: lifecycleSummary.of(only(targetNamespace, given), given) };
};

test.each([
  ["no lifecycle", [location(), bucket()], true, "no lifecycle rule touches what Velero needs"],
  [
    "an expiration",
    [location(), bucket(expire)],
    false,
    "lifecycle rule 'old' of bucket 'acme-velero-use1' expires objects under 'prod/kopia/'",
  ],
  ["one by tag", [location(), bucket(tagged)], "unread", "lifecycle rule 'old'"],
  ["one by tag and one without", [location(), bucket(tagged, expire)], false, "'old'"],
  ["no location", [], "unread", "not known: location 'default' does not exist"],
  ["a store that is not S3", [location({ provider: "gcp" })], "unread", "not known: the lifecycle of location 'default' cannot be read"],
  ["a bucket that was not read", [location()], "unread", "not known: the call 's3:ListBucket' for 'acme-velero-use1' was not collected"],
] as const)("with %s it is safe: %s", (_, resources, safe, says) => {
  expect(concluded(resources)).toEqual({ safe, says: expect.stringContaining(says) });
});
