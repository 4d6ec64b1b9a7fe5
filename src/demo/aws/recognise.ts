import { type Answer, json } from "../answer.ts";
import type { Asked } from "../asked.ts";
import type { Recognised } from "../recognised.ts";
import type { World } from "../world.ts";
import { accessAnalyzer } from "./access-analyzer.ts";
import { type AwsCall, awsCall } from "./call.ts";
import { cloudtrail } from "./cloudtrail.ts";
import { config } from "./config.ts";
import { eks } from "./eks.ts";
import { ec2, sts } from "./identity.ts";
import { tokenOf } from "./listing.ts";
import type { Around, Operation } from "./operation.ts";
import { organizations } from "./organizations.ts";
import { problem, REQUEST_ID } from "./problem.ts";
import { refuse } from "./refusal.ts";
import { s3 } from "./s3.ts";

/** A request to AWS, told by the service and region it is signed for. */
export function recogniseAws(world: World, asked: Asked, endpointOf: Around["endpointOf"]): Recognised {
  const call = awsCall(asked);
  if (call === undefined) return unsigned;
  const { service, operation, region, scope, input } = call;
  return {
    call: { service, operation, region, scope },
    continues: TOKENS.some((name) => tokenOf(input[name]) !== undefined),
    pages: PAGED.includes(operation),
    answer: (cut) => identified(call, answer(world, call, { cut, endpointOf })),
    refuse: (fault) => identified(call, refuse(world, call, fault)),
  };
}

const SERVICES: Readonly<Record<string, Readonly<Record<string, Operation>>>> = {
  "access-analyzer": accessAnalyzer,
  cloudtrail,
  config,
  ec2,
  eks,
  organizations,
  s3,
  sts,
};

const TOKENS = ["nextToken", "NextToken", "continuation-token"];

const PAGED = [
  "DescribeConformancePackStatus",
  "DescribeConformancePacks",
  "ListAnalyzers",
  "ListBuckets",
  "ListClusters",
  "ListConfigurationRecorders",
];

function answer(world: World, call: AwsCall, around: Around): Answer {
  if (!isEnabled(world, call)) return refuse(world, call, { how: "region-disabled" });
  const operate = SERVICES[call.service]?.[call.operation];
  return operate === undefined ? unknownOperation(call) : operate(world, call, around);
}

/** Whatever AWS itself says has a request id, which a proxy's page has not. */
function identified({ service }: AwsCall, { headers, ...rest }: Answer): Answer {
  const ids = service === "s3" ? { "x-amz-request-id": REQUEST_ID, "x-amz-id-2": "demo" } : { "x-amzn-requestid": REQUEST_ID };
  return { ...rest, headers: { ...headers, ...ids } };
}

function isEnabled({ regions }: World, { region }: AwsCall): boolean {
  return regions.some(({ RegionName, OptInStatus }) => RegionName === region && OptInStatus !== "not-opted-in");
}

function unknownOperation(call: AwsCall) {
  const name = call.protocol === "rest-xml" ? "NotImplemented" : "UnknownOperationException";
  return problem(call, { status: call.protocol === "rest-xml" ? 501 : 400, name, message: "The demo does not serve this operation." });
}

const missingToken = json({ message: "Missing Authentication Token" }, 403, { "x-amzn-errortype": "MissingAuthenticationTokenException" });

const unsigned: Recognised = {
  call: { service: "", operation: "", region: "", scope: "" },
  continues: false,
  pages: false,
  answer: () => missingToken,
  refuse: () => missingToken,
};
