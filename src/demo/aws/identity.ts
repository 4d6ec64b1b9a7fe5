import { xml } from "../answer.ts";
import type { Operation } from "./operation.ts";
import { REQUEST_ID, STS } from "./problem.ts";

const EC2 = "http://ec2.amazonaws.com/doc/2016-11-15/";

const getCallerIdentity: Operation = ({ account, callerArn }) => {
  const result = { Arn: callerArn, UserId: "AROAEXAMPLEEXAMPLE:auditor", Account: account };
  const body = { GetCallerIdentityResult: result, ResponseMetadata: { RequestId: REQUEST_ID } };
  return xml("GetCallerIdentityResponse", body, { namespace: STS });
};

/** Without `AllRegions` only those that are enabled. */
const describeRegions: Operation = ({ regions }, { input }) => {
  const asked = input["AllRegions"] === "true" ? regions : regions.filter(({ OptInStatus }) => OptInStatus !== "not-opted-in");
  const item = asked.map(({ RegionName, OptInStatus }) => {
    return { regionName: RegionName, regionEndpoint: `ec2.${RegionName}.amazonaws.com`, optInStatus: OptInStatus };
  });
  return xml("DescribeRegionsResponse", { requestId: REQUEST_ID, regionInfo: { item } }, { namespace: EC2 });
};

/** Operations of STS, by name. */
export const sts = { GetCallerIdentity: getCallerIdentity };
/** Operations of EC2, by name. */
export const ec2 = { DescribeRegions: describeRegions };
