import type { Asked } from "../asked.ts";
import type { Call, Json, JsonObject } from "../world.ts";
import { bucketOf, operationOf } from "./s3-operation.ts";

/** The five ways AWS puts requests, answers and errors on the wire. */
export type Protocol = "query" | "ec2" | "json" | "rest-json" | "rest-xml";

export interface AwsCall extends Call {
  readonly protocol: Protocol;
  /** The parameters, by the names they have on the wire. */
  readonly input: JsonObject;
}

/** Undefined when it is not signed for a service and region. */
export function awsCall(asked: Asked): AwsCall | undefined {
  const scope = credentialScope(asked);
  if (scope === undefined) return undefined;
  const protocol = PROTOCOLS[scope.service] ?? "json";
  return { ...scope, protocol, ...READ[protocol](asked) };
}

const PROTOCOLS: Readonly<Record<string, Protocol>> = {
  "access-analyzer": "rest-json",
  cloudtrail: "json",
  config: "json",
  ec2: "ec2",
  eks: "rest-json",
  organizations: "json",
  s3: "rest-xml",
  sts: "query",
};

type Asking = Pick<AwsCall, "operation" | "scope" | "input">;

const READ: Readonly<Record<Protocol, (asked: Asked) => Asking>> = {
  query: readForm,
  ec2: readForm,
  json: readTarget,
  "rest-json": readPath,
  "rest-xml": readS3,
};

/** Of the header, or of a presigned address. */
function credentialScope({ headers, query }: Asked): { service: string; region: string } | undefined {
  const signed = headers["authorization"] ?? `Credential=${query.get("X-Amz-Credential") ?? ""}`;
  const [, region, service] = /Credential=[^/,\s]+\/\d{8}\/([^/]+)\/([^/]+)\/aws4_request/.exec(signed) ?? [];
  return region === undefined || service === undefined ? undefined : { service, region };
}

function readForm({ body, query }: Asked): Asking {
  const input = Object.fromEntries([...query, ...new URLSearchParams(body)]);
  return { operation: input["Action"] ?? "", scope: "", input };
}

function readTarget({ headers, body }: Asked): Asking {
  const input = objectIn(body);
  const trail = [input["Name"], input["TrailName"]].find((name) => typeof name === "string");
  return { operation: headers["x-amz-target"]?.split(".").at(-1) ?? "", scope: textOr(trail), input };
}

function readPath({ path, query }: Asked): Asking {
  const [collection = "", name = ""] = path.split("/").slice(1).map(decodeURIComponent);
  const operation = PATHS[`${collection}${name === "" ? "" : "/*"}`] ?? "";
  return { operation, scope: name, input: { ...Object.fromEntries(query), ...(name !== "" && { name }) } };
}

const PATHS: Readonly<Record<string, string>> = {
  analyzer: "ListAnalyzers",
  "analyzer/*": "GetAnalyzer",
  clusters: "ListClusters",
  "clusters/*": "DescribeCluster",
};

function readS3(asked: Asked): Asking {
  const bucket = bucketOf(asked);
  return { operation: operationOf(asked, bucket), scope: bucket, input: Object.fromEntries(asked.query) };
}

function objectIn(body: string): JsonObject {
  const value: unknown = body === "" ? {} : JSON.parse(body);
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOr(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}
