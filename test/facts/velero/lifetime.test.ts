import { expect, test } from "vitest";
import { lifetimeOf, ttlOf, whyUnseen } from "../../../src/facts/velero/lifetime.ts";
import { Unread } from "../../../src/snapshot/unread.ts";
import { NOW } from "../../build.ts";
import { schedule } from "./world.ts";

const HOUR = 3_600_000;
const now = Date.parse(NOW);
const slot = Date.parse("2026-11-20T02:00Z");
const old = { created: 0, edited: undefined, ttl: 720 * HOUR };
const gap = { source: "kubernetes", call: "list backups.velero.io", scope: "c", feeds: "velero.backup", outcome: "denied" } as const;

test.each([
  [undefined, 720],
  ["0s", 720],
  ["168h0m0s", 168],
])("a ttl of %s is %d h", (text, hours) => {
  expect(ttlOf(text)).toBe(hours * HOUR);
});

test("a ttl that is no duration is not known", () => {
  expect(() => ttlOf("a week")).toThrow(Unread);
});

test("a schedule's own times are read", () => {
  const one = schedule({ created: "2026-11-01T00:00:00Z", cronEditedAt: "2026-11-02T00:00:00Z" });
  expect(lifetimeOf(one)).toEqual({ created: Date.parse("2026-11-01"), edited: Date.parse("2026-11-02"), ttl: 720 * HOUR });
});

test("the absence of a backup is certain when everything was listed and nothing explains it", () => {
  expect(whyUnseen(slot, old, { gaps: [], now })).toBeUndefined();
});

test.each([
  ["an open list", old, [gap], "was denied"],
  ["a schedule created later", { ...old, created: slot + 1 }, [], "was created at"],
  ["a schedule created in the second of the slot", { ...old, created: slot }, [], "was created at"],
  ["a schedule edited later", { ...old, edited: slot + 1 }, [], "was edited at"],
  ["backups that expired", { ...old, ttl: 72 * HOUR }, [], "kept for 72 h"],
] as const)("%s explains it", (_, lifetime, gaps, said) => {
  expect(whyUnseen(slot, lifetime, { gaps, now })?.message).toContain(said);
});

test("168 h are just enough for the oldest slot of the window", () => {
  expect(whyUnseen(now - 168 * HOUR, { ...old, ttl: 168 * HOUR }, { gaps: [], now })).toBeUndefined();
});
