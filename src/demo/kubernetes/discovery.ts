import { type Answer, json } from "../answer.ts";
import type { JsonObject, KubernetesWorld } from "../world.ts";
import { notServed } from "./status.ts";

/** `/version`. */
export function version({ gitVersion }: KubernetesWorld): Answer {
  const [, major = "1", minor = "0"] = /^v(\d+)\.(\d+)/.exec(gitVersion) ?? [];
  return json({
    major,
    minor,
    gitVersion,
    gitCommit: "0000000000000000000000000000000000000000",
    gitTreeState: "clean",
    buildDate: "2026-09-01T00:00:00Z",
    goVersion: "go1.26.1",
    compiler: "gc",
    platform: "linux/amd64",
  });
}

/** `/api`. */
export function coreVersions(): Answer {
  return json({ kind: "APIVersions", versions: ["v1"], serverAddressByClientCIDRs: [] });
}

/** The groups that are served, but those of `hidden`. */
export function groups({ groups: all }: KubernetesWorld, isHidden: (group: string) => boolean): Answer {
  const shown = all.filter(({ name }) => !isHidden(name)).map(groupOf);
  return json({ kind: "APIGroupList", apiVersion: "v1", groups: shown });
}

/** `/apis/GROUP/VERSION`: what a group serves. */
export function resources(world: KubernetesWorld, group: string, wanted: string): Answer {
  if (!isServed(world, group, wanted)) return notServed;
  const groupVersion = group === "" ? wanted : `${group}/${wanted}`;
  const listed = Object.entries(world.resources).flatMap(([resource, { kind, items }]): JsonObject[] => {
    const [name = "", ...rest] = resource.split(".");
    if (rest.join(".") !== group) return [];
    const namespaced = items.some(({ metadata }) => metadata.namespace !== undefined);
    return [{ name, singularName: kind.toLowerCase(), namespaced, kind, verbs: ["get", "list", "watch"] }];
  });
  return json({ kind: "APIResourceList", apiVersion: "v1", groupVersion, resources: listed });
}

/** Whether a group is served in this version. */
export function isServed(world: KubernetesWorld, group: string, wanted: string): boolean {
  if (group === "") return wanted === "v1";
  return world.groups.some(({ name, versions }) => name === group && versions.includes(wanted));
}

function groupOf({ name, versions }: KubernetesWorld["groups"][number]): JsonObject {
  const all = versions.map((one) => ({ groupVersion: `${name}/${one}`, version: one }));
  return { name, versions: all, preferredVersion: all[0] };
}
