import { expect, test } from "vitest";
import { attempt } from "../../../src/facts/fact.ts";
import { locations, locationsSummary, missingLocations, needsVelero, readOnlyLocations } from "../../../src/facts/velero/locations.ts";
import { targetCluster } from "../../../src/kinds/target.ts";
import type { Resource } from "../../../src/model/snapshot.ts";
import { Unread } from "../../../src/snapshot/unread.ts";
import { EUW1, type Seen, target, USE1 } from "../../build.ts";
import { known, location, schedule } from "./world.ts";

const inDr = <One extends Resource>(one: One) => ({ ...one, id: one.id.replace(USE1, EUW1), scope: EUW1, cluster: EUW1 });
const other = location({}, undefined, "other");

function concluded(id: string, resources: readonly Resource[], seen: Omit<Seen, "resources"> = {}) {
  const given = known(resources, seen);
  const cluster = given.seen(targetCluster).items.find((one) => one.id === id);
  if (cluster === undefined) throw new TypeError(`no cluster ${id}`);
  const list = locations.of(cluster, given);
  const read = Array.from({ length: list.length }, (_, index) => attempt(() => list[index]));
  const shown = (one: unknown) => (one instanceof Unread ? "unread" : one);
  return {
    locations: read.map((one) => (one === undefined || one instanceof Unread ? "unread" : one.metadata.name)),
    missing: shown(attempt(() => missingLocations.of(cluster, given))),
    readOnly: shown(attempt(() => readOnlyLocations.of(cluster, given))),
    needs: shown(attempt(() => needsVelero.of(cluster, given))),
    summary: locationsSummary.of(cluster, given),
  };
}

test("the primary's cluster is asked for what its schedules write to", () => {
  expect(concluded(USE1, [schedule(), location(), other])).toEqual({
    locations: ["default"],
    missing: [],
    readOnly: [],
    needs: true,
    summary: "every location is available",
  });
});

test("the DR region's cluster is asked for all of them", () => {
  expect(concluded(EUW1, [location(), other].map(inDr))).toMatchObject({ locations: ["default", "other"], needs: true });
});

test.each([
  ["a schedule that fires", {}, ["default"]],
  ["a paused schedule", { spec: { paused: true } }, []],
  ["a refused schedule", { status: { phase: "FailedValidation" } }, []],
] as const)("a read-only location that %s writes to", (_, changes, expected) => {
  const spec = { schedule: "0 2 * * *", template: { storageLocation: "default" }, ...("spec" in changes && changes.spec) };
  const one = schedule({ ...changes, spec });
  expect(concluded(USE1, [one, location({ accessMode: "ReadOnly" })]).readOnly).toEqual(expected);
});

test("a location that does not exist is named", () => {
  expect(concluded(USE1, [schedule(), other])).toMatchObject({
    locations: [],
    missing: ["default"],
    summary: "location 'default', which a schedule writes to, does not exist",
  });
});

test.each(["velero.schedule", "velero.backup", "velero.location"])("without %s the primary's list is open", (feeds) => {
  const seen = { reads: [{ feeds, scope: USE1, outcome: "denied" }] } as const;
  expect(concluded(USE1, feeds === "velero.location" ? [schedule()] : [schedule(), location()], seen).locations.at(-1)).toBe("unread");
});

const { namespaces: _, ...undeclared } = target;
test.each([
  ["no required namespace and no Velero", { ...target, namespaces: "none" }, [], false],
  ["no required namespace, and Velero is there", { ...target, namespaces: "none" }, [location()], true],
  ["nobody wrote which namespaces matter", undeclared, [], "unread"],
] as const)("a cluster of the primary region with %s needs it: %s", (_, own, resources, expected) => {
  expect(concluded(USE1, resources, { target: own }).needs).toBe(expected);
});
