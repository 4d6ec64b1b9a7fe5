import type { Target } from "../../model/target.ts";

/** What the 90-day plan starts with. */
const DEFAULT = ["AWS::EKS::Cluster", "AWS::IAM::Role", "AWS::S3::Bucket"];

/** The regions that AWS Config had before February 2022: IAM's types can be recorded in these alone, and no region will join them. */
const RECORD_IAM = new Set(
  [
    "af-south-1 ap-east-1 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-southeast-1 ap-southeast-2 ap-southeast-3",
    "ca-central-1 cn-north-1 cn-northwest-1 eu-central-1 eu-north-1 eu-south-1 eu-west-1 eu-west-2 eu-west-3 me-south-1 sa-east-1",
    "us-east-1 us-east-2 us-gov-east-1 us-gov-west-1 us-west-1 us-west-2",
  ].flatMap((line) => line.split(" ")),
);

const IAM = ["AWS::IAM::Group", "AWS::IAM::Policy", "AWS::IAM::Role", "AWS::IAM::User"];

/** The types that a region's recorder must record: those that are asked for and can be recorded there. */
export function requiredTypes(target: Target, region: string): readonly string[] {
  return asked(target).filter((type) => RECORD_IAM.has(region) || !IAM.includes(type));
}

/** The types that are asked for and that nobody can record there. */
export function unrecordableTypes(target: Target, region: string): readonly string[] {
  return asked(target).filter((type) => !RECORD_IAM.has(region) && IAM.includes(type));
}

function asked({ gates }: Target): readonly string[] {
  return gates?.["config"]?.required_types ?? DEFAULT;
}
