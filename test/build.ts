import type { Outcome, Read, Resource, Snapshot } from "../src/model/snapshot.ts";
import type { Target, TargetInstance } from "../src/model/target.ts";
import { kinds } from "../src/kinds/all.ts";
import { SNAPSHOT_FORMAT } from "../src/kinds/format.ts";
import type { Kind } from "../src/kinds/kind.ts";
import { expectedScopes } from "../src/snapshot/scopes.ts";

export const ACCOUNT = "111122223333";
export const USE1 = `arn:aws:eks:us-east-1:${ACCOUNT}:cluster/bookstore-platform-us-east`;
export const EUW1 = `arn:aws:eks:eu-west-1:${ACCOUNT}:cluster/bookstore-platform-eu-west`;
export const NAMESPACE = "bookstore-platform-system";
export const NOW = "2026-11-23T03:17:00.000Z";

const instance = (cluster: string, name: string, region: string): TargetInstance => {
  return { cluster, namespace: NAMESPACE, name, id: `${cluster}/${NAMESPACE}/${name}`, region };
};
export const PRIMARY = instance(USE1, "bookstore-pg", "us-east-1");
export const REPLICA = instance(EUW1, "bookstore-pg-eu-west", "eu-west-1");

/** The example platform of the chapter. A test states only what it changes. */
export const target: Target = {
  name: "prod",
  accountId: ACCOUNT,
  partition: "aws",
  regions: { primary: "us-east-1", dr: "eu-west-1", also: [] },
  clusters: [
    { name: "use1", id: USE1, region: "us-east-1", eks: "bookstore-platform-us-east" },
    { name: "euw1", id: EUW1, region: "eu-west-1", eks: "bookstore-platform-eu-west" },
  ],
  namespaces: [{ name: NAMESPACE, cluster: USE1, id: NAMESPACE }],
  databases: [{ name: "bookstore-pg", id: PRIMARY.id, primary: PRIMARY, replicas: [REPLICA] }],
  buckets: [{ name: "bookstore-media", prefix: "uploads/", id: "bookstore-media/uploads/" }],
  locations: { [`target.account ${ACCOUNT}`]: { path: "auditor.yaml", line: 2 } },
};

/** A snapshot in short: what was seen, and the reads that did not simply end well. */
export interface Seen {
  readonly takenAt?: string;
  readonly target?: Target;
  readonly resources?: readonly (Resource & Readonly<Record<string, unknown>>)[];
  /** Reads that ended otherwise than `ok` (or `absent`, for a field that a resource lacks). */
  readonly reads?: readonly { readonly feeds: string; readonly scope: string; readonly outcome: Outcome; readonly detail?: string }[];
}

/** Every expected read ended well, every resource's fields were read, but for what `reads` says. */
export function snapshot({ takenAt = NOW, target: own = target, resources = [], reads = [] }: Seen = {}): Snapshot {
  const all = new Map([...listings(own, resources), ...fields(resources)].map((read) => [`${read.feeds}\n${read.scope}`, read]));
  for (const read of reads) all.set(`${read.feeds}\n${read.scope}`, { ...asked(read.feeds, read.scope), ...read });
  return {
    format: SNAPSHOT_FORMAT,
    takenAt,
    vantage: {},
    tool: { name: "auditor", version: "0.0.0" },
    target: own,
    resources,
    reads: [...all.values()],
  };
}

function listings(own: Target, resources: readonly Resource[]): Read[] {
  const expected = kinds.flatMap((kind) => expectedScopes(kind, own).map((scope) => ({ feeds: kind.name, scope })));
  const seen = resources.map(({ kind, scope }) => ({ feeds: kind, scope }));
  return [...expected, ...seen].map(({ feeds, scope }) => ({ ...asked(feeds, scope), outcome: "ok" }));
}

function fields(resources: readonly Resource[]): Read[] {
  return resources.flatMap((resource) =>
    Object.entries(kindOf(resource.kind).fields)
      .filter(([, { call }]) => call !== undefined)
      .map(([field]) => ({
        ...asked(`${resource.kind}.${field}`, resource.id),
        outcome: Object.hasOwn(resource, field) ? "ok" : "absent",
      })),
  );
}

function asked(feeds: string, scope: string): Omit<Read, "outcome"> {
  const kind = kinds.find(({ name }) => feeds === name || feeds.startsWith(`${name}.`));
  if (kind === undefined) throw new TypeError(`nothing is called ${feeds}`);
  const call = feeds === kind.name ? kind.call : kind.fields[feeds.slice(kind.name.length + 1)]?.call;
  return { source: kind.source === "target" ? "repository" : kind.source, call: call ?? kind.call, scope, feeds };
}

function kindOf(name: string): Kind {
  const kind = kinds.find((one) => one.name === name);
  if (kind === undefined) throw new TypeError(`no kind is called ${name}`);
  return kind;
}
