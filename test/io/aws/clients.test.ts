import { expect, test, vi } from "vitest";
import { accessAnalyzer } from "../../../src/collectors/aws/access-analyzer.ts";
import type { AwsClients } from "../../../src/collectors/aws/clients.ts";
import { cloudtrail } from "../../../src/collectors/aws/cloudtrail.ts";
import { config } from "../../../src/collectors/aws/config.ts";
import { eks } from "../../../src/collectors/aws/eks.ts";
import { whoAmI } from "../../../src/collectors/aws/identity.ts";
import { organization } from "../../../src/collectors/aws/organization.ts";
import { regions } from "../../../src/collectors/aws/regions.ts";
import { bucketFields } from "../../../src/collectors/aws/bucket-fields.ts";
import { s3 } from "../../../src/collectors/aws/s3.ts";
import type { Read } from "../../../src/model/snapshot.ts";
import { awsClients } from "../../../src/io/aws/clients.ts";
import { ACCOUNT, USE1 } from "../../build.ts";
import { type Asked, closedPort, listen, type Reply } from "../server.ts";
import { healthy, nonsense, operationOf, recorded, refusals, wired } from "./wire.ts";

const REGION = "us-east-1";
type Collecting = (clients: AwsClients) => Promise<{ readonly resources: readonly unknown[]; readonly reads: readonly Read[] }>;

const collecting = {
  ec2: async ({ ec2 }) => regions.collect(await ec2(REGION), ACCOUNT),
  organizations: async ({ organizations }) => organization.collect(await organizations(), ACCOUNT),
  accessAnalyzer: async (clients) => accessAnalyzer.collect(await clients.accessAnalyzer(REGION), REGION),
  cloudtrail: (clients) => cloudtrail.collect(clients.cloudtrail, { accountId: ACCOUNT, region: REGION }),
  config: async (clients) => config.collect(await clients.config(REGION), REGION),
  s3: (clients) => s3.collect(clients.s3, { region: REGION, buckets: new Map(["bookstore-media"].map((name) => [name, bucketFields])) }),
  eks: async (clients) => eks.collect(await clients.eks(REGION), { id: USE1, name: "bookstore-platform-us-east", region: REGION }),
} satisfies Readonly<Record<string, Collecting>>;
const services = Object.entries(collecting);

/** By service, the resources that the recorded answers become. */
const expected: Readonly<Record<string, unknown>> = JSON.parse(recorded("expected.json"));

const abroad = ({ host, method }: Asked): Reply | undefined =>
  host.startsWith("bookstore-media-dr.") && method === "HEAD"
    ? { status: 403, headers: { "x-amz-bucket-region": "eu-west-1", "x-amz-request-id": "r" } }
    : undefined;

test("the caller is known by the answer of STS in the region that was asked", async () => {
  const { clients, server } = await wired(healthy);
  expect(await whoAmI(await clients.sts("eu-west-1"))).toMatchObject({ ok: true, identity: { account: ACCOUNT, partition: "aws" } });
  expect(server.asked[0]?.host).toBe("sts.eu-west-1.amazonaws.com");
  expect(server.asked[0]?.headers["user-agent"]).toContain("auditor/1.2.3");
});

for (const [service, collect] of services) {
  test(`${service}: what AWS sends becomes resources, and every read is ok`, async () => {
    const { clients } = await wired((asked) => abroad(asked) ?? healthy(asked));
    const { resources, reads } = await collect(clients);
    expect(reads.filter(({ outcome }) => outcome !== "ok")).toEqual([]);
    expect(resources).toEqual(expected[service]);
  });
}

test("every service is asked under its own name", async () => {
  const { clients, server } = await wired((asked) => abroad(asked) ?? healthy(asked));
  await Promise.all(services.map(([, collect]) => collect(clients)));
  expect([...new Set(server.asked.map(({ host }) => host))].sort()).toEqual([
    "access-analyzer.us-east-1.amazonaws.com",
    "bookstore-media-dr.s3.eu-west-1.amazonaws.com",
    "bookstore-media-dr.s3.us-east-1.amazonaws.com",
    "bookstore-media.s3.us-east-1.amazonaws.com",
    "cloudtrail.us-east-1.amazonaws.com",
    "config.us-east-1.amazonaws.com",
    "ec2.us-east-1.amazonaws.com",
    "eks.us-east-1.amazonaws.com",
    "organizations.us-east-1.amazonaws.com",
    "s3.us-east-1.amazonaws.com",
  ]);
  expect(clients.overridden()).toEqual([]);
});

for (const [what, reply] of Object.entries(nonsense)) {
  for (const [service, collect] of services) {
    test(`${service}: ${what} is failed, and never 'none'`, async () => {
      const { clients } = await wired(() => reply);
      const { resources, reads } = await collect(clients);
      expect(resources).toEqual([]);
      expect([...new Set(reads.map(({ outcome }) => outcome))]).toEqual(["failed"]);
    });
  }

  for (const operation of [
    "GET ?versioning",
    "GET ?replication",
    "GET ?lifecycle",
    "GET ?encryption",
    "GET ?policy",
    "GetTrailStatus",
    "GetEventSelectors",
  ]) {
    test(`${operation}: ${what} spoils that field alone`, async () => {
      const { clients } = await wired((asked) => (operationOf(asked) === operation ? reply : (abroad(asked) ?? healthy(asked))));
      const collect = operation.startsWith("GET ") ? collecting.s3 : collecting.cloudtrail;
      const { reads } = await collect(clients);
      const bad = reads.filter(({ outcome }) => outcome !== "ok");
      expect(new Set(bad.map(({ outcome }) => outcome))).toEqual(new Set(["failed"]));
      expect(new Set(bad.map(({ feeds }) => feeds)).size).toBe(1);
    });
  }
}

const refused = [
  ["organizations", refusals.json("AccessDeniedException"), "denied"],
  ["organizations", refusals.json("AWSOrganizationsNotInUseException"), "absent"],
  ["cloudtrail", refusals.json("com.amazonaws.cloudtrail#AccessDeniedException"), "denied"],
  ["cloudtrail", refusals.json("UnrecognizedClientException"), "region-disabled"],
  ["config", refusals.json("ThrottlingException"), "throttled"],
  ["accessAnalyzer", refusals.restJson("AccessDeniedException"), "denied"],
  ["accessAnalyzer", refusals.restJson("UnrecognizedClientException"), "region-disabled"],
  ["accessAnalyzer", refusals.restJson("ThrottlingException", 429), "throttled"],
  ["eks", refusals.restJson("ResourceNotFoundException", 404), "absent"],
  ["eks", refusals.restJson("SomethingNewException", 400), "failed"],
  ["ec2", refusals.ec2("UnauthorizedOperation"), "denied"],
  ["ec2", refusals.ec2("AuthFailure"), "region-disabled"],
  ["ec2", refusals.ec2("RequestLimitExceeded"), "throttled"],
] as const;

for (const [service, reply, outcome] of refused) {
  test(`${service}: ${reply.body?.slice(0, 70)} is ${outcome}`, async () => {
    const { clients } = await wired(() => reply);
    const { resources, reads } = await collecting[service](clients);
    expect(resources).toEqual([]);
    expect([...new Set(reads.map((read) => read.outcome))]).toEqual([outcome]);
  });
}

const buckets = [
  ["GET ?versioning", refusals.s3("AccessDenied"), "versioning", "denied"],
  ["GET ?replication", refusals.s3("ReplicationConfigurationNotFoundError", 404), "replication", "absent"],
  ["GET ?lifecycle", refusals.s3("NoSuchLifecycleConfiguration", 404), "lifecycle", "absent"],
  ["GET ?encryption", refusals.s3("ServerSideEncryptionConfigurationNotFoundError", 404), "encryption", "absent"],
  ["GET ?policy", refusals.s3("NoSuchBucketPolicy", 404), "policy", "absent"],
  ["GET ?policy", refusals.s3("MethodNotAllowed", 405), "policy", "denied"],
  ["GET ?policy", refusals.s3("SlowDown", 503), "policy", "throttled"],
  ["GET ?policy", refusals.s3("PermanentRedirect", 301), "policy", "failed"],
  ["GET /", refusals.s3("AccessDenied"), "owned", "denied"],
] as const;

for (const [operation, reply, field, outcome] of buckets) {
  test(`s3: ${operation} with ${/<Code>(\w+)/.exec(reply.body ?? "")?.[1]} is ${outcome}`, async () => {
    const head = { headers: { "x-amz-bucket-region": "us-east-1", "x-amz-request-id": "r" } };
    const { clients } = await wired((asked) =>
      operationOf(asked) === operation ? reply : asked.method === "HEAD" ? head : healthy(asked),
    );
    const { reads } = await collecting.s3(clients);
    expect(reads.find(({ feeds, scope }) => feeds === `aws.s3.bucket.${field}` && scope === "bookstore-media")?.outcome).toBe(outcome);
  });
}

const heads = [
  ["403 with a region", { status: 403, headers: { "x-amz-bucket-region": "eu-west-1" } }, "ok"],
  ["301 with a region", { status: 301, headers: { "x-amz-bucket-region": "eu-west-1" } }, "ok"],
  ["400 with a region", { status: 400, headers: { "x-amz-bucket-region": "eu-west-1" } }, "ok"],
  ["403 of S3", { status: 403, headers: { "x-amz-request-id": "r" } }, "denied"],
  ["403 of a proxy", { status: 403, headers: { "content-type": "text/html" } }, "failed"],
  ["404 of S3", { status: 404, headers: { "x-amz-request-id": "r" } }, "absent"],
  ["404 of a proxy", { status: 404, headers: { "content-type": "text/html" } }, "failed"],
  ["200 of a proxy", { headers: { "content-type": "text/html" } }, "failed"],
] as const;

for (const [what, reply, outcome] of heads) {
  test(`s3: a copy whose HEAD is ${what} is ${outcome}`, async () => {
    const { clients } = await wired((asked) => (asked.method === "HEAD" ? reply : healthy(asked)));
    const { reads } = await collecting.s3(clients);
    expect(reads.find(({ feeds, scope }) => feeds === "aws.s3.bucket" && scope === "bookstore-media-dr")?.outcome).toBe(outcome);
  });
}

test("a bucket that was never versioned is known to be so", async () => {
  const body = '<VersioningConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"/>';
  const never = { headers: { "x-amz-request-id": "r", "content-type": "application/xml" }, body };
  const { clients } = await wired((asked) => (operationOf(asked) === "GET ?versioning" ? never : (abroad(asked) ?? healthy(asked))));
  const { resources } = await collecting.s3(clients);
  expect(resources[0]).toMatchObject({ id: "bookstore-media", versioning: {} });
});

const rules = [
  ["replication", "<Filter/>", { Filter: {} }],
  ["replication", "<Filter><Prefix></Prefix></Filter>", { Filter: { Prefix: "" } }],
  ["replication", "<Prefix/>", { Prefix: "" }],
  [
    "replication",
    "<Filter><And><Prefix>a/</Prefix><Tag><Key>k</Key><Value/></Tag></And></Filter>",
    { Filter: { And: { Prefix: "a/", Tags: [{ Key: "k", Value: "" }] } } },
  ],
  ["lifecycle", "<Filter/><Expiration><Days>7</Days></Expiration>", { Filter: {}, Expiration: { Days: 7 } }],
  [
    "lifecycle",
    "<Prefix>kopia/</Prefix><Transition><Date>2026-12-01T00:00:00Z</Date><StorageClass>GLACIER</StorageClass></Transition>",
    { Prefix: "kopia/", Transitions: [{ Date: "2026-12-01T00:00:00.000Z", StorageClass: "GLACIER" }] },
  ],
  [
    "lifecycle",
    "<Filter><ObjectSizeGreaterThan>500</ObjectSizeGreaterThan></Filter><AbortIncompleteMultipartUpload><DaysAfterInitiation>3</DaysAfterInitiation></AbortIncompleteMultipartUpload>",
    { Filter: { ObjectSizeGreaterThan: 500 } },
  ],
] as const;

for (const [field, xml, rule] of rules) {
  test(`s3: a ${field} rule with ${xml} is read as it is meant`, async () => {
    const [root, rest, more] =
      field === "replication"
        ? [
            "ReplicationConfiguration",
            "<Destination><Bucket>arn:aws:s3:::bookstore-media-dr</Bucket></Destination>",
            { Destination: { Bucket: "arn:aws:s3:::bookstore-media-dr" } },
          ]
        : ["LifecycleConfiguration", "", {}];
    const body = `<${root}><Rule>${xml}<Status>Enabled</Status>${rest}</Rule></${root}>`;
    const reply = { headers: { "x-amz-request-id": "r", "content-type": "application/xml" }, body };
    const { clients } = await wired((asked) => (operationOf(asked) === `GET ?${field}` ? reply : (abroad(asked) ?? healthy(asked))));
    const { resources } = await collecting.s3(clients);
    expect(resources[0]).toMatchObject({ [field]: { Rules: [{ Status: "Enabled", ...rule, ...more }] } });
  });
}

test("an account without buckets is no broken answer", async () => {
  const body = "<ListAllMyBucketsResult><Buckets></Buckets></ListAllMyBucketsResult>";
  const none = { headers: { "x-amz-request-id": "r", "content-type": "application/xml" }, body };
  const gone = { status: 404, headers: { "x-amz-request-id": "r" } };
  const { clients } = await wired((asked) => (asked.method === "HEAD" ? gone : operationOf(asked) === "GET /" ? none : healthy(asked)));
  expect((await collecting.s3(clients)).reads).toMatchObject([{ feeds: "aws.s3.bucket", outcome: "absent" }]);
});

test("a throttled call is asked again, and is throttled when it stays so", async () => {
  let times = 0;
  const once = await wired((asked) => (times++ === 0 ? refusals.restJson("ThrottlingException", 429) : healthy(asked)), { attempts: 3 });
  expect((await collecting.accessAnalyzer(once.clients)).reads).toMatchObject([{ outcome: "ok" }]);
  const always = await wired(() => refusals.restJson("ThrottlingException", 429), { attempts: 2 });
  expect((await collecting.accessAnalyzer(always.clients)).reads).toMatchObject([{ outcome: "throttled" }]);
  expect(always.server.asked).toHaveLength(2);
});

test("a server that never answers is a timeout, and so is a body that never ends", async () => {
  const silent = await wired(() => ({ ends: "never" }), { request: 150 });
  expect((await collecting.eks(silent.clients)).reads).toMatchObject([{ outcome: "timeout" }]);
  const long = await wired(() => ({ ends: "never" }), { request: 10_000, call: 150 });
  expect((await collecting.eks(long.clients)).reads).toMatchObject([{ outcome: "timeout" }]);
});

test("nobody on the other side is unreachable", async () => {
  const { clients, server } = await wired(healthy);
  const other = awsClients({
    region: REGION,
    env: { AWS_MAX_ATTEMPTS: "1" },
    signal: new AbortController().signal,
    version: "1.2.3",
    redirect: { port: await closedPort(), ca: server.ca },
    credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" },
  });
  expect((await collecting.eks(other)).reads).toMatchObject([{ outcome: "unreachable", detail: "ECONNREFUSED" }]);
  clients.close();
});

test("an interruption ends what is on its way and what waits for its next try, at once", async () => {
  const { clients, controller } = await wired(() => refusals.restJson("ThrottlingException", 429), { attempts: 10 });
  const silent = await wired(() => ({ ends: "never" }));
  const waiting = [collecting.accessAnalyzer(clients), collecting.eks(silent.clients)];
  await new Promise((resolve) => setTimeout(resolve, 300));
  const start = performance.now();
  controller.abort();
  silent.controller.abort();
  const reads = (await Promise.all(waiting)).flatMap((collected) => collected.reads);
  expect(performance.now() - start).toBeLessThan(1000);
  expect(reads.map(({ outcome, detail }) => [outcome, detail])).toEqual([
    ["not-collected", "interrupted"],
    ["not-collected", "interrupted"],
  ]);
});

test("a client of a region is made once, and a host gets few sockets", async () => {
  let open = 0;
  let most = 0;
  const { clients, server } = await wired(async (asked) => {
    most = Math.max(most, (open += 1));
    await new Promise((resolve) => setTimeout(resolve, 10));
    open -= 1;
    return healthy(asked);
  });
  expect(await clients.config(REGION)).toBe(await clients.config(REGION));
  await Promise.all(Array.from({ length: 8 }, () => collecting.accessAnalyzer(clients)));
  expect(most).toBe(2);
  expect(server.connections()).toBe(2);
});

for (const name of ["127.0.0.1", "localhost"]) {
  test(`AWS_ENDPOINT_URL on ${name} is honoured, and the report can say so`, async () => {
    const server = await listen((asked) => (asked.method === "HEAD" ? { headers: { "x-amz-bucket-region": REGION } } : healthy(asked)));
    const url = server.url.replace("127.0.0.1", name);
    vi.stubEnv("AWS_ENDPOINT_URL", url);
    const clients = awsClients({
      region: REGION,
      env: { AWS_ENDPOINT_URL: url },
      signal: new AbortController().signal,
      version: "1.2.3",
      credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" },
      limits: { attempts: 1 },
    });
    try {
      const caller = await whoAmI(await clients.sts(REGION));
      const { reads } = await s3.collect(clients.s3, {
        region: REGION,
        buckets: new Map(["bookstore-media"].map((name) => [name, bucketFields])),
      });
      expect(caller.ok).toBe(true);
      expect(reads.map(({ outcome }) => outcome)).not.toContain("failed");
      expect(clients.overridden()).toEqual([name]);
      expect(server.asked.filter(({ path }) => path.startsWith("/bookstore-media")).length).toBeGreaterThan(4);
    } finally {
      vi.unstubAllEnvs();
      clients.close();
    }
  });
}

test("a redirected client does not notice how the machine is set up", async () => {
  vi.stubEnv("AWS_ENDPOINT_URL", "http://127.0.0.1:1");
  vi.stubEnv("AWS_USE_FIPS_ENDPOINT", "true");
  vi.stubEnv("AWS_PROFILE", "not-there");
  vi.stubEnv("AWS_MAX_ATTEMPTS", "7");
  try {
    const { clients, server } = await wired(healthy);
    expect((await collecting.accessAnalyzer(clients)).reads).toMatchObject([{ outcome: "ok" }]);
    expect(server.asked[0]?.host).toBe("access-analyzer.us-east-1.amazonaws.com");
  } finally {
    vi.unstubAllEnvs();
  }
});

test("what the recorded answers hold beyond the allow-list stays outside", async () => {
  const { clients } = await wired((asked) => abroad(asked) ?? healthy(asked));
  const all = await Promise.all(services.map(([, collect]) => collect(clients)));
  const snapshot = JSON.stringify(all.flatMap(({ resources }) => resources));
  expect(recorded("organizations.describe-organization.json")).toContain("root@example.com");
  for (const secret of [
    "root@example.com",
    "role/replication",
    "role/config",
    "role/eks",
    "0123456789ABCDEF",
    "LS0tLS1",
    "Management events",
  ]) {
    expect(snapshot).not.toContain(secret);
  }
});
