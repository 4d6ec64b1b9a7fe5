import type { InRegion, JsonObject, World, WorldCluster } from "../src/demo/world.ts";

/** Numbers from 0 to below 1, the same ones for a seed. */
export type Random = () => number;

export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** The same list in another order. */
export function shuffled<T>(list: readonly T[], random: Random): readonly T[] {
  return list
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** The same world, whose services give their lists, and the members of their objects, in another order. */
export function inAnotherOrder(world: World, random: Random): World {
  const list = <T>(items: readonly T[]) => shuffled(items, random).map((item) => membersShuffled(item, random));
  return {
    ...world,
    regions: list(world.regions),
    trails: list(world.trails),
    buckets: list(world.buckets),
    inRegion: Object.fromEntries(Object.entries(world.inRegion).map(([name, inside]) => [name, regionShuffled(inside, list)])),
    clusters: shuffled(world.clusters, random).map((cluster) => clusterShuffled(cluster, list)),
  };
}

type Shuffle = <T>(items: readonly T[]) => readonly T[];

function regionShuffled(inside: InRegion, list: Shuffle): InRegion {
  const lists = Object.entries(inside).filter((entry): entry is [string, readonly JsonObject[]] => Array.isArray(entry[1]));
  return Object.fromEntries(lists.map(([name, items]) => [name, list(items)]));
}

function clusterShuffled({ kubernetes, ...cluster }: WorldCluster, list: Shuffle): WorldCluster {
  const resources = Object.entries(kubernetes.resources).map(([name, { kind, items }]) => [name, { kind, items: list(items) }] as const);
  return { ...cluster, kubernetes: { ...kubernetes, groups: list(kubernetes.groups), resources: Object.fromEntries(resources) } };
}

/** A list inside an item keeps its order, which may mean something. */
function membersShuffled<T>(value: T, random: Random): T {
  if (Array.isArray(value)) return mapped(value, (one) => membersShuffled(one, random));
  if (typeof value !== "object" || value === null) return value;
  const copy = { ...value };
  for (const key of Object.keys(copy)) Reflect.deleteProperty(copy, key);
  for (const [key, inner] of shuffled(Object.entries(value), random)) Reflect.set(copy, key, membersShuffled(inner, random));
  return copy;
}

function mapped<T extends readonly unknown[]>(list: T, change: (item: unknown) => unknown): T {
  const copy = structuredClone(list);
  for (const [index, item] of list.entries()) Reflect.set(copy, index, change(item));
  return copy;
}
