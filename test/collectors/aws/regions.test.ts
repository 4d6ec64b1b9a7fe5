import { expect, test } from "vitest";
import { regions } from "../../../src/collectors/aws/regions.ts";
import { ACCOUNT } from "../../build.ts";
import { failure, sender } from "./sender.ts";

test("every region is read, disabled ones too", async () => {
  const client = sender({
    DescribeRegions: {
      Regions: [
        { RegionName: "eu-west-1", OptInStatus: "opt-in-not-required", Endpoint: "ec2.eu-west-1.amazonaws.com" },
        { RegionName: "me-south-1", OptInStatus: "not-opted-in" },
      ],
    },
  });
  const { resources, reads } = await regions.collect(client, ACCOUNT);
  expect(client.calls).toEqual([{ name: "DescribeRegions", input: { AllRegions: true } }]);
  expect(resources).toEqual([
    {
      kind: "aws.region",
      id: "eu-west-1",
      scope: ACCOUNT,
      region: "eu-west-1",
      RegionName: "eu-west-1",
      OptInStatus: "opt-in-not-required",
    },
    { kind: "aws.region", id: "me-south-1", scope: ACCOUNT, region: "me-south-1", RegionName: "me-south-1", OptInStatus: "not-opted-in" },
  ]);
  expect(reads).toEqual([{ source: "aws", call: "ec2:DescribeRegions", scope: ACCOUNT, feeds: "aws.region", outcome: "ok" }]);
});

test("an account without any region is no answer, and a denial is a gap", async () => {
  expect((await regions.collect(sender({ DescribeRegions: {} }), ACCOUNT)).reads[0]?.outcome).toBe("failed");
  expect((await regions.collect(sender({ DescribeRegions: failure("UnauthorizedOperation") }), ACCOUNT)).reads[0]?.outcome).toBe("denied");
});
