import { readFileSync } from "node:fs";
import { onTestFinished } from "vitest";
import { type AwsLimits, awsClients } from "../../../src/io/aws/clients.ts";
import { type Asked, listen, type Reply } from "../server.ts";

const REQUEST_ID = { "x-amz-request-id": "4442587FB7D0A2F9", "x-amzn-requestid": "4442587FB7D0A2F9" };

export const recorded = (name: string) => readFileSync(new URL(`../../fixtures/responses/aws/${name}`, import.meta.url), "utf8");

/** What AWS would say to a platform where all is well, by operation. */
export function healthy(asked: Asked): Reply {
  const name = FILES[operationOf(asked)];
  if (name === undefined) return { status: 400, body: `nothing answers ${operationOf(asked)}` };
  const type = name.endsWith(".json") ? "application/json" : "application/xml";
  return { headers: { ...REQUEST_ID, "content-type": type }, body: recorded(name) };
}

/** `GetCallerIdentity`, `DescribeTrails`, `GET /?versioning`: what tells one operation from the other in its protocol. */
export function operationOf({ headers, body, method, path }: Asked): string {
  const target = headers["x-amz-target"];
  if (typeof target === "string") return target.split(".").at(-1) ?? "";
  const action = new URLSearchParams(body).get("Action");
  if (action !== null) return action;
  const { pathname, searchParams } = new URL(path, "https://x");
  const subresource = [...searchParams].filter(([, value]) => value === "").map(([key]) => key)[0];
  return subresource === undefined ? `${method} ${pathname}` : `${method} ?${subresource}`;
}

const FILES: Readonly<Record<string, string>> = {
  GetCallerIdentity: "sts.get-caller-identity.xml",
  DescribeRegions: "ec2.describe-regions.xml",
  DescribeOrganization: "organizations.describe-organization.json",
  "GET /analyzer": "access-analyzer.list-analyzers.json",
  DescribeTrails: "cloudtrail.describe-trails.json",
  GetTrailStatus: "cloudtrail.get-trail-status.json",
  GetEventSelectors: "cloudtrail.get-event-selectors.json",
  DescribeConfigurationRecorders: "config.describe-configuration-recorders.json",
  DescribeConfigurationRecorderStatus: "config.describe-configuration-recorder-status.json",
  ListConfigurationRecorders: "config.list-configuration-recorders.json",
  DescribeDeliveryChannels: "config.describe-delivery-channels.json",
  DescribeDeliveryChannelStatus: "config.describe-delivery-channel-status.json",
  DescribeConformancePacks: "config.describe-conformance-packs.json",
  "GET /": "s3.list-buckets.xml",
  "GET ?versioning": "s3.get-bucket-versioning.xml",
  "GET ?encryption": "s3.get-bucket-encryption.xml",
  "GET ?replication": "s3.get-bucket-replication.xml",
  "GET ?lifecycle": "s3.get-bucket-lifecycle.xml",
  "GET ?policy": "s3.get-bucket-policy.json",
  "GET /clusters/bookstore-platform-us-east": "eks.describe-cluster.json",
};

/** Real clients that reach a server of the test under AWS's own names. */
export async function wired(answer: (asked: Asked) => Reply | Promise<Reply>, limits: Partial<AwsLimits> = {}) {
  const server = await listen(answer, { tls: true });
  const controller = new AbortController();
  const clients = awsClients({
    region: "us-east-1",
    env: {},
    signal: controller.signal,
    version: "1.2.3",
    redirect: { port: server.port, ca: server.ca },
    credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" },
    limits: { attempts: 1, ...limits },
  });
  onTestFinished(() => clients.close());
  return { server, clients, controller };
}

/** An error in each protocol's own words. */
export const refusals = {
  json: (code: string): Reply => ({
    status: 400,
    headers: { "content-type": "application/x-amz-json-1.1" },
    body: JSON.stringify({ __type: code, message: "no" }),
  }),
  restJson: (code: string, status = 403): Reply => ({
    status,
    headers: { "content-type": "application/json", "x-amzn-errortype": code },
    body: JSON.stringify({ message: "no" }),
  }),
  query: (code: string): Reply => ({
    status: 403,
    headers: { "content-type": "text/xml" },
    body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>no</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
  }),
  ec2: (code: string): Reply => ({
    status: 403,
    headers: { "content-type": "text/xml" },
    body: `<Response><Errors><Error><Code>${code}</Code><Message>no</Message></Error></Errors><RequestID>r</RequestID></Response>`,
  }),
  s3: (code: string, status = 403): Reply => ({
    status,
    headers: { "content-type": "application/xml", ...REQUEST_ID },
    body: `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>no</Message><RequestId>r</RequestId></Error>`,
  }),
};

/** A proxy's page, an empty success, a body that ends too soon, a connection that breaks. */
export const nonsense = {
  page: { headers: { "content-type": "text/html" }, body: "<html><body>Sign in to the network</body></html>" },
  unnamedPage: { body: "<html><body>Sign in to the network</body></html>" },
  empty: { headers: { "content-length": "0" } },
  cut: { ends: "cut", body: "{" },
  reset: { ends: "reset" },
} as const satisfies Readonly<Record<string, Reply>>;
