import { expect, test } from "vitest";
import { isGlob, matchesGlob } from "../../../src/facts/velero/namespace-glob.ts";

test.each([
  ["*", "app", true],
  ["app-*", "app-prod", true],
  ["app-*", "app", false],
  ["*-prod", "app-prod", true],
  ["a*p*d", "app-prod", true],
  ["ns?", "ns1", true],
  ["ns?", "ns10", false],
  ["ns[123]", "ns2", true],
  ["ns[a-c]", "nsb", true],
  ["ns[a-c]", "nsd", false],
  ["app", "app", true],
  ["app", "app2", false],
  ["a.p", "app", false],
  ["[", "[", true],
  ["", "app", false],
  ["*a".repeat(40), `${"a".repeat(62)}b`, false],
])("'%s' over '%s': %s", (pattern, name, expected) => {
  expect(matchesGlob(pattern, name)).toBe(expected);
});

test("a name without wildcards is no glob", () => {
  expect(["app", "app-*", "ns?", "ns[1]"].map(isGlob)).toEqual([false, true, true, true]);
});
