import { expect, test } from "vitest";
import { failureInTitle, failureKey, failureModeIn, saysGameDay } from "../../../src/facts/drills/failure-mode.ts";

test.each([
  ["2026-09-15 — Chaos game-day: the DNS resolver is gone", "DNS resolver is gone (again)."],
  ["Q3 chaos game day — node drain", "Node drain"],
  ["15. September 2026: node drain", "node drain, 10:00 UTC"],
])("'%s' and '%s' are one failure", (one, other) => {
  expect(failureKey(one)).toBe(failureKey(other));
  expect(failureKey(one)).not.toBe("");
});

test.each([
  ["loss of us-east-1", "loss of us-east-2"],
  ["loss of zone a", "loss of zone b"],
  ["DNS fails over", "the database fails over"],
])("'%s' and '%s' are two", (one, other) => {
  expect(failureKey(one)).not.toBe(failureKey(other));
});

test.each([
  "2026-09-15 — chaos game-day",
  "cross-region DR drill",
  "same as last time",
  "n/a",
  "<FAILURE>",
  "Drill 7",
  "#12",
  "November",
  "",
])("'%s' names no failure", (text) => {
  expect(failureKey(text)).toBe("");
});

test("the first text that names one says it as it is written", () => {
  expect(failureModeIn(["", "chaos game-day", "2026-09-15: A node is drained."])).toBe("2026-09-15: A node is drained");
  expect(failureModeIn(["chaos game-day"])).toBeUndefined();
});

test.each([
  ["2026-09-15 — chaos game-day: node drain, mended after 12 min. Harder: no VPN.", "node drain"],
  ["2026-11-02 — cross-region drill: RTO 25 min, promoted. Different: no VPN", undefined],
  ["Chaos game-day: the resolver is gone", "the resolver is gone"],
])("the title '%s' says of the failure: %s", (title, expected) => {
  expect(failureInTitle(title)).toBe(expected);
});

test.each([
  ["chaos day", [], true],
  ["a node is drained", ["Game days"], true],
  ["a node is drained", ["Drills and game-days"], false],
  ["DR drill", ["Game days"], false],
  ["a node is drained", [], false],
] as const)("'%s' below %j is a game-day: %s", (own, around, expected) => {
  expect(saysGameDay(own, around)).toBe(expected);
});
