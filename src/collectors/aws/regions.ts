import { DescribeRegionsCommand } from "@aws-sdk/client-ec2";
import { awsRegion } from "../../kinds/aws/region.ts";
import type { Collector } from "../collector.ts";
import { textOf } from "../answer.ts";
import type { Ec2Reader } from "./clients.ts";
import { list } from "./listing.ts";

/** Every region, enabled or not. Asked: the account's id. */
export const regions: Collector<Ec2Reader> = {
  permissions: [awsRegion.call],
  collect: (client, scope) =>
    list(
      awsRegion,
      { scope },
      {
        ask: () => client.send(new DescribeRegionsCommand({ AllRegions: true })),
        items: "Regions",
        idOf: nameOfRegion,
        regionOf: nameOfRegion,
      },
    ),
};

const nameOfRegion = (item: unknown) => textOf(item, "RegionName");
