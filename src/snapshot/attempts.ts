import { isDeepStrictEqual } from "node:util";
import type { Read, Resource, Snapshot } from "../model/snapshot.ts";
import type { Kind } from "../kinds/kind.ts";
import { isGap } from "./gap.ts";

/** One read that finds resources, with what it found. */
export interface Listing {
  readonly read: Read;
  readonly kind: Kind;
  readonly takenAt: string;
  /** Which part it comes from, counted from the newest. */
  readonly part: number;
  readonly format: number;
  readonly items: readonly Resource[];
  /** Every read of the same part, by `readKey`: among them those of the items' fields. */
  readonly reads: ReadonlyMap<string, Read>;
}

export const readKey = (feeds: string, scope: string) => `${feeds}\n${scope}`;

export interface Attempted {
  readonly vocabulary: readonly Kind[];
  readonly part: number;
}

/** The listings that a part attempted, by `readKey`. What no read of its own brought is not believed. */
export function listingsOf({ resources, reads, takenAt, format }: Snapshot, { vocabulary, part }: Attempted): ReadonlyMap<string, Listing> {
  const named = new Map(vocabulary.map((kind) => [kind.name, kind]));
  const items = itemsOf(resources);
  const byKey = readsOf(reads);
  const listings = new Map<string, Listing>();
  for (const [key, read] of byKey) {
    const kind = named.get(read.feeds);
    if (kind !== undefined) listings.set(key, { read, kind, takenAt, part, format, items: items.get(key) ?? [], reads: byKey });
  }
  return listings;
}

/**
 * Of several attempts, the newest one first, the newest. When two of the same moment brought different things, none is the
 * newer one, so nobody knows: whichever were taken, it might be the better one.
 */
export function deciding(attempts: readonly Listing[]): Listing | undefined {
  const [first, ...others] = attempts;
  if (first === undefined) return undefined;
  const moment = Date.parse(first.takenAt);
  const rivals = others.filter((one) => Date.parse(one.takenAt) === moment && !isSame(first, one));
  return rivals.length === 0 ? first : disputed([first, ...rivals]);
}

function disputed(attempts: readonly Listing[]): Listing | undefined {
  const ended = attempts.map((attempt) => ({ attempt, text: JSON.stringify(attempt.read) })).sort((a, b) => (a.text < b.text ? -1 : 1));
  const gap = ended.find(({ attempt }) => isGap(attempt.read.outcome));
  const chosen = (gap ?? ended[0])?.attempt;
  if (chosen === undefined) return undefined;
  const read: Read = gap === undefined ? { ...chosen.read, outcome: "failed", detail: "parts of the same moment disagree" } : chosen.read;
  return { ...chosen, read, items: [], reads: new Map() };
}

function isSame(a: Listing, b: Listing): boolean {
  return (
    a.format === b.format &&
    isDeepStrictEqual(a.read, b.read) &&
    isDeepStrictEqual(byId(a.items), byId(b.items)) &&
    isDeepStrictEqual(fieldReads(a), fieldReads(b))
  );
}

/** The reads of the fields of what was found. */
export function fieldReads({ kind, items, reads }: Listing): readonly Read[] {
  const fields = Object.entries(kind.fields).filter(([, { call }]) => call !== undefined);
  return fields.flatMap(([field]) => items.flatMap(({ id }) => reads.get(readKey(`${kind.name}.${field}`, id)) ?? []));
}

function byId(items: readonly Resource[]): ReadonlyMap<string, Resource> {
  return new Map(items.map((item) => [item.id, item]));
}

/** By the read that found them. They stand sorted, so the next one mostly belongs to the one before. */
function itemsOf(resources: readonly Resource[]): ReadonlyMap<string, readonly Resource[]> {
  const items = new Map<string, Resource[]>();
  let last: Resource | undefined;
  let list: Resource[] = [];
  for (const resource of resources) {
    if (resource.kind !== last?.kind || resource.scope !== last.scope) {
      const key = readKey(resource.kind, resource.scope);
      list = items.get(key) ?? [];
      items.set(key, list);
    }
    list.push(resource);
    last = resource;
  }
  return items;
}

/** Should two reads in a part be of the same thing, the one that went wrong counts. */
function readsOf(reads: readonly Read[]): ReadonlyMap<string, Read> {
  const byKey = new Map<string, Read>();
  for (const read of reads) {
    const key = readKey(read.feeds, read.scope);
    const other = byKey.get(key);
    if (other === undefined || !isGap(other.outcome)) byKey.set(key, read);
  }
  return byKey;
}
