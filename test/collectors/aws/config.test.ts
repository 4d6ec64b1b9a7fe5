import { expect, test } from "vitest";
import { config } from "../../../src/collectors/aws/config.ts";
import { failure, sender } from "./sender.ts";

const REGION = "eu-west-1";
const recordingGroup = {
  allSupported: false,
  includeGlobalResourceTypes: false,
  resourceTypes: ["AWS::EKS::Cluster"],
  recordingStrategy: { useOnly: "INCLUSION_BY_RESOURCE_TYPES" },
};
const pack = (name: string) => ({
  ConformancePackName: name,
  ConformancePackArn: `arn:aws:config:${REGION}:111122223333:conformance-pack/${name}`,
  ConformancePackId: name,
});
const full = {
  DescribeConfigurationRecorders: {
    ConfigurationRecorders: [
      { name: "default", roleARN: "arn:aws:iam::1:role/x", recordingGroup, recordingMode: { recordingFrequency: "DAILY" } },
    ],
  },
  DescribeConfigurationRecorderStatus: {
    ConfigurationRecordersStatus: [{ name: "default", recording: true, lastStatus: "SUCCESS", lastErrorMessage: "long" }],
  },
  ListConfigurationRecorders: {
    ConfigurationRecorderSummaries: [
      { arn: "a", name: "default", recordingScope: "PAID" },
      {
        arn: "b",
        name: "AWSConfigurationRecorderForSecurityHub",
        servicePrincipal: "securityhub.amazonaws.com",
        recordingScope: "INTERNAL",
      },
    ],
  },
  DescribeDeliveryChannels: { DeliveryChannels: [{ name: "default", s3BucketName: "config-history", snsTopicARN: "arn" }] },
  DescribeDeliveryChannelStatus: {
    DeliveryChannelsStatus: [
      {
        name: "default",
        configHistoryDeliveryInfo: { lastStatus: "FAILURE", lastErrorCode: "NoSuchBucket", lastErrorMessage: "long" },
        configSnapshotDeliveryInfo: { lastStatus: "Not_Applicable" },
        configStreamDeliveryInfo: { lastStatus: "Success" },
      },
    ],
  },
  DescribeConformancePacks: [{ ConformancePackDetails: [pack("one")], NextToken: "t" }, { ConformancePackDetails: [pack("two")] }],
  DescribeConformancePackStatus: [
    { ConformancePackStatusDetails: [{ ...pack("one"), ConformancePackState: "CREATE_COMPLETE", StackArn: "arn" }], NextToken: "t" },
    { ConformancePackStatusDetails: [{ ...pack("two"), ConformancePackState: "CREATE_FAILED" }] },
  ],
};
const none = {
  DescribeConfigurationRecorders: { ConfigurationRecorders: [] },
  ListConfigurationRecorders: { ConfigurationRecorderSummaries: [] },
  DescribeDeliveryChannels: { DeliveryChannels: [] },
  DescribeConformancePacks: { ConformancePackDetails: [] },
};
const collecting = (answers: Readonly<Record<string, unknown>>) => config.collect(sender(answers), REGION);
const outcomes = async (answers: Readonly<Record<string, unknown>>) => {
  const { reads } = await collecting(answers);
  return Object.fromEntries(reads.map(({ feeds, scope, outcome }) => [`${feeds} ${scope}`, outcome]));
};

test("everything of a region, under ids that are unique across regions", async () => {
  const { resources } = await collecting(full);
  const where = { scope: REGION, region: REGION };
  expect(resources).toEqual([
    {
      ...where,
      kind: "aws.config.recorder",
      id: "eu-west-1/default",
      name: "default",
      recordingGroup,
      recordingMode: { recordingFrequency: "DAILY" },
      status: { recording: true, lastStatus: "SUCCESS" },
    },
    {
      ...where,
      kind: "aws.config.service-linked-recorder",
      id: "eu-west-1/AWSConfigurationRecorderForSecurityHub",
      name: "AWSConfigurationRecorderForSecurityHub",
      servicePrincipal: "securityhub.amazonaws.com",
      recordingScope: "INTERNAL",
    },
    {
      ...where,
      kind: "aws.config.delivery-channel",
      id: "eu-west-1/default",
      name: "default",
      s3BucketName: "config-history",
      status: { history: { lastStatus: "FAILURE", lastErrorCode: "NoSuchBucket" }, snapshot: { lastStatus: "Not_Applicable" } },
    },
    ...["one", "two"].map((name) => ({
      ...where,
      kind: "aws.config.conformance-pack",
      id: pack(name).ConformancePackArn,
      ConformancePackName: name,
      ConformancePackArn: pack(name).ConformancePackArn,
      state: { ConformancePackState: name === "one" ? "CREATE_COMPLETE" : "CREATE_FAILED" },
    })),
  ]);
});

test("every listing and every field has its read", async () => {
  expect(await outcomes(full)).toEqual({
    "aws.config.recorder eu-west-1": "ok",
    "aws.config.recorder.status eu-west-1/default": "ok",
    "aws.config.service-linked-recorder eu-west-1": "ok",
    "aws.config.delivery-channel eu-west-1": "ok",
    "aws.config.delivery-channel.status eu-west-1/default": "ok",
    "aws.config.conformance-pack eu-west-1": "ok",
    [`aws.config.conformance-pack.state ${pack("one").ConformancePackArn}`]: "ok",
    [`aws.config.conformance-pack.state ${pack("two").ConformancePackArn}`]: "ok",
  });
});

test("nothing's status is not asked for", async () => {
  const client = sender(none);
  const { resources, reads } = await config.collect(client, REGION);
  expect(resources).toEqual([]);
  expect(reads.map(({ outcome }) => outcome)).toEqual(["ok", "ok", "ok", "ok"]);
  expect(client.names().sort()).toEqual(Object.keys(none).sort());
});

const spoilt = [
  [
    "a denied status",
    { DescribeConfigurationRecorderStatus: failure("AccessDeniedException") },
    "aws.config.recorder.status eu-west-1/default",
    "denied",
  ],
  [
    "a status that leaves the recorder out",
    { DescribeConfigurationRecorderStatus: { ConfigurationRecordersStatus: [] } },
    "aws.config.recorder.status eu-west-1/default",
    "failed",
  ],
  [
    "a status without `recording`",
    { DescribeConfigurationRecorderStatus: { ConfigurationRecordersStatus: [{ name: "default" }] } },
    "aws.config.recorder.status eu-west-1/default",
    "failed",
  ],
  ["an empty list of recorders", { DescribeConfigurationRecorders: {} }, "aws.config.recorder eu-west-1", "failed"],
  [
    "a throttled list of packs",
    { DescribeConformancePacks: failure("ThrottlingException") },
    "aws.config.conformance-pack eu-west-1",
    "throttled",
  ],
  [
    "a second page of packs that fails",
    { DescribeConformancePacks: [{ ConformancePackDetails: [pack("one")], NextToken: "t" }, failure("ThrottlingException")] },
    "aws.config.conformance-pack eu-west-1",
    "truncated",
  ],
  [
    "a second page of states that fails",
    { DescribeConformancePackStatus: [full.DescribeConformancePackStatus[0], failure("ThrottlingException")] },
    `aws.config.conformance-pack.state ${pack("two").ConformancePackArn}`,
    "truncated",
  ],
] as const;

for (const [what, answers, key, outcome] of spoilt) {
  test(`${what} is ${outcome}, and spoils only what it feeds`, async () => {
    const found = await outcomes({ ...full, ...answers });
    expect(found[key]).toBe(outcome);
    expect(Object.values(found).filter((one) => one !== "ok")).toHaveLength(1);
  });
}
