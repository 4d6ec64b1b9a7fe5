import { expect, test } from "vitest";
import { instantOf, minuteOf, momentOf, spanOf } from "../../../src/facts/velero/moment.ts";
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
  expect(new Date(momentOf(USE1, NOW, known(resources))).toISOString()).toBe(expected);
});

test("a cluster whose clock was not read has no now", () => {
  const given = known([], { reads: [{ feeds: "kubernetes.cluster", scope: USE1, outcome: "timeout" }] });
  expect(() => momentOf(USE1, NOW, given)).toThrow(Unread);
});

test("what is no timestamp is not known", () => {
  expect(() => instantOf("yesterday")).toThrow(Unread);
});

test("times and spans are short", () => {
  expect(minuteOf(Date.parse(NOW))).toBe("2026-11-23T03:17Z");
  expect([0, 59_000, 3_600_000, 33_840_000].map(spanOf)).toEqual(["0 min", "0 min", "1 h", "9 h 24 min"]);
});
