import { collectAws } from "./collectors/aws/all.ts";
import { bucketsThatMatter } from "./collectors/aws/buckets-that-matter.ts";
import type { AwsClients } from "./collectors/aws/clients.ts";
import { eks, type CollectedCluster, type EksAccess } from "./collectors/aws/eks.ts";
import { whoAmI } from "./collectors/aws/identity.ts";
import { tellRefusedTokens } from "./collectors/aws/refused-tokens.ts";
import { s3 } from "./collectors/aws/s3.ts";
import { type Collected, together } from "./collectors/collector.ts";
import { collectCluster } from "./collectors/kubernetes/all.ts";
import { postgresStatus } from "./collectors/kubernetes/postgres-status.ts";
import type { KubernetesReader } from "./collectors/kubernetes/reader.ts";
import { attested, type WrittenAttestation } from "./collectors/repository/attestations.ts";
import { documents } from "./collectors/repository/documents.ts";
import type { EvidenceReader } from "./collectors/repository/reader.ts";
import { unopened } from "./collectors/kubernetes/unopened.ts";
import { evidencePaths, listOf } from "./kinds/expected.ts";
import { SNAPSHOT_FORMAT } from "./kinds/format.ts";
import type { Parsed } from "./model/parsed.ts";
import type { Resource, Snapshot, Vantage } from "./model/snapshot.ts";
import type { Target, TargetCluster } from "./model/target.ts";

/** A cluster that can be asked: where it answers, and whose certificates are trusted there. */
export interface OpenCluster {
  readonly reader: KubernetesReader;
  readonly endpoint: string;
  readonly caHash?: string;
}

export interface Clients {
  readonly aws: AwsClients;
  /** With EKS's own access, or by the context that the configuration names. Problems are the user's to mend. */
  readonly kubernetes: (cluster: TargetCluster, access: EksAccess | undefined) => Promise<Parsed<OpenCluster>>;
}

/** What a part attempts. About the rest it says nothing. */
export interface Attempted {
  readonly aws: boolean;
  readonly repository: boolean;
  readonly clusters: readonly TargetCluster[];
}

export interface Collection {
  readonly target: Target;
  readonly clients: Clients;
  readonly attempted: Attempted;
  /** ISO 8601: the only "now" of the snapshot. */
  readonly takenAt: string;
  /** The clock against which the clusters' clocks are held. */
  readonly now: () => Date;
  readonly tool: Snapshot["tool"];
  /** Hosts asked that are not AWS's own, known when all is read. */
  readonly endpoints: () => readonly string[];
  /** What parts from other vantage points found: their backup locations name buckets to read here. */
  readonly beside?: readonly Resource[];
  /** The repository that the configuration lies in. */
  readonly evidence: EvidenceReader;
  /** What people attested, in a file that is found right before anything is read. */
  readonly attestations: readonly WrittenAttestation[];
  /** What the calendar's schedules hold, found right too. */
  readonly schedules: Collected;
  /** One line for people whenever something begins. */
  readonly progress: (line: string) => void;
}

/** Target + clients → Snapshot: the order of the collectors. The wrong account or cluster is a problem, before anything is read. */
export async function collect(collection: Collection): Promise<Parsed<Snapshot>> {
  const principal = await identified(collection);
  if (!principal.ok) return principal;
  if (collection.attempted.aws) collection.progress(`Reading the account ${collection.target.accountId}`);
  const described = await describeClusters(collection);
  const opened = await openClusters(collection, described);
  if (!opened.ok) return opened;
  const brought = await read(collection, opened.value);
  // The list of regions tells of all that AWS was asked: the account, its buckets, and the clusters that EKS described.
  const told = tellRefusedTokens(together([...described.values(), brought]), collection.target.regions.primary);
  return { ok: true, value: snapshotOf(collection, told, principal.value) };
}

/** Who asks, when AWS is asked at all; refused when it is not the account that the configuration names. */
async function identified({ target, clients, attempted }: Collection): Promise<Parsed<string | undefined>> {
  if (!attempted.aws && attempted.clusters.every(({ eks: name }) => name === undefined)) return { ok: true, value: undefined };
  const answer = await whoAmI(await clients.aws.sts(target.regions.primary));
  if (!answer.ok) return answer.outcome === "not-collected" ? { ok: true, value: undefined } : refusal(target, answer.message);
  const { account, arn } = answer.identity;
  if (account === target.accountId) return { ok: true, value: arn };
  return refusal(
    target,
    `account '${target.name}' is ${target.accountId}, and these credentials are of ${account}: use the profile or role of '${target.name}'`,
  );
}

async function describeClusters({ clients, attempted }: Collection): Promise<ReadonlyMap<string, CollectedCluster>> {
  const described = attempted.clusters.map(async ({ id, eks: name, region, context }): Promise<[string, CollectedCluster][]> => {
    if (name === undefined) return [];
    const collected = await eks.collect(await clients.aws.eks(region), { id, name, region });
    const closed = collected.access === undefined && context === undefined ? collected.reads.flatMap(unopened) : [];
    return [[id, { ...collected, reads: [...collected.reads, ...closed] }]];
  });
  return new Map((await Promise.all(described)).flat());
}

interface Opened extends OpenCluster {
  readonly cluster: TargetCluster;
}

/** A cluster that EKS could not describe stays unread; one that answers elsewhere than EKS says is the wrong one. */
async function openClusters(collection: Collection, described: ReadonlyMap<string, CollectedCluster>): Promise<Parsed<readonly Opened[]>> {
  const tried = await Promise.all(
    collection.attempted.clusters.map(async (cluster): Promise<Parsed<Opened>[]> => {
      const access = described.get(cluster.id)?.access;
      if (cluster.context === undefined && access === undefined) return [];
      const opened = await collection.clients.kubernetes(cluster, access);
      if (!opened.ok) return [opened];
      if (access !== undefined && hostOf(access.server) !== hostOf(opened.value.endpoint))
        return [wrongCluster(collection.target, cluster)];
      return [{ ok: true, value: { ...opened.value, cluster } }];
    }),
  );
  const all = tried.flat();
  const problems = all.flatMap((one) => (one.ok ? [] : one.problems));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: all.flatMap((one) => (one.ok ? [one.value] : [])) };
}

/** AWS and the clusters side by side; then what needs both: the buckets that matter, and both sides of each database. */
async function read(collection: Collection, opened: readonly Opened[]): Promise<Collected> {
  const { target, clients, attempted, now, progress, beside = [] } = collection;
  for (const { cluster } of opened) progress(`Reading the cluster ${cluster.name}`);
  const [aws, ...clusters] = await Promise.all([
    attempted.aws ? collectAws(clients.aws, target) : together([]),
    ...opened.map(({ reader, cluster, caHash }) =>
      collectCluster(reader, { cluster: cluster.id, now, ...(caHash !== undefined && { caHash }) }),
    ),
  ]);
  const first = together([aws, ...clusters]);
  const readers = new Map(opened.map(({ cluster, reader }) => [cluster.id, reader]));
  const asked = bucketsThatMatter(target, [...first.resources, ...beside]);
  const [buckets, statuses, evidence] = await Promise.all([
    attempted.aws ? s3.collect(clients.aws.s3, { region: target.regions.primary, buckets: asked }) : together([]),
    postgresStatus.collect(readers, { databases: listOf(target.databases), found: first.resources }),
    readRepository(collection),
  ]);
  return together([first, buckets, statuses, evidence]);
}

/** The team's own papers: each source by itself, and what people attested. */
async function readRepository({ target, evidence, attempted, attestations, schedules }: Collection): Promise<Collected> {
  if (!attempted.repository) return together([]);
  const parts = evidencePaths(target).map(([source, paths]) =>
    source === "attestations" ? attested(attestations) : documents.collect(evidence, { source, paths }),
  );
  return together([schedules, ...(await Promise.all(parts))]);
}

/** Sorted, so that the same responses in another order give the same bytes. */
function snapshotOf(collection: Collection, { resources, reads }: Collected, principal: string | undefined): Snapshot {
  const { takenAt, tool, target } = collection;
  const endpoints = collection.endpoints();
  const vantage: Vantage = { ...(principal !== undefined && { principal }), ...(endpoints.length > 0 && { endpoints }) };
  return {
    format: SNAPSHOT_FORMAT,
    takenAt,
    vantage,
    tool,
    target,
    resources: sortedBy(resources, ({ kind, id }) => `${kind}\n${id}`),
    reads: sortedBy(reads, ({ feeds, scope, call }) => `${feeds}\n${scope}\n${call}`),
  };
}

function sortedBy<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  const keyed = items.map((item) => ({ item, key: key(item) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ item }) => item);
}

function wrongCluster(target: Target, { id, name, context }: TargetCluster): Parsed<never> {
  const message = `cluster '${name}': the context '${context}' leads to another API server than EKS says; use the context of this cluster, or leave 'context' out`;
  return { ok: false, problems: [{ ...placeOf(target, `target.cluster ${id}`), message }] };
}

function refusal(target: Target, message: string): Parsed<never> {
  return { ok: false, problems: [{ ...placeOf(target, `target.account ${target.accountId}`), message }] };
}

function placeOf({ locations, name }: Target, key: string) {
  const { path: file, ...position } = locations[key] ?? { path: name };
  return { file, ...position };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
