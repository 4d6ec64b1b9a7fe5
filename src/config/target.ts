import type { Declared, Target, TargetBucket, TargetCluster, TargetDatabase, TargetInstance, TargetNamespace } from "../model/target.ts";
import {
  type AccountDraft,
  type BucketEntry,
  type ClusterEntry,
  type DatabaseEntry,
  itemsOf,
  nameOf,
  type Placed,
  type Written,
} from "./draft.ts";
import { evidenceOf } from "./evidence.ts";
import { bucketId, clusterId, instanceParts, namespaceParts, primaryClusters } from "./identity.ts";
import { partitionOf } from "./partition.ts";

/** The Target of an account in which there is no mistake, but for where each thing is named. */
export function targetOf(draft: AccountDraft): Omit<Target, "locations"> {
  const { name, primary, dr, also, plan, handoff, params, evidence, blanks } = draft;
  const id = draft.id?.value ?? "";
  const regions = { primary: primary?.value ?? "", dr: dr?.value ?? "", also: also.map(({ value }) => value) };
  const clusters = declared(draft.clusters, (one) => clusterOf(one, id));
  const found = new Map(itemsOf(draft.clusters).map((one) => [nameOf(one), clusterOf(one, id)]));
  const namespaces = declared(draft.namespaces, ({ value }) => namespaceOf(value, found, primaryClusters(draft)));
  const databases = declared(draft.databases, (one) => databaseOf(one, found));
  const buckets = declared(draft.buckets, ({ value }) => bucketOf(value));
  const gates = draft.gates && Object.fromEntries(draft.gates.map((gate) => [nameOf(gate), gate.value]));
  return {
    name,
    accountId: id,
    partition: partitionOf(regions.primary),
    regions,
    ...(clusters && { clusters }),
    ...(namespaces && { namespaces }),
    ...(databases && { databases }),
    ...(buckets && { buckets }),
    ...(gates && { gates }),
    ...(plan && { plan: plan.value }),
    ...(handoff && { handoff: handoff.value }),
    ...(evidence && evidence.length > 0 && { evidence: evidenceOf(evidence) }),
    ...(blanks && { runbookBlanks: blanks.value }),
    ...(params && { params: params.value }),
  };
}

/** A cluster with its id: by that it is known everywhere else. */
export function clusterOf(cluster: Placed<ClusterEntry>, account: string): TargetCluster {
  const { eks, context, region } = cluster.value;
  const id = clusterId(cluster, account) ?? "";
  return { name: nameOf(cluster), id, region, ...(eks !== undefined && { eks }), ...(context !== undefined && { context }) };
}

function declared<From, To>(written: Written<From> | undefined, convert: (one: Placed<From>) => To): Declared<To> | undefined {
  return written === undefined || written === "none" ? written : written.map(convert);
}

type Clusters = ReadonlyMap<string, TargetCluster>;

function namespaceOf(written: string, clusters: Clusters, primaries: readonly string[]): TargetNamespace {
  const parts = namespaceParts(written);
  const cluster = clusters.get(parts.cluster ?? primaries[0] ?? "")?.id;
  const id = parts.cluster === undefined ? parts.name : `${cluster}/${parts.name}`;
  return { name: parts.name, id, ...(cluster !== undefined && { cluster }) };
}

function databaseOf(database: Placed<DatabaseEntry>, clusters: Clusters): TargetDatabase {
  const primary = instanceOf(database.value.primary, clusters);
  const replicas = database.value.replicas.map((one) => instanceOf(one, clusters));
  return { name: nameOf(database), id: primary.id, primary, replicas };
}

function instanceOf(written: string, clusters: Clusters): TargetInstance {
  const { cluster: nickname, namespace, name } = instanceParts(written);
  const { id: cluster, region } = clusters.get(nickname) ?? { id: nickname, region: "" };
  return { cluster, namespace, name, id: `${cluster}/${namespace}/${name}`, region };
}

function bucketOf(entry: BucketEntry): TargetBucket {
  return { name: entry.name, prefix: entry.prefix ?? "", id: bucketId(entry) };
}
