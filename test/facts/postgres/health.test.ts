import { expect, test } from "vitest";
import { healthOf } from "../../../src/facts/postgres/health.ts";
import { Unread } from "../../../src/snapshot/unread.ts";
import { REPLICA } from "../../build.ts";
import { clusterOf, known, link } from "./world.ts";

const health = (...changes: Parameters<typeof clusterOf> extends [unknown, ...infer Rest] ? Rest : never) =>
  healthOf(link, known({ resources: [clusterOf(REPLICA, ...changes)] }));

const cases: readonly (readonly [string, NonNullable<Parameters<typeof clusterOf>[1]>, readonly string[]])[] = [
  ["a healthy one", {}, []],
  ["annotations that say no", { annotations: { hibernation: "off", reconciliationLoop: "enabled", fencedInstances: "[]" } }, []],
  ["an empty annotation", { annotations: { fencedInstances: "" } }, []],
  ["more instances than it asks for", { status: { readyInstances: 3 } }, []],
  ["one instance, because nobody says how many", { spec: { instances: undefined }, status: { readyInstances: 1 } }, []],
  ["hibernation", { annotations: { hibernation: "on" } }, ["is hibernated"]],
  ["no reconciliation", { annotations: { reconciliationLoop: "disabled" } }, ["has its reconciliation disabled"]],
  ["all instances fenced", { annotations: { fencedInstances: '["*"]' } }, ["is fenced (*)"]],
  ["no ready instance, which CloudNativePG omits", { status: { readyInstances: undefined } }, ["has 0 of 2 instances ready"]],
  ["another phase", { status: { phase: "Failing over" } }, ["is in the phase 'Failing over'"]],
  ["no phase", { status: { phase: undefined } }, ["was never looked at by an operator"]],
  [
    "a bad phase outweighs an annotation that nobody can read",
    { annotations: { fencedInstances: "{}" }, status: { phase: "Failing over" } },
    ["is in the phase 'Failing over'"],
  ],
];

for (const [what, changes, problems] of cases) {
  test(`${what}: ${problems.join(", ") || "well"}`, () => expect(health(changes)).toEqual(problems));
}

test("an annotation that nobody can read says nothing of what is fenced", () => {
  for (const fencedInstances of ["{}", "*"]) expect(health({ annotations: { fencedInstances } })).toBeInstanceOf(Unread);
});
