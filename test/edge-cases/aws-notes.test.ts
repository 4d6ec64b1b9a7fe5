import { expect, test } from "vitest";
import { analyzerOf, region } from "../../src/demo/worlds/account.ts";
import { healthy } from "../../src/demo/worlds/healthy.ts";
import { DR } from "../../src/demo/worlds/names.ts";
import type { InRegion, JsonObject, World } from "../../src/demo/world.ts";
import { reportOn } from "../lab.ts";
import { configured, type Is, type Row, withTrail, withTrailBucket } from "./aws.ts";

const inDr = (change: InRegion): World => ({ ...healthy, inRegion: { ...healthy.inRegion, [DR]: { ...region(DR), ...change } } });
const archive = (TransitionDefaultMinimumObjectSize: string, StorageClass = "GLACIER") => {
  const rule = { ID: "a", Filter: { Prefix: "" }, Status: "Enabled", Transitions: [{ Days: 30, StorageClass }] };
  return withTrailBucket({ lifecycle: { Rules: [rule], TransitionDefaultMinimumObjectSize } });
};
const leavesOut = {
  EventSelectors: [{ ReadWriteType: "All", IncludeManagementEvents: true, ExcludeManagementEventSources: ["kms.amazonaws.com"] }],
};
const daily = region(DR).recorders?.map((one): JsonObject => ({ ...one, recordingMode: { recordingFrequency: "DAILY" } })) ?? [];
const byHub = { name: "hub", servicePrincipal: "securityhub.amazonaws.com", recordingScope: "INTERNAL" };
const analyzer = (type: string, more: JsonObject) => ({ ...analyzerOf(DR, type, "only"), ...more });
const abroad = {
  ...healthy,
  buckets: healthy.buckets.map((one) => (one.Name.endsWith("-eu-west-1") ? { ...one, owner: "444455556666" } : one)),
};

const CONFIGURATION = configured({ buckets: ["bookstore-media"], plan: { start: "2026-08-01" } });

const rows: readonly (readonly [row: Row, rule: string, world: World, is: Is, note: RegExp])[] = [
  [1, "access-analyzer-in-every-region", inDr({ analyzers: [analyzer("ACCOUNT_UNUSED_ACCESS", {})] }), "fail", /paid/],
  [
    6,
    "access-analyzer-in-every-region",
    inDr({ analyzers: [analyzer("ACCOUNT", { managedBy: "securityhubv2.amazonaws.com" })] }),
    "pass",
    /securityhubv2\.amazonaws\.com/,
  ],
  [24, "cloudtrail-covers-every-region", withTrail({ selectors: leavesOut }), "pass", /kms\.amazonaws\.com/],
  [25, "trail-bucket-encrypted", withTrail({ trail: { KmsKeyId: undefined } }), "fail", /aws:kms/],
  [34, "trail-bucket-archived", archive("all_storage_classes_128K"), "pass", /below 128 KB/],
  [34, "trail-bucket-archived", archive("varies_by_storage_class", "GLACIER_IR"), "pass", /below 128 KB/],
  [36, "trail-bucket-archived", archive("varies_by_storage_class"), "pass", /noncurrent versions/],
  [40, "trail-bucket-replicated", abroad, "pass", /versioning of .* other account/],
  [50, "bucket-replicates-to-dr", healthy, "pass", /Batch Replication/],
  [93, "config-recorder-is-scoped", inDr({ recorders: [], recorderSummaries: [byHub] }), "fail", /securityhub\.amazonaws\.com/],
  [94, "config-recorder-is-scoped", inDr({ recorders: daily }), "pass", /daily/],
];

test.concurrent.each(rows)("row %s: %s says what a verdict alone does not", async (_row, rule, world, is, note) => {
  const { findings } = await reportOn(world, { only: ["aws"], configuration: CONFIGURATION });
  const said = findings.filter((one) => one.rule === rule && one.verdict.is === is).flatMap(({ notes }) => notes);
  expect(said.join("\n")).toMatch(note);
});

test("row 34: what lets small objects move is not warned of", async () => {
  const { findings } = await reportOn(archive("varies_by_storage_class"), { only: ["aws"] });
  expect(findings.find(({ rule }) => rule === "trail-bucket-archived")?.notes.join("\n")).not.toMatch(/128 KB/);
});
