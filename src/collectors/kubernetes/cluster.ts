import { Malformed } from "../../kinds/allow.ts";
import { type ApiGroup, apiGroup, type KubernetesCluster, kubernetesCluster } from "../../kinds/kubernetes/cluster.ts";
import { type Asked, attempt } from "../attempt.ts";
import { type Collected, type Collector, together } from "../collector.ts";
import { endingOf } from "./ending.ts";
import { listAt, listOf, textAt, textOf } from "../answer.ts";
import type { KubernetesReader, ServedGroup } from "./reader.ts";

export interface AskedServer {
  readonly cluster: string;
  /** The clock against which the server's is held. */
  readonly now: () => Date;
  /** SHA-256 of the certificate authority that the connection trusts. */
  readonly caHash?: string;
}

/** What discovery said, beside what it fed: undefined when it could not be read. */
export interface CollectedServer extends Collected {
  readonly groups?: readonly ServedGroup[];
}

/** The API server itself: its version, clock and identity, and the API groups it serves. */
export const cluster = {
  permissions: [kubernetesCluster.call, kubernetesCluster.fields.uid.call, apiGroup.call],
  collect: async (reader: KubernetesReader, asked: AskedServer): Promise<CollectedServer> => {
    const [server, discovered] = await Promise.all([readServer(reader, asked), readGroups(reader, asked.cluster)]);
    const { groups } = discovered;
    return { ...together([server, discovered]), ...(groups !== undefined && { groups }) };
  },
} as const satisfies Collector<KubernetesReader, AskedServer>;

async function readServer(reader: KubernetesReader, { cluster, now, caHash }: AskedServer): Promise<Collected> {
  const { value, read } = await attempt(readOf(kubernetesCluster, cluster), endingOf, async () => {
    const { body, date } = await reader.get("/version");
    return { ...skew(date, now()), gitVersion: textOf(body, "gitVersion") };
  });
  if (value === undefined) return { resources: [], reads: [read] };
  const identity = await readUid(reader, cluster);
  const resource: KubernetesCluster = {
    kind: kubernetesCluster.name,
    id: cluster,
    scope: cluster,
    cluster,
    ...value,
    ...(caHash !== undefined && { caHash }),
    ...(identity.value !== undefined && { uid: identity.value }),
  };
  return { resources: [resource], reads: [read, identity.read] };
}

/** Both header and call take time, and a header has whole seconds. */
const CLOSE = 5;

function skew(date: string | undefined, now: Date): { readonly clockSkewSeconds?: number } {
  const seconds = Math.round((Date.parse(date ?? "") - now.getTime()) / 1000);
  return Math.abs(seconds) > CLOSE ? { clockSkewSeconds: seconds } : {};
}

function readUid(reader: KubernetesReader, cluster: string) {
  const { call } = kubernetesCluster.fields.uid;
  return attempt({ ...readOf(kubernetesCluster, cluster), call, feeds: `${kubernetesCluster.name}.uid` }, endingOf, async () =>
    textOf((await reader.get("/api/v1/namespaces/kube-system")).body, "metadata", "uid"),
  );
}

async function readGroups(reader: KubernetesReader, cluster: string): Promise<CollectedServer> {
  const { value, read } = await attempt(readOf(apiGroup, cluster), endingOf, async () =>
    groupsIn((await reader.get("/apis")).body).map((group): ApiGroup => resourceOf(group, cluster)),
  );
  return { resources: value ?? [], reads: [read], ...(value !== undefined && { groups: value }) };
}

function resourceOf({ name, versions }: ServedGroup, cluster: string): ApiGroup {
  return { kind: apiGroup.name, id: `${cluster}/${name}`, scope: cluster, cluster, name, versions };
}

/** Plain discovery, or the aggregated one, which a client may ask for and gets in the same place. */
function groupsIn(body: unknown): readonly ServedGroup[] {
  const kind = textAt(body, "kind");
  if (kind === "APIGroupDiscoveryList") return listOf(body, "items").map(discovered);
  if (kind !== "APIGroupList") throw new Malformed("the answer is no APIGroupList");
  return listOf(body, "groups").map(plain);
}

function discovered(item: unknown): ServedGroup {
  return { name: textOf(item, "metadata", "name"), versions: listAt(item, "versions").map((one) => textOf(one, "version")) };
}

function plain(group: unknown): ServedGroup {
  const preferred = textAt(group, "preferredVersion", "version");
  const versions = listAt(group, "versions").map((one) => textOf(one, "version"));
  return {
    name: textOf(group, "name"),
    versions: [...versions.filter((one) => one === preferred), ...versions.filter((one) => one !== preferred)],
  };
}

function readOf({ name, call }: typeof kubernetesCluster | typeof apiGroup, scope: string): Asked {
  return { source: "kubernetes", call, scope, feeds: name };
}
