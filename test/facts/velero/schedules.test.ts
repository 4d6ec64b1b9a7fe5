import { expect, test } from "vitest";
import { covering, openEnd } from "../../../src/facts/velero/covering.ts";
import { clusterOf, schedules } from "../../../src/facts/velero/schedules.ts";
import { targetNamespace } from "../../../src/kinds/target.ts";
import { Unread } from "../../../src/snapshot/unread.ts";
import { type Seen, target, USE1 } from "../../build.ts";
import { known, only, schedule } from "./world.ts";

const seen = (resources: readonly ReturnType<typeof schedule>[], reads: NonNullable<Seen["reads"]> = []) => {
  const given = known(resources, { reads });
  const namespace = only(targetNamespace, given);
  return { names: covering(namespace, given).map(({ metadata }) => metadata.name), end: openEnd(namespace, given)?.message };
};

const other = schedule({ name: "other", spec: { template: { includedNamespaces: ["other"] } } });
const glob = schedule({ name: "glob", spec: { template: { includedNamespaces: ["bookstore-*"] } } });
const truncated = { feeds: "velero.schedule", scope: USE1, outcome: "truncated" } as const;

test("only the schedules that cover the namespace are its own", () => {
  expect(seen([schedule(), other])).toEqual({ names: ["nightly"], end: undefined });
});

test("none is a whole, empty list when Velero is not installed", () => {
  expect(seen([], [{ ...truncated, outcome: "not-enabled" }])).toEqual({ names: [], end: undefined });
});

test("a list that was cut short, and a schedule that may cover it, leave it open", () => {
  expect(seen([schedule()], [truncated])).toMatchObject({ names: ["nightly"], end: expect.stringContaining("was cut short") });
  expect(seen([schedule(), glob])).toMatchObject({ names: ["nightly"], end: expect.stringContaining("only Velero 1.18") });
});

const { clusters: _, ...undeclared } = target;
test.each([
  [{ ...target, namespaces: [{ name: "app", id: "app" }] }, "clusters: { NAME: { eks: EKS-NAME, region: us-east-1 } }"],
  [{ ...undeclared, namespaces: [{ name: "app", id: "app" }] }, "Add to auditor.yaml: clusters"],
] as const)("a namespace without a cluster says which line to add", (own, line) => {
  const given = known([], { target: own });
  const namespace = only(targetNamespace, given);
  expect(() => schedules.of(namespace, given)).toThrow(Unread);
  expect(() => clusterOf(namespace, given)).toThrow(
    expect.objectContaining({ reasons: [expect.objectContaining({ remedy: expect.stringContaining(line) })] }),
  );
});
