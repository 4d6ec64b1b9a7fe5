import { postgresCluster } from "../../kinds/postgres/cluster.ts";
import { postgresPod } from "../../kinds/postgres/pod.ts";
import { type Collector, together } from "../collector.ts";
import { type Listing, list } from "./listing.ts";
import { at, holds, listAt, textAt } from "../answer.ts";
import type { AskedCluster, KubernetesReader } from "./reader.ts";

const GROUP = "postgresql.cnpg.io";
const LABEL = "cnpg.io/cluster";

/** CloudNativePG's Clusters and their pods. */
export const postgres = {
  permissions: [postgresCluster.call, postgresPod.call],
  collect: async (reader: KubernetesReader, asked: AskedCluster) => {
    const where = { ...asked, reader };
    const clusters = list(postgresCluster, where, {
      group: GROUP,
      version: "v1",
      plural: "clusters",
      listKind: "ClusterList",
      project: projectCluster,
    });
    return together(await Promise.all([clusters, readPods(reader, asked)]));
  },
} as const satisfies Collector<KubernetesReader, AskedCluster>;

function projectCluster(object: unknown): Readonly<Record<string, unknown>> {
  const annotation = (name: string) => at(object, "metadata", "annotations", `cnpg.io/${name}`);
  const spec = at(object, "spec");
  return {
    metadata: at(object, "metadata"),
    annotations: {
      hibernation: annotation("hibernation"),
      reconciliationLoop: annotation("reconciliationLoop"),
      fencedInstances: annotation("fencedInstances"),
    },
    spec: {
      instances: at(spec, "instances"),
      replica: at(spec, "replica"),
      externalClusters: at(spec, "externalClusters") === undefined ? undefined : listAt(spec, "externalClusters").map(externalCluster),
    },
    status: at(object, "status") ?? {},
    promotion: promotion(textAt(object, "status", "lastPromotionToken")),
    instanceNames: at(object, "status", "instanceNames"),
  };
}

function externalCluster(entry: unknown): Readonly<Record<string, unknown>> {
  return {
    name: at(entry, "name"),
    streams: holds(entry, "connectionParameters"),
    archives: at(entry, "barmanObjectStore") !== undefined || (holds(entry, "plugin") && at(entry, "plugin", "enabled") !== false),
  };
}

/** Two fields of the token. One that cannot be read is still there: nobody may take it for "never promoted". */
function promotion(token: string | undefined): Readonly<Record<string, unknown>> | undefined {
  if (token === undefined) return undefined;
  const said = decode(token);
  const timeline = at(said, "latestCheckpointTimelineID");
  return {
    timeOfLatestCheckpoint: textAt(said, "timeOfLatestCheckpoint"),
    latestCheckpointTimelineID: typeof timeline === "number" ? String(timeline) : textAt(said, "latestCheckpointTimelineID"),
  };
}

function decode(token: string): unknown {
  try {
    return JSON.parse(atob(token));
  } catch {
    return undefined;
  }
}

/** Without CloudNativePG no pod is one of its own, so none is asked for. */
function readPods(reader: KubernetesReader, asked: AskedCluster) {
  const isOff = asked.groups?.every(({ name }) => name !== GROUP) ?? false;
  if (!isOff) return list(postgresPod, { reader, cluster: asked.cluster }, pods);
  const read = {
    source: "kubernetes",
    call: postgresPod.call,
    scope: asked.cluster,
    feeds: postgresPod.name,
    outcome: "not-enabled",
  } as const;
  return { resources: [], reads: [read] };
}

const pods: Listing = {
  version: "v1",
  plural: "pods",
  listKind: "PodList",
  query: { labelSelector: LABEL },
  only: (object) => textAt(object, "metadata", "labels", LABEL) !== undefined,
  project: (object) => ({
    metadata: at(object, "metadata"),
    clusterName: at(object, "metadata", "labels", LABEL),
    statusPortTls: hasStatusPortTls(object),
    phase: at(object, "status", "phase"),
    ready: condition(object, "Ready"),
  }),
};

function hasStatusPortTls(pod: unknown): boolean {
  const container = listAt(pod, "spec", "containers").find((one) => textAt(one, "name") === "postgres");
  const words = [...listAt(container, "command"), ...listAt(container, "args")];
  return words.some((word) => word === "--status-port-tls" || word === "--status-port-tls=true");
}

function condition(pod: unknown, type: string): boolean | undefined {
  const found = listAt(pod, "status", "conditions").find((one) => textAt(one, "type") === type);
  return found === undefined ? undefined : textAt(found, "status") === "True";
}
