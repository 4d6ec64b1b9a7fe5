import {
  DescribeConfigurationRecordersCommand,
  DescribeConfigurationRecorderStatusCommand,
  DescribeConformancePacksCommand,
  DescribeConformancePackStatusCommand,
  DescribeDeliveryChannelsCommand,
  DescribeDeliveryChannelStatusCommand,
  ListConfigurationRecordersCommand,
} from "@aws-sdk/client-config-service";
import { allow } from "../../kinds/allow.ts";
import { conformancePack, deliveryChannel, recorder, serviceLinkedRecorder } from "../../kinds/aws/config.ts";
import { type Collected, type Collector, together } from "../collector.ts";
import { at, textAt, textOf } from "../answer.ts";
import type { ConfigReader } from "./clients.ts";
import { withField } from "./field.ts";
import { list } from "./listing.ts";

/** Everything of AWS Config in one region. A status is asked for when there is something it could be of. */
export const config: Collector<ConfigReader> = {
  permissions: [
    recorder.call,
    recorder.fields.status.call,
    serviceLinkedRecorder.call,
    deliveryChannel.call,
    deliveryChannel.fields.status.call,
    conformancePack.call,
    conformancePack.fields.state.call,
  ],
  collect: async (client, region) =>
    together(await Promise.all([recorders, serviceLinkedRecorders, channels, packs].map((part) => part(client, region)))),
};

/** A service's own recorder is of the other kind, should it show here. */
async function recorders(client: ConfigReader, region: string): Promise<Collected> {
  const listed = await list(
    recorder,
    { scope: region, region },
    {
      ask: () => client.send(new DescribeConfigurationRecordersCommand({})),
      items: "ConfigurationRecorders",
      idOf: inRegion(region),
      only: (item) => !isOfService(item),
    },
  );
  return withField(
    listed,
    { kind: recorder, field: "status" },
    {
      ask: () => client.send(new DescribeConfigurationRecorderStatusCommand({})),
      items: "ConfigurationRecordersStatus",
      copy: (item) => ({ id: inRegion(region)(item), value: allow(recorder.fields.status.schema, item) }),
    },
  );
}

/** The list shows the customer's own recorder too, without a service. */
function serviceLinkedRecorders(client: ConfigReader, region: string): Promise<Collected> {
  return list(
    serviceLinkedRecorder,
    { scope: region, region },
    {
      ask: (NextToken) => client.send(new ListConfigurationRecordersCommand({ NextToken })),
      items: "ConfigurationRecorderSummaries",
      token: "NextToken",
      idOf: inRegion(region),
      only: isOfService,
    },
  );
}

async function channels(client: ConfigReader, region: string): Promise<Collected> {
  const listed = await list(
    deliveryChannel,
    { scope: region, region },
    {
      ask: () => client.send(new DescribeDeliveryChannelsCommand({})),
      items: "DeliveryChannels",
      idOf: inRegion(region),
    },
  );
  return withField(
    listed,
    { kind: deliveryChannel, field: "status" },
    {
      ask: () => client.send(new DescribeDeliveryChannelStatusCommand({})),
      items: "DeliveryChannelsStatus",
      copy: (item) => ({ id: inRegion(region)(item), value: allow(deliveryChannel.fields.status.schema, deliveries(item)) }),
    },
  );
}

async function packs(client: ConfigReader, region: string): Promise<Collected> {
  const listed = await list(
    conformancePack,
    { scope: region, region },
    {
      ask: (NextToken) => client.send(new DescribeConformancePacksCommand({ NextToken })),
      items: "ConformancePackDetails",
      token: "NextToken",
      idOf: arnOfPack,
    },
  );
  return withField(
    listed,
    { kind: conformancePack, field: "state" },
    {
      ask: (NextToken) => client.send(new DescribeConformancePackStatusCommand({ NextToken })),
      items: "ConformancePackStatusDetails",
      token: "NextToken",
      copy: (item) => ({ id: arnOfPack(item), value: allow(conformancePack.fields.state.schema, item) }),
    },
  );
}

/** A recorder is called "default" in every region, so its name alone is no id. */
const inRegion = (region: string) => (item: unknown) => `${region}/${textOf(item, "name")}`;
const isOfService = (item: unknown) => textAt(item, "servicePrincipal") !== undefined;
const arnOfPack = (item: unknown) => textOf(item, "ConformancePackArn");

function deliveries(item: unknown) {
  return { history: at(item, "configHistoryDeliveryInfo"), snapshot: at(item, "configSnapshotDeliveryInfo") };
}
