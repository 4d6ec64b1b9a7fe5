import { describe, expect, test } from "vitest";
import { region as healthyRegion } from "../../src/demo/worlds/account.ts";
import { healthy } from "../../src/demo/worlds/healthy.ts";
import type { Fault, InRegion, JsonObject, World } from "../../src/demo/world.ts";
import { reportOn, verdictsOf } from "../lab.ts";
import { configured, type Here, type RegionRow, regionVerdicts } from "./aws.ts";

const TYPES = ["AWS::EKS::Cluster", "AWS::IAM::Role", "AWS::S3::Bucket"];
const INCLUSION = { recordingStrategy: { useOnly: "INCLUSION_BY_RESOURCE_TYPES" } };
type Change = InRegion | ((region: string) => InRegion);
const but =
  (change: Change) =>
  (region: string): Here => ({ ...healthyRegion(region), ...(typeof change === "function" ? change(region) : change) });
const ends =
  (operation: string, how: Fault["how"], change: Change = {}) =>
  (region: string): Here => ({ ...but(change)(region), faults: [{ match: { service: "config", operation }, how }] });

const records = (recordingGroup: JsonObject | undefined, more: JsonObject = {}) =>
  but({ recorders: [{ name: "default", recordingGroup, ...more }] });
const named = (...resourceTypes: readonly string[]) => records({ allSupported: false, resourceTypes, ...INCLUSION });
const many = (count: number) => [...TYPES, ...Array.from({ length: count - TYPES.length }, (_, nth) => `AWS::EC2::Thing${nth}`)];
const byHub = { name: "AWSConfigurationRecorderForSecurityHub", servicePrincipal: "securityhub.amazonaws.com", recordingScope: "INTERNAL" };
const exclusion = (resourceTypes: readonly string[], useOnly = "EXCLUSION_BY_RESOURCE_TYPES") =>
  records({ allSupported: false, exclusionByResourceTypes: { resourceTypes }, resourceTypes: [], recordingStrategy: { useOnly } });

const scope: readonly RegionRow[] = [
  [89, "an exclusion list grows by itself", exclusion(many(200)), "fail"],
  [90, "all types are no scope", records({ allSupported: true, recordingStrategy: { useOnly: "ALL_SUPPORTED_RESOURCE_TYPES" } }), "fail"],
  [93, "only Security Hub has a recorder", but({ recorders: [], recorderStatuses: [], recorderSummaries: [byHub] }), "fail"],
  [94, "a daily recorder", records({ resourceTypes: TYPES, ...INCLUSION }, { recordingMode: { recordingFrequency: "DAILY" } }), "pass"],
  [144, "a proxy's page instead of the recorders", ends("DescribeConfigurationRecorders", "html"), "unknown"],
  [
    93,
    "the service's recorder shows where the customer's should",
    records({ allSupported: false, resourceTypes: TYPES, ...INCLUSION }, { servicePrincipal: "securityhub.amazonaws.com" }),
    "fail",
  ],
  ["+", "no recorder on the day it is due", but({ recorders: [] }), "fail"],
  ["+", "the recorders were denied", ends("DescribeConfigurationRecorders", "denied"), "unknown"],
  ["+", "a service control policy forbids the recorders", ends("DescribeConfigurationRecorders", "forbidden"), "unknown"],
  ["+", "what services record on their own was denied", ends("ListConfigurationRecorders", "denied"), "pass"],
  ["+", "an older recorder of all types", records({ allSupported: true }), "fail"],
  ["+", "an older recorder with a list", records({ allSupported: false, resourceTypes: TYPES }), "pass"],
  [
    "+",
    "an older recorder with exclusions",
    records({ allSupported: false, exclusionByResourceTypes: { resourceTypes: ["AWS::EC2::Instance"] } }),
    "fail",
  ],
  ["+", "a recorder that says nothing of its group", records(undefined), "fail"],
  ["+", "an inclusion of nothing", named(), "fail"],
  [
    "+",
    "an inclusion beside an empty exclusion",
    records({ resourceTypes: TYPES, exclusionByResourceTypes: { resourceTypes: [] }, ...INCLUSION }),
    "pass",
  ],
  ["+", "an exclusion of nothing", exclusion([]), "fail"],
  ["+", "25 types", named(...many(25)), "pass"],
  ["+", "26 types", named(...many(26)), "fail"],
  ["+", "one type named twice is one", named(...many(25), "AWS::EKS::Cluster"), "pass"],
  ["+", "a required type is missing", named("AWS::EKS::Cluster", "AWS::S3::Bucket"), "fail"],
  ["+", "a strategy that is new to us", exclusion([], "DYNAMIC_BY_USAGE"), "unknown"],
];

const recorderIs = (lastStatus: string | undefined, more: JsonObject = {}) =>
  but({ recorderStatuses: [{ name: "default", recording: true, lastStatus, ...more }] });
const channelIs = (configHistoryDeliveryInfo: JsonObject | undefined, configSnapshotDeliveryInfo?: JsonObject) =>
  but({ deliveryChannelStatuses: [{ name: "default", configHistoryDeliveryInfo, configSnapshotDeliveryInfo }] });
const last = (lastStatus: string): JsonObject => ({ lastStatus });

const delivery: readonly RegionRow[] = [
  [86, "the last status is in capitals", recorderIs("SUCCESS"), "pass"],
  [88, "the recorder was stopped", recorderIs("SUCCESS", { recording: false }), "fail"],
  [97, "the delivery of history failed", channelIs(last("Failure")), "fail"],
  ["+", "the delivery of history failed, in capitals", channelIs(last("FAILURE"), last("SUCCESS")), "fail"],
  ["+", "the delivery of snapshots failed", channelIs(last("SUCCESS"), last("FAILURE")), "fail"],
  ["+", "the recorder's delivery failed, in capitals", recorderIs("FAILURE", { lastErrorCode: "AccessDenied" }), "fail"],
  ["+", "the recorder's delivery failed", recorderIs("Failure"), "fail"],
  ["+", "the recorder has not delivered yet", recorderIs("PENDING"), "unknown"],
  ["+", "the recorder has no status of a delivery yet", recorderIs(undefined), "unknown"],
  ["+", "the recorder's status is new to us", recorderIs("PAUSED"), "unknown"],
  ["+", "the recorder's status is left out of the answer", but({ recorderStatuses: [] }), "unknown"],
  ["+", "the recorder's status was denied", ends("DescribeConfigurationRecorderStatus", "denied"), "unknown"],
  ["+", "the channel's status was denied", ends("DescribeDeliveryChannelStatus", "denied"), "unknown"],
  ["+", "the recorder is stopped, and the channel's status was denied", stopped("DescribeDeliveryChannelStatus"), "fail"],
  ["+", "a proxy's page instead of the channels", ends("DescribeDeliveryChannels", "html"), "unknown"],
  ["+", "there is no delivery channel", but({ deliveryChannels: [], deliveryChannelStatuses: [] }), "fail"],
  ["+", "the channel has no status yet", channelIs(undefined), "unknown"],
  ["+", "history came, and snapshots are not asked for", channelIs(last("SUCCESS"), last("NOT_APPLICABLE")), "pass"],
  ["+", "nothing but snapshots has come", channelIs(undefined, last("SUCCESS")), "pass"],
  ["+", "neither history nor snapshots apply", channelIs(last("Not_Applicable"), last("Not_Applicable")), "unknown"],
  ["+", "a status of history that is new to us", channelIs(last("DEGRADED"), last("SUCCESS")), "unknown"],
];

type Pack = readonly [name: string, state: string | undefined, more?: JsonObject];
const packs =
  (...each: readonly Pack[]) =>
  (region: string): InRegion => {
    const ofRegion = ([ConformancePackName = ""]: Pack) => ({
      ConformancePackName,
      ConformancePackArn: `arn:aws:config:${region}:111122223333:conformance-pack/${ConformancePackName}/1`,
      ConformancePackId: ConformancePackName,
    });
    const states = each.filter(([, state]) => state !== undefined);
    return {
      conformancePacks: each.map((pack) => ({ ...ofRegion(pack), ...pack[2] })),
      conformancePackStatuses: states.map((pack) => ({ ...ofRegion(pack), ConformancePackState: pack[1] })),
    };
  };
const [done, creating, broken] = ["CREATE_COMPLETE", "CREATE_IN_PROGRESS", "CREATE_FAILED"];
const three = packs(["a", done], ["b", done], ["c", done]);
const twoAndOneOf = (name: string, more: JsonObject = {}) => but(packs(["a", done], ["b", done], [name, done, more]));

const few: readonly RegionRow[] = [
  [96, "a pack could not be created", but(packs(["a", broken])), "fail"],
  ["+", "no pack at all", but(packs()), "pass"],
  ["+", "two packs", but(packs(["a", done], ["b", done])), "pass"],
  ["+", "three packs", but(three), "fail"],
  ["+", "a third one that the organization pushed", twoAndOneOf("OrgConformsPack-baseline-abc123"), "pass"],
  ["+", "a third one that a service made", twoAndOneOf("c", { CreatedBy: "securityhub.amazonaws.com" }), "pass"],
  ["+", "a pack of the organization failed, and is not one's own", but(packs(["a", done], ["OrgConformsPack-b", broken])), "pass"],
  ["+", "a pack is being created", but(packs(["a", creating])), "unknown"],
  ["+", "a third one is being created", but(packs(["a", done], ["b", done], ["c", creating])), "fail"],
  ["+", "a pack is being deleted", but(packs(["a", "DELETE_IN_PROGRESS"])), "unknown"],
  ["+", "a pack could not be deleted", but(packs(["a", "DELETE_FAILED"])), "fail"],
  ["+", "a pack is in a state that is new to us", but(packs(["a", "UPDATE_PAUSED"])), "unknown"],
  ["+", "a pack's state is left out of the answer", but(packs(["a", undefined])), "unknown"],
  ["+", "the packs were denied", ends("DescribeConformancePacks", "denied"), "unknown"],
  ["+", "the packs' states were denied", ends("DescribeConformancePackStatus", "denied"), "unknown"],
  ["+", "there are too many packs, whatever their states", ends("DescribeConformancePackStatus", "denied", three), "fail"],
  [
    145,
    "the list breaks off with two good ones",
    ends("DescribeConformancePacks", "cut-page", packs(["a", done], ["b", done], ["c", done], ["d", done])),
    "unknown",
  ],
  [145, "the list breaks off after a bad one", ends("DescribeConformancePacks", "cut-page", packs(["a", broken], ["b", done])), "fail"],
  [
    145,
    "the list breaks off after three",
    ends("DescribeConformancePacks", "cut-page", packs(...many(6).map((name) => [name, done] as const))),
    "fail",
  ],
  ["+", "no recorder, so a pack has nothing to work on", but({ recorders: [] }), "not-applicable"],
];

describe.each([
  { rule: "config-recorder-is-scoped", rows: scope },
  { rule: "config-delivers", rows: delivery },
  { rule: "config-few-packs", rows: few },
])("$rule", ({ rule, rows }) => {
  const verdicts = regionVerdicts(rule, rows);

  test.each(rows.map(([row, what, , is], nth) => ({ row, what, is, nth })))("row $row: $what is $is", async ({ is, nth }) => {
    expect((await verdicts)[nth]).toBe(is);
  });
});

test("row 92: roles cannot be recorded in eu-south-2, and are not asked for there", async () => {
  const region = "eu-south-2";
  const resourceTypes = TYPES.filter((type) => type !== "AWS::IAM::Role");
  const recorders = [{ name: "default", recordingGroup: { allSupported: false, resourceTypes, ...INCLUSION } }];
  const world: World = {
    ...healthy,
    regions: [...healthy.regions, { RegionName: region, OptInStatus: "opted-in" }],
    inRegion: { ...healthy.inRegion, [region]: { ...healthyRegion(region), recorders } },
  };
  const report = await reportOn(world, { only: ["aws"], configuration: configured({ also: [region] }) });
  expect(verdictsOf(report, "config-recorder-is-scoped")).toMatchObject({ [region]: "pass", "eu-west-1": "pass" });
});

const ONLY_IN_PRIMARY = { "us-east-1": { ...healthyRegion("us-east-1"), ...recorderIs("SUCCESS", { recording: false })("us-east-1") } };

test.each([
  { row: 93, what: "before its day", plan: { start: "2026-11-01" }, absent: "not-applicable" },
  { row: "+", what: "a day before the end of its window", plan: { start: "2026-09-01" }, absent: "not-applicable" },
  { row: "+", what: "on the last day of its window", plan: { start: "2026-08-31" }, absent: "fail" },
  { row: "+", what: "without a plan", plan: undefined, absent: "unknown" },
])("row $row: $what, no recorder is $absent, and a stopped one is fail", async ({ plan, absent }) => {
  const configuration = configured({ ...(plan !== undefined && { plan }) });
  const report = await reportOn({ ...healthy, inRegion: ONLY_IN_PRIMARY }, { only: ["aws"], configuration });
  expect(verdictsOf(report, "config-delivers")).toEqual({ "us-east-1": "fail", "eu-west-1": absent });
  expect(verdictsOf(report, "config-recorder-is-scoped")).toEqual({ "us-east-1": "pass", "eu-west-1": absent });
});

function stopped(denied: string) {
  return ends(denied, "denied", { recorderStatuses: [{ name: "default", recording: false, lastStatus: "SUCCESS" }] });
}
