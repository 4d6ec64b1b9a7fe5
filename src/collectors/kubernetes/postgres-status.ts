import { allow, Malformed } from "../../kinds/allow.ts";
import { type PostgresCluster, postgresCluster } from "../../kinds/postgres/cluster.ts";
import { type PostgresPod, postgresPod } from "../../kinds/postgres/pod.ts";
import { type PostgresStatus, postgresStatus as kind } from "../../kinds/postgres/status.ts";
import type { Read, Resource } from "../../model/snapshot.ts";
import type { TargetDatabase, TargetInstance } from "../../model/target.ts";
import { type Asked, attempt, cutAt, type Ending } from "../attempt.ts";
import type { Collected, Collector } from "../collector.ts";
import { endingOf } from "./ending.ts";
import { at, textOf } from "../answer.ts";
import type { KubernetesReader } from "./reader.ts";

export interface AskedDatabases {
  readonly databases: readonly TargetDatabase[];
  /** What was found before: the Clusters name their primaries, the pods say whether the port speaks TLS. */
  readonly found: readonly Resource[];
}

/** A Cluster of a declared database, and what its current primary said so far. */
interface Side {
  readonly instance: TargetInstance;
  readonly reader: KubernetesReader;
  readonly pod: string;
  readonly path: string;
  readonly samples: Sample[];
  ending?: Ending;
}

interface Link {
  readonly replica: Side;
  readonly primary: Side | undefined;
}

type Sample = PostgresStatus["samples"][number];

const ROUNDS = 3;

/**
 * What `/pg/status` says on both sides of each declared database. In every round all replicas answer before any primary is
 * asked, so that a difference is an upper bound; a round more is made while some replica has not caught up.
 */
export const postgresStatus = {
  permissions: [kind.call],
  collect: async (readers: ReadonlyMap<string, KubernetesReader>, asked: AskedDatabases): Promise<Collected> => {
    const links = linksOf(readers, asked);
    for (let round = 1; round <= ROUNDS; round += 1) {
      const open = links.filter(isOpen);
      for (const sides of inOrder(open)) await Promise.all(sides.map(sample));
    }
    const sides = new Set(links.flatMap(({ replica, primary }) => (primary === undefined ? [replica] : [replica, primary])));
    return { resources: [...sides].flatMap(resourceOf), reads: [...sides].map(readOf) };
  },
} as const satisfies Collector<ReadonlyMap<string, KubernetesReader>, AskedDatabases>;

/** A replica alone is worth asking: whether it streams, it knows itself. A primary alone is not. */
function linksOf(readers: ReadonlyMap<string, KubernetesReader>, { databases, found }: AskedDatabases): readonly Link[] {
  const clusters = new Map(found.filter(isCluster).map((one) => [one.id, one]));
  const pods = new Map(found.filter(isPod).map((one) => [one.id, one]));
  const sides = new Map<string, Side>();
  return databases.flatMap(({ primary, replicas }) =>
    replicas.flatMap((instance) => {
      const replica = sideOf(instance);
      return replica === undefined ? [] : [{ replica, primary: sideOf(primary) }];
    }),
  );

  function sideOf(instance: TargetInstance): Side | undefined {
    const known = sides.get(instance.id);
    if (known !== undefined) return known;
    const reader = readers.get(instance.cluster);
    const cluster = clusters.get(instance.id);
    if (reader === undefined || cluster === undefined) return undefined;
    const pod = cluster.status.currentPrimary ?? "";
    const path = pathOf(instance, pod, pods.get(`${instance.cluster}/${instance.namespace}/${pod}`));
    const ending: Ending | undefined =
      pod === "" ? { outcome: "not-collected", detail: "the Cluster names no current primary" } : undefined;
    const side: Side = { instance, reader, pod, path, samples: [], ...(ending !== undefined && { ending }) };
    sides.set(instance.id, side);
    return side;
  }
}

/** A pod that could not be listed is asked as today's CloudNativePG starts them: the wrong scheme is an error, never an answer. */
function pathOf({ namespace }: TargetInstance, name: string, pod: PostgresPod | undefined): string {
  const scheme = (pod?.statusPortTls ?? true) ? "https:" : "";
  return `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${scheme}${encodeURIComponent(name)}:8000/proxy/pg/status`;
}

/** Nothing was asked yet, or both sides answered and the replica was behind. */
function isOpen({ replica, primary }: Link): boolean {
  if (replica.samples.length === 0 && replica.ending === undefined) return true;
  if (replica.ending !== undefined || primary === undefined || primary.ending !== undefined) return false;
  const last = replica.samples.length - 1;
  return replica.samples[last]?.replayLsn !== primary.samples[last]?.currentLsn;
}

/** Replicas first, primaries last; a Cluster that is both stands between, so that it follows its replicas and precedes its primary. */
function inOrder(links: readonly Link[]): readonly (readonly Side[])[] {
  const replicas = new Set(links.map(({ replica }) => replica));
  const primaries = new Set(links.flatMap(({ primary }) => primary ?? []));
  return [
    [...replicas].filter((side) => !primaries.has(side)),
    [...replicas].filter((side) => primaries.has(side)),
    [...primaries].filter((side) => !replicas.has(side)),
  ];
}

async function sample(side: Side): Promise<void> {
  if (side.ending !== undefined) return;
  const { value, read } = await attempt(askedOf(side), endingOf, async () => copied((await side.reader.get(side.path)).body));
  if (value !== undefined) side.samples.push(value);
  else side.ending = endingIn(read, side.samples.length + 1);
}

/** An instance manager whose PostgreSQL does not answer says so, and sends zeroes. */
function copied(body: unknown): Sample {
  textOf(body, "systemID");
  if (at(body, "mightBeUnavailable") === true) throw new Malformed("PostgreSQL might be unavailable");
  const copy = allow(kind.fields.samples.schema.items, body);
  if (!isSample(copy)) throw new Malformed("the answer is no object");
  return copy;
}

function isSample(value: unknown): value is Sample {
  return typeof value === "object" && value !== null;
}

function endingIn({ outcome, detail }: Read, round: number): Ending {
  return cutAt(round, "sample", { outcome: outcome === "ok" ? "failed" : outcome, ...(detail !== undefined && { detail }) });
}

function resourceOf({ instance: { id, cluster }, pod, samples }: Side): PostgresStatus[] {
  return samples.length === 0 ? [] : [{ kind: kind.name, id, scope: id, cluster, pod, samples }];
}

function readOf(side: Side): Read {
  return { ...askedOf(side), ...(side.ending ?? { outcome: "ok" }) };
}

function askedOf({ instance }: Side): Asked {
  return { source: "kubernetes", call: kind.call, scope: instance.id, feeds: kind.name };
}

const isCluster = (resource: Resource): resource is PostgresCluster => resource.kind === postgresCluster.name;
const isPod = (resource: Resource): resource is PostgresPod => resource.kind === postgresPod.name;
