import { expect, test } from "vitest";
import { partitionOf } from "../../src/config/partition.ts";

test.each([
  ["us-east-1", "aws"],
  ["eu-west-1", "aws"],
  ["cn-northwest-1", "aws-cn"],
  ["us-gov-east-1", "aws-us-gov"],
  ["eusc-de-east-1", "aws-eusc"],
])("%s is in the partition %s", (region, partition) => {
  expect(partitionOf(region)).toBe(partition);
});
