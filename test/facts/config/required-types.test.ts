import { expect, test } from "vitest";
import { requiredTypes, unrecordableTypes } from "../../../src/facts/config/required-types.ts";
import { target } from "../../build.ts";

const own = { ...target, gates: { config: { required_types: ["AWS::IAM::User", "AWS::EC2::VPC"] } } };
const cases = [
  ["the plan's types in an older region", target, "us-east-1", ["AWS::EKS::Cluster", "AWS::IAM::Role", "AWS::S3::Bucket"], []],
  ["the plan's types in Spain", target, "eu-south-2", ["AWS::EKS::Cluster", "AWS::S3::Bucket"], ["AWS::IAM::Role"]],
  ["the plan's types in a region to come", target, "xx-new-1", ["AWS::EKS::Cluster", "AWS::S3::Bucket"], ["AWS::IAM::Role"]],
  ["types of one's own in GovCloud", own, "us-gov-west-1", ["AWS::IAM::User", "AWS::EC2::VPC"], []],
  ["types of one's own in Zurich", own, "eu-central-2", ["AWS::EC2::VPC"], ["AWS::IAM::User"]],
] as const;

for (const [name, given, region, required, unrecordable] of cases) {
  test(`${name}: ${required.join(", ")}`, () => {
    expect([requiredTypes(given, region), unrecordableTypes(given, region)]).toEqual([required, unrecordable]);
  });
}
