import { type AccountDraft, type BucketEntry, type ClusterEntry, itemsOf, nameOf, type Placed } from "./draft.ts";
import { partitionOf } from "./partition.ts";

/** The EKS ARN, or the id that a cluster outside EKS states. Nothing while the file does not give it. */
export function clusterId({ value: { eks, region, id } }: Placed<ClusterEntry>, account: string | undefined): string | undefined {
  if (eks === undefined) return id;
  return account === undefined ? undefined : `arn:${partitionOf(region)}:eks:${region}:${account}:cluster/${eks}`;
}

/** A namespace as written: `name`, or `cluster/name`. */
export function namespaceParts(written: string): { readonly cluster?: string; readonly name: string } {
  const slash = written.indexOf("/");
  return slash < 0 ? { name: written } : { cluster: written.slice(0, slash), name: written.slice(slash + 1) };
}

/** A CloudNativePG Cluster as written: `cluster/namespace/name`. */
export function instanceParts(written: string): { readonly cluster: string; readonly namespace: string; readonly name: string } {
  const [cluster = "", namespace = "", name = ""] = written.split("/");
  return { cluster, namespace, name };
}

/** `name`, or `name/prefix`. */
export function bucketId({ name, prefix = "" }: BucketEntry): string {
  return prefix === "" ? name : `${name}/${prefix}`;
}

/** The clusters that a namespace without one may mean. */
export function primaryClusters({ clusters, primary }: AccountDraft): readonly string[] {
  return itemsOf(clusters)
    .filter(({ value }) => value.region === primary?.value)
    .map(nameOf);
}
