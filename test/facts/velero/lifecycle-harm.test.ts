import { expect, test } from "vitest";
import { harmsOf } from "../../../src/facts/velero/lifecycle-harm.ts";
import type { LifecycleRule } from "../../../src/kinds/aws/bucket.ts";

const DAY = 24 * 3_600_000;
const harm = (rule: Partial<LifecycleRule>, prefix = "prod/") => {
  return harmsOf([{ ID: "r", Status: "Enabled", ...rule }], { prefix, ttl: 30 * DAY }).map(({ what, onlyTagged }) =>
    onlyTagged ? `tagged: ${what}` : what,
  );
};
const expire = { Expiration: { Days: 400 } };
const KOPIA = "expires objects under 'prod/kopia/', which all backups share";

test.each([
  ["expires everything", { ...expire }, [KOPIA]],
  ["expires the location", { ...expire, Filter: { Prefix: "prod/" } }, [KOPIA]],
  ["expires a part of kopia/", { ...expire, Filter: { Prefix: "prod/kopia/app/" } }, [KOPIA]],
  [
    "expires restic's packs",
    { ...expire, Filter: { Prefix: "prod/restic" } },
    ["expires objects under 'prod/restic/', which all backups share"],
  ],
  ["expires by the older shape", { ...expire, Prefix: "prod" }, [KOPIA]],
  ["expires by size", { ...expire, Filter: { And: { Prefix: "", ObjectSizeLessThan: 1000 } } }, [KOPIA]],
  ["expires by tag", { ...expire, Filter: { Tag: { Key: "a", Value: "b" } } }, [`tagged: ${KOPIA}`]],
  ["expires another prefix", { ...expire, Filter: { Prefix: "prod-logs/" } }, []],
  ["expires backups later than their ttl", { ...expire, Filter: { Prefix: "prod/backups/" } }, []],
  [
    "expires backups a day too early",
    { Expiration: { Days: 29 }, Filter: { Prefix: "prod/backups/" } },
    ["expires objects under 'prod/backups/' after 29 days, while backups are kept for 30 days"],
  ],
  [
    "archives backups on a date",
    { Transitions: [{ Date: "2027-01-01T00:00:00Z", StorageClass: "GLACIER" }], Filter: { Prefix: "prod/b" } },
    ["moves objects under 'prod/backups/' to GLACIER on 2027-01-01, while backups are kept for 30 days"],
  ],
  [
    "archives the packs after years",
    { Transitions: [{ Days: 3650, StorageClass: "DEEP_ARCHIVE" }] },
    ["moves objects under 'prod/kopia/' to DEEP_ARCHIVE, where Velero cannot read them"],
  ],
  [
    "moves to a class that is read at once",
    {
      Transitions: [
        { Days: 1, StorageClass: "GLACIER_IR" },
        { Days: 1, StorageClass: "INTELLIGENT_TIERING" },
      ],
    },
    [],
  ],
  [
    "removes dead versions",
    { NoncurrentVersionExpiration: { NoncurrentDays: 1 }, NoncurrentVersionTransitions: [{ NoncurrentDays: 1, StorageClass: "GLACIER" }] },
    [],
  ],
  ["removes markers", { Expiration: { ExpiredObjectDeleteMarker: true } }, []],
  ["only gives up uploads", {}, []],
  ["is disabled", { ...expire, Status: "Disabled" }, []],
])("a rule that %s", (_, rule, expected) => {
  expect(harm(rule)).toEqual(expected);
});

test("without a prefix the location is the whole bucket", () => {
  expect(harm({ ...expire, Filter: { Prefix: "prod/kopia/" } }, "")).toEqual([]);
  expect(harm({ ...expire, Filter: { Prefix: "kopia" } }, "")).toEqual(["expires objects under 'kopia/', which all backups share"]);
});
