import { expect, test } from "vitest";
import type { JsonObject, World } from "../../../src/demo/world.ts";
import { worlds } from "../../../src/demo/worlds/all.ts";
import { demoConfiguration } from "../../../src/demo/worlds/configuration.ts";

test("the example comes first, and ready is the other", () => {
  expect(Object.keys(worlds)).toEqual(["example", "ready"]);
});

test.each(Object.entries(worlds))("the configuration names what is in the world '%s'", (_name, world) => {
  const named = [
    world.account,
    ...Object.keys(world.inRegion),
    ...world.clusters.map(({ name }) => name),
    ...world.clusters.flatMap((cluster) => itemsOf(cluster, "clusters.postgresql.cnpg.io").map(({ metadata }) => metadata.name)),
  ];
  expect(named).toHaveLength(7);
  expect(named.filter((name) => !demoConfiguration.includes(name))).toEqual([]);
  const declared = ["bookstore-media", "bookstore-platform-system"];
  expect(declared.every((name) => demoConfiguration.includes(name))).toBe(true);
  expect(world.buckets.map(({ Name }) => Name)).toContain("bookstore-media");
});

test.each(Object.entries(worlds))("thirty nights end before now in the world '%s'", (_name, world) => {
  for (const cluster of world.clusters) {
    const nights = itemsOf(cluster, "backups.velero.io").map(({ status }) => String(startOf(status)));
    expect(nights).toHaveLength(30);
    expect(nights.toSorted().at(0)).toBe("2026-10-25T02:00:24Z");
    expect(nights.toSorted().at(-1)).toBe("2026-11-23T02:00:24Z");
  }
});

function itemsOf({ kubernetes }: World["clusters"][number], resource: string) {
  return kubernetes.resources[resource]?.items ?? [];
}

function startOf(status: unknown): unknown {
  return isObject(status) ? status["startTimestamp"] : undefined;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null;
}
