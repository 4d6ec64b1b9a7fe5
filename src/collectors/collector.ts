import type { Read, Resource } from "../model/snapshot.ts";

/** What one collector brought home. */
export interface Collected {
  readonly resources: readonly Resource[];
  readonly reads: readonly Read[];
}

/**
 * The only code that reads the world. It declares the calls it makes, because the IAM policy and the ClusterRole are
 * generated from them; takes the slice of the client it needs; copies an allow-list of fields; and records how every read ended.
 */
export interface Collector<Client, Asked = string> {
  readonly permissions: readonly string[];
  /** `asked` is what to read: an account id, a region, a cluster, names of buckets. It never throws for what the world can cause. */
  readonly collect: (client: Client, asked: Asked) => Promise<Collected>;
}

/** Several parts as one. */
export function together(parts: readonly Collected[]): Collected {
  return { resources: parts.flatMap(({ resources }) => resources), reads: parts.flatMap(({ reads }) => reads) };
}

/** A listing that moved between two pages shows a thing twice; a snapshot must not. */
export function distinct(resources: readonly Resource[]): readonly Resource[] {
  return [...new Map(resources.map((resource) => [resource.id, resource])).values()];
}
