import { isDeepStrictEqual } from "node:util";
import type { Resource, Snapshot, Vantage } from "../model/snapshot.ts";
import type { Target } from "../model/target.ts";
import { kinds } from "../kinds/all.ts";
import { SNAPSHOT_FORMAT } from "../kinds/format.ts";
import type { Kind } from "../kinds/kind.ts";
import { kubernetesCluster, type KubernetesCluster } from "../kinds/kubernetes/cluster.ts";
import { deciding, type Listing, listingsOf } from "./attempts.ts";

/** What several vantage points saw, as one: for each kind and scope, what the newest attempt brought. */
export interface Merged {
  readonly target: Target;
  /** The oldest part's moment. */
  readonly takenAt: string;
  readonly parts: readonly PartSummary[];
  /** By `readKey`. */
  readonly listings: ReadonlyMap<string, Listing>;
}

export interface PartSummary extends Vantage {
  readonly takenAt: string;
}

export type Merge = { readonly ok: true; readonly value: Merged } | { readonly ok: false; readonly problems: readonly string[] };

/** Refuses parts of another Target, of an unknown format, with two equal ids, or that saw different clusters under one name. */
export function merge(parts: readonly Snapshot[], vocabulary: readonly Kind[] = kinds): Merge {
  const [first, ...others] = parts;
  if (first === undefined) return { ok: false, problems: ["there is no snapshot to judge"] };
  const problems = [
    ...parts.flatMap(problemOfFormat),
    ...parts.flatMap(problemOfMoment),
    ...others.flatMap(({ target }) => differences(first.target, target)),
    ...parts.flatMap(equalIds),
    ...otherClusters(parts),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const newestFirst = inOrder(parts);
  const attempts = new Map<string, Listing[]>();
  newestFirst.forEach((one, part) => {
    for (const [key, listing] of listingsOf(one, { vocabulary, part })) attempts.set(key, [...(attempts.get(key) ?? []), listing]);
  });
  const listings = new Map<string, Listing>();
  for (const [key, some] of attempts) {
    const listing = deciding(some);
    if (listing !== undefined) listings.set(key, listing);
  }
  const [newest = first] = newestFirst;
  const oldest = newestFirst.at(-1) ?? first;
  return {
    ok: true,
    value: {
      target: newest.target,
      takenAt: oldest.takenAt,
      listings,
      parts: newestFirst.map(({ takenAt, vantage }) => ({ takenAt, ...vantage })),
    },
  };
}

/** The Target without what moves freely: the lines on which things are named. */
export function identityOf(target: Target): Omit<Target, "locations"> {
  const { locations: _, ...identity } = target;
  return identity;
}

/** The newest first. Of two of the same moment none is the newer one: what stands in them decides, never their order. */
function inOrder(parts: readonly Snapshot[]): readonly Snapshot[] {
  return [...parts].sort((a, b) => Date.parse(b.takenAt) - Date.parse(a.takenAt) || byContent(a, b));
}

/** Line by line up to the first that differs, because no one text could hold a million. */
function byContent(a: Snapshot, b: Snapshot): number {
  const [one, other] = [contentOf(a), contentOf(b)];
  for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
    const [line = "", otherLine = ""] = [JSON.stringify(one[index]), JSON.stringify(other[index])];
    if (line !== otherLine) return line < otherLine ? -1 : 1;
  }
  return 0;
}

function contentOf({ reads, resources, ...head }: Snapshot): readonly unknown[] {
  return [head, ...reads, ...resources];
}

function problemOfFormat({ format }: Snapshot): string[] {
  if (Number.isInteger(format) && format >= 1 && format <= SNAPSHOT_FORMAT) return [];
  return [`the snapshot has format ${format}; this version reads 1 to ${SNAPSHOT_FORMAT}: use a newer auditor`];
}

/** A clock that nobody can read would be neither old nor new. */
function problemOfMoment({ takenAt }: Snapshot): string[] {
  return Number.isNaN(Date.parse(takenAt)) ? [`'${takenAt}' is no moment: the snapshot's takenAt was edited`] : [];
}

function differences(one: Target, other: Target): string[] {
  const [a, b]: Readonly<Record<string, unknown>>[] = [{ ...identityOf(one) }, { ...identityOf(other) }];
  const keys = [...new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})])].filter((key) => !isDeepStrictEqual(a?.[key], b?.[key]));
  return keys.map(
    (key) => `the parts were collected for different targets: '${key}' is ${brief(a?.[key])} in one and ${brief(b?.[key])} in another`,
  );
}

function equalIds({ resources }: Snapshot): string[] {
  if (isStrictlySorted(resources)) return [];
  const seen = new Map<string, Set<string>>();
  const twice = new Set<string>();
  for (const { kind, id } of resources) {
    const ids = seen.get(kind) ?? new Set();
    if (ids.size === 0) seen.set(kind, ids);
    if (ids.has(id)) twice.add(`${kind} ${id}`);
    ids.add(id);
  }
  return [...twice].map((key) => `the snapshot holds two resources '${key}'`);
}

/** As every collector leaves them: then no two are equal, and a million need not be remembered to know it. */
function isStrictlySorted(resources: readonly Resource[]): boolean {
  return resources.every((one, index) => {
    const before = resources[index - 1];
    return before === undefined || before.kind < one.kind || (before.kind === one.kind && before.id < one.id);
  });
}

/** Parts without AWS credentials cannot check an endpoint, so they say whom they met. */
function otherClusters(parts: readonly Snapshot[]): string[] {
  const met = new Map<string, KubernetesCluster[]>();
  const problems = new Set<string>();
  for (const one of parts.flatMap(({ resources }) => resources.filter(isCluster))) {
    const others = met.get(one.id) ?? [];
    met.set(one.id, [...others, one]);
    if (others.some(({ caHash, uid }) => differ(caHash, one.caHash) || differ(uid, one.uid)))
      problems.add(`the parts saw two different clusters as '${one.id}': collect them again with the right kubeconfig`);
  }
  return [...problems];
}

const isCluster = (resource: Resource): resource is KubernetesCluster => resource.kind === kubernetesCluster.name;
const differ = (a: string | undefined, b: string | undefined) => a !== undefined && b !== undefined && a !== b;

function brief(value: unknown): string {
  const text = JSON.stringify(value) ?? "not written";
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
