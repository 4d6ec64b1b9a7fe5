import type { KubernetesObject, World, WorldCluster } from "../src/demo/world.ts";
import { example } from "../src/demo/worlds/example.ts";
import { healthy } from "../src/demo/worlds/healthy.ts";

const { organization: _, ...standalone } = healthy;

/** Nothing is set up: an account and clusters as they come. */
const bare: World = {
  ...standalone,
  trails: [],
  inRegion: {},
  buckets: healthy.buckets.map(({ Name, BucketRegion, CreationDate }) => ({ Name, BucketRegion, CreationDate })),
  clusters: healthy.clusters.map((cluster) => ({
    ...cluster,
    kubernetes: { ...cluster.kubernetes, groups: [{ name: "apps", versions: ["v1"] }], resources: onlyCore(cluster), pgStatus: {} },
  })),
};

/** The replica was promoted: both sides say that the other region leads. */
const failedOver: World = {
  ...healthy,
  clusters: healthy.clusters.map((cluster) =>
    withItems(cluster, "clusters.postgresql.cnpg.io", (items) => items.map(ledBy("bookstore-pg-eu-west"))),
  ),
};

/** Much is there, and nothing of it works. */
const broken: World = {
  ...example,
  trails: example.trails.map(({ trail, ...rest }) => ({
    ...rest,
    trail: { ...trail, LogFileValidationEnabled: false },
    status: { ...rest.status, IsLogging: false },
  })),
  buckets: example.buckets.map((bucket) => ({ ...bucket, policy: { Statement: [] }, versioning: { Status: "Suspended" } })),
  clusters: example.clusters.map((cluster) => withItems(cluster, "backups.velero.io", (items) => items.slice(0, 3))),
};

/** The worlds that tests lose reads of: told in the README. */
export const worlds: Readonly<Record<string, World>> = { example, ready: healthy, bare, failedOver, broken };

/** A cluster whose objects of one plural are others. */
export function withItems(
  cluster: WorldCluster,
  plural: string,
  change: (items: readonly KubernetesObject[]) => readonly KubernetesObject[],
): WorldCluster {
  const { kubernetes } = cluster;
  const { kind = "Unknown", items = [] } = kubernetes.resources[plural] ?? {};
  return { ...cluster, kubernetes: { ...kubernetes, resources: { ...kubernetes.resources, [plural]: { kind, items: change(items) } } } };
}

function onlyCore({ kubernetes: { resources } }: WorldCluster): WorldCluster["kubernetes"]["resources"] {
  const { namespaces } = resources;
  const empty = { pods: { kind: "Pod", items: [] }, "deployments.apps": { kind: "Deployment", items: [] } };
  return namespaces === undefined ? empty : { namespaces, ...empty };
}

function ledBy(primary: string): (item: KubernetesObject) => KubernetesObject {
  return (item) => {
    const spec = item["spec"];
    if (typeof spec !== "object" || spec === null || !("replica" in spec)) return item;
    const { replica } = spec;
    return { ...item, spec: { ...spec, replica: { ...(typeof replica === "object" && replica), primary } } };
  };
}
