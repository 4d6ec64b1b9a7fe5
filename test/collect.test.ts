import { expect, test } from "vitest";
import { type Clients, collect, type Collection } from "../src/collect.ts";
import type { TargetCluster } from "../src/model/target.ts";
import { ACCOUNT, EUW1, NOW, target, USE1 } from "./build.ts";
import { failure, sender } from "./collectors/aws/sender.ts";
import { answering } from "./collectors/kubernetes/answering.ts";

const SERVER = "https://0A1B.gr7.us-east-1.eks.amazonaws.com";
const ARN = `arn:aws:sts::${ACCOUNT}:assumed-role/auditor/nightly`;

/** An account in which nothing is configured, and clusters that serve next to nothing. */
const awsAnswers = (changes: { readonly account?: string } = {}) => sender(awsReplies(changes));

function awsReplies({ account = ACCOUNT }: { readonly account?: string } = {}) {
  return {
    GetCallerIdentity: { Account: account, Arn: ARN },
    DescribeRegions: { Regions: [{ RegionName: "us-east-1", OptInStatus: "opt-in-not-required" }] },
    DescribeOrganization: failure("AWSOrganizationsNotInUseException"),
    ListAnalyzers: { analyzers: [] },
    DescribeTrails: { trailList: [] },
    DescribeConfigurationRecorders: { ConfigurationRecorders: [] },
    ListConfigurationRecorders: { ConfigurationRecorderSummaries: [] },
    DescribeDeliveryChannels: { DeliveryChannels: [] },
    DescribeConformancePacks: { ConformancePackDetails: [] },
    ListBuckets: { Buckets: [{ Name: "bookstore-media", BucketRegion: "us-east-1" }] },
    DescribeCluster: ({ name }: { readonly name: string }) => ({ cluster: described(name) }),
  };
}

const described = (name: string) => ({
  arn: [USE1, EUW1].find((arn) => arn.endsWith(name)),
  name,
  status: "ACTIVE",
  endpoint: SERVER,
  certificateAuthority: { data: "UEVN" },
});

function clientsOf(aws: ReturnType<typeof sender>, endpoint = SERVER): Clients & { readonly opened: string[] } {
  const regional = async () => aws;
  const opened: string[] = [];
  const kubernetes = async ({ name }: TargetCluster) => {
    opened.push(name);
    const reader = answering({ "/version": { gitVersion: "v1.35.0" }, "/apis": { kind: "APIGroupList", groups: [] } });
    return { ok: true, value: { reader, endpoint } } as const;
  };
  const services = {
    sts: regional,
    ec2: regional,
    accessAnalyzer: regional,
    cloudtrail: regional,
    config: regional,
    s3: regional,
    eks: regional,
  };
  return { aws: { ...services, organizations: regional }, kubernetes, opened };
}

/** A repository without a file. */
const NO_FILES = { files: async () => ({ files: [], left: [] }), changes: async () => [], tracked: async () => [] };

function asked(changes: Partial<Collection>) {
  const lines: string[] = [];
  const collection: Collection = {
    target,
    clients: clientsOf(awsAnswers()),
    attempted: { aws: true, repository: false, clusters: clustersOf() },
    evidence: NO_FILES,
    attestations: [],
    schedules: { resources: [], reads: [] },
    takenAt: NOW,
    now: () => new Date(NOW),
    tool: { name: "auditor", version: "1.2.3" },
    endpoints: () => [],
    progress: (line) => void lines.push(line),
    ...changes,
  };
  return { lines, collected: collect(collection) };
}

function clustersOf(changes: Partial<TargetCluster> = {}): readonly TargetCluster[] {
  return target.clusters === undefined || target.clusters === "none" ? [] : target.clusters.map((cluster) => ({ ...cluster, ...changes }));
}

async function snapshotOf(changes: Partial<Collection> = {}) {
  const parsed = await asked(changes).collected;
  if (!parsed.ok) throw new TypeError(parsed.problems.map(({ message }) => message).join("\n"));
  return parsed.value;
}

test("a snapshot says when, by whom, with what and for which target, and every read of the account and its clusters", async () => {
  const { reads, resources, ...head } = await snapshotOf();
  expect(head).toEqual({ format: 1, takenAt: NOW, vantage: { principal: ARN }, tool: { name: "auditor", version: "1.2.3" }, target });
  expect(new Set(reads.map(({ source }) => source))).toEqual(new Set(["aws", "kubernetes"]));
  expect(resources.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(["aws.eks.cluster", "aws.region", "aws.s3.bucket", "kubernetes.cluster"]),
  );
});

test("resources and reads come sorted, whoever answered first", async () => {
  const { reads, resources } = await snapshotOf();
  const keys = [resources.map(({ kind, id }) => `${kind}\n${id}`), reads.map(({ feeds, scope, call }) => `${feeds}\n${scope}\n${call}`)];
  for (const list of keys) expect(list).toEqual(list.toSorted());
});

test("one line for people whenever something begins: the account, then each cluster", async () => {
  const { lines, collected } = asked({});
  await collected;
  expect(lines).toEqual([`Reading the account ${ACCOUNT}`, "Reading the cluster use1", "Reading the cluster euw1"]);
});

test("the credentials of another account are refused before anything else is asked", async () => {
  const aws = awsAnswers({ account: "999988887777" });
  const { lines, collected } = asked({ clients: clientsOf(aws) });
  expect(await collected).toEqual({
    ok: false,
    problems: [
      {
        file: "auditor.yaml",
        line: 2,
        message: `account 'prod' is ${ACCOUNT}, and these credentials are of 999988887777: use the profile or role of 'prod'`,
      },
    ],
  });
  expect({ names: aws.names(), lines }).toEqual({ names: ["GetCallerIdentity"], lines: [] });
});

test("a context that leads to another API server than EKS says is refused", async () => {
  const clients = clientsOf(awsAnswers(), "https://kind.local:6443");
  const collected = await asked({ clients, attempted: { aws: false, repository: false, clusters: clustersOf({ context: "laptop" }) } })
    .collected;
  expect(collected.ok ? [] : collected.problems.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^cluster 'use1': the context 'laptop' leads to another API server/),
    expect.stringMatching(/^cluster 'euw1': the context 'laptop' leads to another API server/),
  ]);
});

test("a part without AWS asks AWS for nothing when its clusters have contexts", async () => {
  const aws = awsAnswers();
  const clusters = clustersOf().map(({ name, id, region }) => ({ name, id, region, context: "laptop" }));
  const { vantage, reads } = await snapshotOf({ clients: clientsOf(aws), attempted: { aws: false, repository: false, clusters } });
  expect({ vantage, names: aws.names() }).toEqual({ vantage: {}, names: [] });
  expect(new Set(reads.map(({ source }) => source))).toEqual(new Set(["kubernetes"]));
});

test("a cluster that EKS does not describe is not opened, and each of its reads says why", async () => {
  const aws = awsAnswers();
  const refused = {
    ...aws,
    send: (command: object) => (isDescribe(command) ? Promise.reject(failure("AccessDeniedException")) : aws.send(command)),
  };
  const clients = clientsOf(refused);
  const { reads } = await snapshotOf({ clients });
  expect(clients.opened).toEqual([]);
  const ofCluster = reads.filter(({ scope }) => scope === USE1);
  expect(new Set(ofCluster.map(({ call, outcome }) => `${call} ${outcome}`))).toEqual(new Set(["eks:DescribeCluster denied"]));
  expect(ofCluster.map(({ feeds }) => feeds)).toEqual(expect.arrayContaining(["aws.eks.cluster", "velero.backup", "postgres.cluster"]));
});

const isDescribe = (command: object) => command.constructor.name === "DescribeClusterCommand";

test("a token that enabled regions refuse is told of the clusters and buckets too, and of no region that is not enabled", async () => {
  const refusing = sender({
    ...awsReplies(),
    DescribeCluster: failure("UnrecognizedClientException"),
    ListBuckets: failure("InvalidToken"),
    HeadBucket: failure("NotFound", { $response: { headers: { "x-amz-bucket-region": "us-east-1" } }, name: "Moved" }),
    GetBucketVersioning: failure("InvalidToken"),
  });
  const { reads } = await snapshotOf({ clients: clientsOf(refusing) });
  const ended = (feeds: string) =>
    reads.filter((read) => read.feeds === feeds).map(({ scope, outcome, detail }) => [scope, outcome, detail]);
  const refused = ": the region is enabled and refuses this token";
  expect(ended("aws.eks.cluster")).toEqual([
    [EUW1, "region-disabled", "UnrecognizedClientException"],
    [USE1, "failed", `UnrecognizedClientException${refused}`],
  ]);
  expect(ended("aws.s3.bucket.owned")).toEqual([["bookstore-media", "failed", `InvalidToken${refused}`]]);
  expect(ended("aws.s3.bucket.versioning")).toEqual([["bookstore-media", "failed", `InvalidToken${refused}`]]);
  expect(ended("velero.backup")).toEqual(ended("aws.eks.cluster"));
});

test("buckets that another part's backup locations name are read too", async () => {
  const beside = [
    {
      kind: "velero.location",
      id: `${USE1}/velero/default`,
      scope: USE1,
      spec: { provider: "aws", objectStorage: { bucket: "bookstore-velero-backups" } },
    },
  ];
  const { reads } = await snapshotOf({ beside });
  const buckets = reads.filter(({ feeds }) => feeds === "aws.s3.bucket").map(({ scope }) => scope);
  expect(buckets).toEqual(["bookstore-media", "bookstore-velero-backups"]);
});

test("hosts that are not AWS's own are named, as known when all is read", async () => {
  expect((await snapshotOf({ endpoints: () => ["127.0.0.1"] })).vantage).toEqual({ principal: ARN, endpoints: ["127.0.0.1"] });
});
