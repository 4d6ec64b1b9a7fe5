import { expect, test } from "vitest";
import { mustLoad, load } from "./small.ts";

const pathsOf = (assert: string, when?: string) => {
  const more = `params: { least: 7 }\n${when === undefined ? "" : `when: ${when}\n`}`;
  return mustLoad(load({ assert, more })).rules[0]?.paths.map((path) => path.join(".").replaceAll(".[]", "[]"));
};

test.each([
  ["ns.name == 'x'", ["ns.name"]],
  ["has(ns.inCluster) && ns.?inCluster.orValue('') != ''", ["ns.inCluster"]],
  ["ns['name'] == 'x'", ["ns.name"]],
  ["ns.backups.exists(b, b.status.phase == 'x')", ["ns.backups", "ns.backups[].status.phase"]],
  ["ns.backups.filter(b, b.id != '').exists(c, c.scope == 'x')", ["ns.backups", "ns.backups[].id", "ns.backups[].scope"]],
  ["ns.nights.all(n, n.is == 'x')", ["ns.nights[].is"]],
  ["ns.nights.size() > 0", ["ns.nights"]],
  ["cel.bind(c, ns.inCluster, c == ns.name)", ["ns.inCluster", "ns.name"]],
  ["count(ns.backups) >= params.least", ["ns.backups", "params.least"]],
  ["[1, 2].exists(one, one > 1)", []],
  ["now > timestamp('2026-01-01T00:00:00Z')", []],
])("what is read in %s", (assert, paths) => {
  expect(pathsOf(assert)).toEqual(paths);
});

test("a condition is read too, and each path once", () => {
  expect(pathsOf("ns.name == 'x'", "ns.name != '' && ns.id != ''")).toEqual(["ns.name", "ns.id"]);
});

test("a macro's variable is gone after the macro", () => {
  expect(() => pathsOf("ns.backups.all(b, true) && b.id == ''")).toThrow("Unknown variable: b");
});
