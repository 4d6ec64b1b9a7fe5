import { expect, test } from "vitest";
import { clockOf } from "../../../src/facts/velero/clock.ts";
import { Unread } from "../../../src/snapshot/unread.ts";
import { NOW, USE1 } from "../../build.ts";
import { known } from "./world.ts";

const cluster = (clockSkewSeconds?: number) => [
  { kind: "kubernetes.cluster", id: USE1, scope: USE1, gitVersion: "v1.35.2", ...(clockSkewSeconds !== undefined && { clockSkewSeconds }) },
];

test.each([
  [cluster(), NOW],
  [cluster(-60), "2026-11-23T03:16:00.000Z"],
  [[], NOW],
])("a cluster's own now", (resources, expected) => {
  expect(new Date(clockOf(USE1, NOW, known(resources))).toISOString()).toBe(expected);
});

test("a cluster whose clock was not read has no now", () => {
  const given = known([], { reads: [{ feeds: "kubernetes.cluster", scope: USE1, outcome: "timeout" }] });
  expect(() => clockOf(USE1, NOW, given)).toThrow(Unread);
});
