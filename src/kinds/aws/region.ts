import { Type } from "typebox";
import { field, type Kind, type ResourceOf } from "../kind.ts";

/** Id: the region's name. */
export const awsRegion = {
  name: "aws.region",
  doc: "A region as the account sees it, enabled or not.",
  source: "aws",
  listedBy: "account",
  call: "ec2:DescribeRegions",
  since: 1,
  fields: {
    RegionName: field(Type.String(), "The region's name."),
    OptInStatus: field(Type.String(), "`opt-in-not-required`, `opted-in` or `not-opted-in`."),
  },
} as const satisfies Kind;

/** Detail of a read that ended in the words of a disabled region, in a region that the list shows enabled. */
export const REFUSES_TOKEN = "the region is enabled and refuses this token";

export type AwsRegion = ResourceOf<typeof awsRegion>;
