import {
  ConfigServiceClient,
  DescribeConfigurationRecordersCommand,
  DescribeConfigurationRecorderStatusCommand,
  DescribeConformancePacksCommand,
  DescribeConformancePackStatusCommand,
  DescribeDeliveryChannelsCommand,
  DescribeDeliveryChannelStatusCommand,
  ListConfigurationRecordersCommand,
} from "@aws-sdk/client-config-service";
import { expect, test } from "vitest";
import { healthy } from "../../../src/demo/worlds/healthy.ts";
import { clientOptions, serving } from "../served.ts";

test("a region tells of its recorder, its deliveries and its packs", async () => {
  const client = new ConfigServiceClient(clientOptions(await serving()));
  const { ConfigurationRecorders } = await client.send(new DescribeConfigurationRecordersCommand({}));
  expect(ConfigurationRecorders).toMatchObject([
    { name: "default", recordingGroup: { recordingStrategy: { useOnly: "INCLUSION_BY_RESOURCE_TYPES" } } },
  ]);
  const { ConfigurationRecordersStatus } = await client.send(new DescribeConfigurationRecorderStatusCommand({}));
  expect(ConfigurationRecordersStatus).toMatchObject([
    { name: "default", recording: true, lastStatus: "SUCCESS", lastStatusChangeTime: new Date("2026-11-23T03:04:55Z") },
  ]);
  const { ConfigurationRecorderSummaries } = await client.send(new ListConfigurationRecordersCommand({}));
  expect(ConfigurationRecorderSummaries).toMatchObject([{ name: "default", recordingScope: "PAID" }]);
  const { DeliveryChannels } = await client.send(new DescribeDeliveryChannelsCommand({}));
  expect(DeliveryChannels).toMatchObject([{ name: "default", s3BucketName: "bookstore-config-111122223333" }]);
  const { DeliveryChannelsStatus } = await client.send(new DescribeDeliveryChannelStatusCommand({}));
  expect(DeliveryChannelsStatus).toMatchObject([
    { configHistoryDeliveryInfo: { lastStatus: "SUCCESS", lastSuccessfulTime: new Date("2026-11-23T03:02:30Z") } },
  ]);
  const { ConformancePackDetails } = await client.send(new DescribeConformancePacksCommand({}));
  const { ConformancePackStatusDetails } = await client.send(new DescribeConformancePackStatusCommand({}));
  expect(ConformancePackDetails).toMatchObject([{ ConformancePackName: "bookstore-eks-baseline" }]);
  expect(ConformancePackStatusDetails).toMatchObject([{ ConformancePackState: "CREATE_COMPLETE" }]);
});

test("a region without Config has empty lists", async () => {
  const client = new ConfigServiceClient(clientOptions(await serving(), "us-west-2"));
  expect(await client.send(new DescribeConfigurationRecordersCommand({}))).toMatchObject({ ConfigurationRecorders: [] });
  expect(await client.send(new DescribeConformancePacksCommand({}))).toMatchObject({ ConformancePackDetails: [] });
});

test("packs come in pages, and a token of nobody's is refused", async () => {
  const packs = ["a", "b"].map((ConformancePackName) => ({ ConformancePackName, ConformancePackArn: ConformancePackName }));
  const served = await serving({ ...healthy, inRegion: { "us-east-1": { conformancePacks: packs } } });
  const client = new ConfigServiceClient(clientOptions(served));
  const first = await client.send(new DescribeConformancePacksCommand({ Limit: 1 }));
  const second = await client.send(new DescribeConformancePacksCommand({ Limit: 1, NextToken: first.NextToken }));
  expect([first, second].map((page) => page.ConformancePackDetails?.[0]?.ConformancePackName)).toEqual(["a", "b"]);
  expect(second.NextToken).toBeUndefined();
  await expect(client.send(new DescribeConformancePacksCommand({ NextToken: "made-up" }))).rejects.toThrow("Invalid token");
});
