import { DescribeRegionsCommand, EC2Client } from "@aws-sdk/client-ec2";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { expect, test } from "vitest";
import { healthy } from "../../../src/demo/worlds/healthy.ts";
import { clientOptions, plain, serving } from "../served.ts";

test("the caller is the world's, in the query protocol", async () => {
  const client = new STSClient(clientOptions(await serving({ ...healthy, account: "444455556666" })));
  expect(plain(await client.send(new GetCallerIdentityCommand({})))).toEqual({
    Account: "444455556666",
    Arn: "arn:aws:sts::111122223333:assumed-role/auditor-readonly/nightly",
    UserId: "AROAEXAMPLEEXAMPLE:auditor",
  });
});

test("regions that are off are shown only to whoever asks for all", async () => {
  const client = new EC2Client(clientOptions(await serving()));
  const { Regions: on = [] } = await client.send(new DescribeRegionsCommand({}));
  const { Regions: all = [] } = await client.send(new DescribeRegionsCommand({ AllRegions: true }));
  expect(on).toHaveLength(17);
  expect(all.find(({ RegionName }) => RegionName === "af-south-1")?.OptInStatus).toBe("not-opted-in");
  expect(all.find(({ RegionName }) => RegionName === "us-east-1")).toEqual({
    RegionName: "us-east-1",
    Endpoint: "ec2.us-east-1.amazonaws.com",
    OptInStatus: "opt-in-not-required",
  });
});
