import { expect, test } from "vitest";
import { awsPermissions, collectAws } from "../../../src/collectors/aws/all.ts";
import { kinds } from "../../../src/kinds/all.ts";
import { ACCOUNT, target } from "../../build.ts";
import { failure, sender } from "./sender.ts";

const none = {
  DescribeRegions: { Regions: [{ RegionName: "eu-west-1", OptInStatus: "opt-in-not-required" }] },
  DescribeOrganization: failure("AWSOrganizationsNotInUseException"),
  DescribeTrails: { trailList: [] },
  ListAnalyzers: { analyzers: [] },
  DescribeConfigurationRecorders: { ConfigurationRecorders: [] },
  ListConfigurationRecorders: { ConfigurationRecorderSummaries: [] },
  DescribeDeliveryChannels: { DeliveryChannels: [] },
  DescribeConformancePacks: { ConformancePackDetails: [] },
};

async function collecting(answers: Readonly<Record<string, unknown>> = {}) {
  const client = sender({ ...none, ...answers });
  const asked: string[] = [];
  const regional = (service: string) => async (region: string) => {
    asked.push(`${service} ${region}`);
    return client;
  };
  const clients = {
    sts: regional("sts"),
    ec2: regional("ec2"),
    organizations: async () => client,
    accessAnalyzer: regional("access-analyzer"),
    cloudtrail: regional("cloudtrail"),
    config: regional("config"),
    s3: regional("s3"),
    eks: regional("eks"),
  };
  return { asked, ...(await collectAws(clients, target)) };
}

test("the account is asked once, and each region in scope for what is regional", async () => {
  const { asked, reads } = await collecting();
  expect(asked.sort()).toEqual([
    "access-analyzer eu-west-1",
    "access-analyzer us-east-1",
    "cloudtrail us-east-1",
    "config eu-west-1",
    "config us-east-1",
    "ec2 us-east-1",
  ]);
  const listed = reads.map(({ feeds, scope }) => `${feeds} ${scope}`).sort();
  const perRegion = [
    "access-analyzer.analyzer",
    "config.conformance-pack",
    "config.delivery-channel",
    "config.recorder",
    "config.service-linked-recorder",
  ];
  const expected = perRegion.flatMap((kind) => ["eu-west-1", "us-east-1"].map((region) => `aws.${kind} ${region}`));
  expect(listed).toEqual([...expected, ...["cloudtrail.trail", "organization", "region"].map((kind) => `aws.${kind} ${ACCOUNT}`)].sort());
});

test("the permissions are those of the kinds; HeadBucket says what it must without one, which would also list objects", () => {
  const calls = kinds
    .filter(({ source }) => source === "aws")
    .flatMap(({ call, fields }) => [call, ...Object.values(fields).flatMap((field) => field.call ?? [])]);
  expect([...awsPermissions].sort()).toEqual([...new Set(calls)].filter((call) => call !== "s3:ListBucket").sort());
});
