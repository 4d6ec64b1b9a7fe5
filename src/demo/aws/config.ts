import { json } from "../answer.ts";
import type { InRegion, JsonObject } from "../world.ts";
import { epoch } from "./epoch.ts";
import { inPage, listed } from "./listing.ts";
import type { Operation } from "./operation.ts";

/** Operations that give all they have in one answer. */
function whole(member: string, from: keyof InRegion): Operation {
  return ({ inRegion }, { region }) => json(epoch({ [member]: inRegion[region]?.[from] ?? NONE }));
}

function paged(member: string, from: keyof InRegion, size: string): Operation {
  const paging = { token: "NextToken", size, largest: 20 };
  return (world, call, around) => {
    const all = world.inRegion[call.region]?.[from] ?? NONE;
    return listed({ world, call, around, paging }, all, (page) => json(epoch(inPage(member, "NextToken", page))));
  };
}

const NONE: readonly JsonObject[] = [];

/** Its operations, by name. */
export const config = {
  DescribeConfigurationRecorders: whole("ConfigurationRecorders", "recorders"),
  DescribeConfigurationRecorderStatus: whole("ConfigurationRecordersStatus", "recorderStatuses"),
  DescribeDeliveryChannels: whole("DeliveryChannels", "deliveryChannels"),
  DescribeDeliveryChannelStatus: whole("DeliveryChannelsStatus", "deliveryChannelStatuses"),
  ListConfigurationRecorders: paged("ConfigurationRecorderSummaries", "recorderSummaries", "MaxResults"),
  DescribeConformancePacks: paged("ConformancePackDetails", "conformancePacks", "Limit"),
  DescribeConformancePackStatus: paged("ConformancePackStatusDetails", "conformancePackStatuses", "Limit"),
};
