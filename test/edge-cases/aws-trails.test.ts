import { expect, test } from "vitest";
import { organization, trail } from "../../src/demo/worlds/account.ts";
import { healthy } from "../../src/demo/worlds/healthy.ts";
import type { Fault, JsonObject, World, WorldTrail } from "../../src/demo/world.ts";
import { type AccountRow, accountVerdicts, type Is, trailBucketEnds, withTrail, withTrailBucket } from "./aws.ts";

const COVERS = "cloudtrail-covers-every-region";
const VALIDATES = "trail-validates-its-files";
const ENCRYPTED = "trail-bucket-encrypted";
const ofBucket = (is: Is) => ({ "trail-bucket-tls-only": is, "trail-bucket-archived": is, "trail-bucket-replicated": is });
const covers = (is: Is) => ({ [COVERS]: is });

const status = (change: JsonObject) => withTrail({ status: { ...trail.status, ...change } });
const basic = (...EventSelectors: readonly JsonObject[]) => ({ EventSelectors });
const advanced = (...selectors: readonly (readonly JsonObject[])[]) => ({
  AdvancedEventSelectors: selectors.map((FieldSelectors) => ({ Name: "Log all", FieldSelectors })),
});
const MANAGEMENT = { Field: "eventCategory", Equals: ["Management"] };
const readOnly = (value: boolean) => ({ Field: "readOnly", Equals: [String(value)] });
const selects = (selectors: JsonObject) => withTrail({ selectors });
const half = (ReadWriteType: string) => basic({ ReadWriteType, IncludeManagementEvents: true });

const withoutKey = withTrail({ trail: { KmsKeyId: undefined } });
const plain = withTrailBucket({ encryption: { Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" } }] } });

/** Beside the healthy one, or in its place. */
const another = (
  name: string,
  { trail: change, ...rest }: Partial<Omit<WorldTrail, "trail">> & { readonly trail?: JsonObject },
): WorldTrail => ({
  ...trail,
  ...rest,
  trail: { ...trail.trail, Name: name, TrailARN: `arn:aws:cloudtrail:us-east-1:111122223333:trail/${name}`, ...change },
});
const trails = (...all: readonly WorldTrail[]): World => ({ ...healthy, trails: all });
const ends = (operation: string, how: Fault["how"], scope?: string): World => ({
  ...healthy,
  faults: [{ match: { service: "cloudtrail", operation, ...(scope !== undefined && { scope }) }, how }],
});
const foreign = (change: Partial<WorldTrail> = {}): WorldTrail => {
  const TrailARN = "arn:aws:cloudtrail:us-east-1:999988887777:trail/organization";
  return {
    ...trail,
    trail: { ...trail.trail, Name: "organization", TrailARN, IsOrganizationTrail: true, S3BucketName: "logs-of-all" },
    ...change,
  };
};
const member = (...all: readonly WorldTrail[]): World => ({
  ...trails(...all),
  organization,
  buckets: [
    ...healthy.buckets,
    { Name: "logs-of-all", BucketRegion: "us-east-1", CreationDate: "2026-01-01T00:00:00Z", owner: "999988887777" },
  ],
});
const { status: _status, selectors: _selectors, ...unreadable } = foreign();

const rows: readonly AccountRow[] = [
  [12, "the trail is stopped", status({ IsLogging: false }), covers("fail")],
  [13, "the trail cannot deliver", status({ LatestDeliveryError: "AccessDenied" }), covers("fail")],
  [14, "the last delivery is five days old", status({ LatestDeliveryTime: "2026-11-18T03:00:00Z" }), covers("fail")],
  [
    14,
    "the same, and it was started half an hour ago",
    status({ LatestDeliveryTime: "2026-11-18T03:00:00Z", StartLoggingTime: "2026-11-23T02:47:00Z" }),
    covers("unknown"),
  ],
  [16, "a trail of the only region that is used", withTrail({ trail: { IsMultiRegionTrail: false } }), covers("fail")],
  [
    17,
    "the organization's trail, whose status can be read",
    member(foreign()),
    { ...covers("pass"), [VALIDATES]: "pass", [ENCRYPTED]: "unknown" },
  ],
  [17, "its bucket is another account's", member(foreign()), ofBucket("unknown")],
  [
    17,
    "the organization's trail, whose status cannot be read",
    member({ ...unreadable, selectors: foreign().selectors ?? {} }),
    covers("unknown"),
  ],
  [18, "a foreign trail that is not found when it is asked for", member(unreadable), { ...covers("unknown"), ...ofBucket("unknown") }],
  [18, "the same beside a trail of one's own that works", member(unreadable, trail), { ...covers("pass"), ...ofBucket("pass") }],
  [
    20,
    "a second trail has the half that reads",
    trails(another("w", { selectors: advanced([MANAGEMENT, readOnly(false)]) }), another("r", { selectors: half("ReadOnly") })),
    covers("pass"),
  ],
  [25, "the trail has no key, and its bucket has one", withoutKey, { [ENCRYPTED]: "fail" }],
  [26, "the trail has a key, and its bucket has S3's own", plain, { [ENCRYPTED]: "pass" }],
  ["+", "neither has a key", { ...plain, trails: withoutKey.trails }, { [ENCRYPTED]: "fail" }],
  [
    "+",
    "the trail has a key, and its bucket's default was denied",
    trailBucketEnds("GetBucketEncryption")("denied"),
    { [ENCRYPTED]: "pass" },
  ],
  [
    28,
    "log files are not validated",
    withTrail({ trail: { LogFileValidationEnabled: false } }),
    { ...covers("pass"), [VALIDATES]: "fail" },
  ],
  [
    29,
    "there is no trail, whatever event data stores there are",
    trails(),
    { ...covers("fail"), ...ofBucket("fail"), [VALIDATES]: "fail", [ENCRYPTED]: "fail" },
  ],
  [144, "a proxy's page instead of the trails", ends("DescribeTrails", "html"), { ...covers("unknown"), ...ofBucket("unknown") }],
  [144, "an empty answer instead of the trails", ends("DescribeTrails", "empty"), { ...covers("unknown"), ...ofBucket("unknown") }],
  [144, "an empty answer instead of the status", ends("GetTrailStatus", "empty"), { ...covers("unknown"), ...ofBucket("pass") }],
  [144, "an empty answer instead of the selectors", ends("GetEventSelectors", "empty"), covers("unknown")],
  [
    "+",
    "the trails were denied",
    ends("DescribeTrails", "denied"),
    { ...covers("unknown"), ...ofBucket("unknown"), [VALIDATES]: "unknown", [ENCRYPTED]: "unknown" },
  ],
  ["+", "the status was denied", ends("GetTrailStatus", "denied"), { ...covers("unknown"), [VALIDATES]: "pass", [ENCRYPTED]: "pass" }],
  ["+", "the selectors were denied", ends("GetEventSelectors", "denied"), { ...covers("unknown"), ...ofBucket("pass") }],
  [
    "+",
    "the selectors were denied, and it is stopped",
    { ...status({ IsLogging: false }), faults: ends("GetEventSelectors", "denied").faults },
    covers("fail"),
  ],
  [
    "+",
    "the status was denied, and nothing that writes is recorded",
    { ...selects(half("ReadOnly")), faults: ends("GetTrailStatus", "denied").faults },
    covers("fail"),
  ],
  [
    "+",
    "the first trail's status is lost, the second works",
    {
      ...trails(another("a", {}), another("b", {})),
      faults: ends("GetTrailStatus", "throttled", "arn:aws:cloudtrail:us-east-1:111122223333:trail/a").faults,
    },
    covers("pass"),
  ],
  ["+", "an error of a delivery that is the empty text", status({ LatestDeliveryError: "" }), covers("pass")],
  [
    "+",
    "an error of digests or of CloudWatch Logs is another thing",
    status({ LatestDigestDeliveryError: "AccessDenied", LatestCloudWatchLogsDeliveryError: "AccessDenied" }),
    covers("pass"),
  ],
  ["+", "it has never delivered since September", status({ LatestDeliveryTime: undefined }), covers("fail")],
  [
    "+",
    "it was started ten minutes ago and has never delivered",
    status({ LatestDeliveryTime: undefined, StartLoggingTime: "2026-11-23T03:07:00Z" }),
    covers("unknown"),
  ],
  [
    "+",
    "nobody knows since when it logs, and it has never delivered",
    status({ LatestDeliveryTime: undefined, StartLoggingTime: undefined }),
    covers("unknown"),
  ],
  ["+", "a quiet account: the last delivery is 20 hours old", status({ LatestDeliveryTime: "2026-11-22T07:17:00Z" }), covers("pass")],
  [
    "+",
    "it lives in the DR region and reaches every region",
    withTrail({ trail: { HomeRegion: "eu-west-1", TrailARN: "arn:aws:cloudtrail:eu-west-1:111122223333:trail/dr" } }),
    covers("pass"),
  ],
  [
    "+",
    "one trail a region is not every region",
    trails(another("a", { trail: { IsMultiRegionTrail: false } }), another("b", { trail: { IsMultiRegionTrail: false } })),
    covers("fail"),
  ],
  [
    "+",
    "a single-region trail has the half that is missing",
    trails(
      another("w", { selectors: half("WriteOnly") }),
      another("r", { selectors: half("ReadOnly"), trail: { IsMultiRegionTrail: false } }),
    ),
    covers("fail"),
  ],
  [
    "+",
    "the trail of the half that is missing is stopped",
    trails(another("w", { selectors: half("WriteOnly") }), another("r", { selectors: half("ReadOnly"), status: { IsLogging: false } })),
    covers("fail"),
  ],
  [
    "+",
    "a stopped trail beside one that works",
    trails(another("old", { status: { IsLogging: false }, trail: { LogFileValidationEnabled: false, S3BucketName: "gone" } }), trail),
    { ...covers("pass"), ...ofBucket("pass"), [VALIDATES]: "pass" },
  ],
  [
    "+",
    "the one that works does not validate, the stopped one does",
    trails(another("old", { status: { IsLogging: false } }), another("new", { trail: { LogFileValidationEnabled: false } })),
    { [VALIDATES]: "fail" },
  ],
  ["+", "the key is an alias", withTrail({ trail: { KmsKeyId: "alias/trail" } }), { [ENCRYPTED]: "pass" }],
  ["+", "the key is the empty text", withTrail({ trail: { KmsKeyId: "" } }), { [ENCRYPTED]: "fail" }],
  [
    "+",
    "the organization's trail delivers to a bucket of this account",
    deliveringHere(),
    { ...covers("pass"), [ENCRYPTED]: "pass", ...ofBucket("pass") },
  ],
  [
    "+",
    "a trail of one's own delivers to another account's bucket",
    member({ ...trail, trail: { ...trail.trail, S3BucketName: "logs-of-all" } }),
    { ...covers("pass"), [ENCRYPTED]: "pass", ...ofBucket("unknown") },
  ],
  [
    "+",
    "a trail delivers to a bucket that is gone",
    withTrail({ trail: { S3BucketName: "gone" } }),
    { ...covers("pass"), ...ofBucket("fail") },
  ],
];

test.concurrent.each(rows.map((row) => ({ row: row[0], what: row[1], is: row[3], whole: row })))(
  "row $row: $what",
  async ({ whole, is }) => {
    expect(await accountVerdicts(whole)).toEqual(is);
  },
);

/** The log archive is this account, and the management account's trail fills it. */
function deliveringHere(): World {
  const { trail: there } = foreign();
  return member({ ...foreign(), trail: { ...there, S3BucketName: trail.trail["S3BucketName"] ?? "" } });
}
