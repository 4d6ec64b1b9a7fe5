import { expect, test } from "vitest";
import { standingOf } from "../../../src/facts/velero/standing.ts";
import { schedule as kind } from "../../../src/kinds/velero/schedule.ts";
import { USE1 } from "../../build.ts";
import { backup, known, only, schedule, server, week } from "./world.ts";

const standing = (resources: NonNullable<Parameters<typeof known>[0]>, seen: Parameters<typeof known>[1] = {}) => {
  const given = known([server(), ...resources], seen);
  return standingOf(only(kind, given), given);
};
const failed = backup("2026-11-20T02:00:07Z", { phase: "Failed" });
const clean = week();
const withBad = clean.map((one, index) => (index === 4 ? failed : one));
const denied = { reads: [{ feeds: "velero.backup", scope: USE1, outcome: "denied" }] } as const;

const nearestFirst = [
  ["seven clean nights", standing([schedule(), ...clean])],
  ["a schedule that no server accepted", standing([schedule({ status: { phase: "New" } }), ...clean])],
  ["backups that were denied", standing([schedule()], denied)],
  ["one bad night", standing([schedule(), ...withBad])],
  ["a text that nobody can read", standing([schedule({ spec: { schedule: "nonsense" } })])],
  ["a paused schedule", standing([schedule({ spec: { paused: true } }), ...clean])],
  ["a weekly schedule", standing([schedule({ spec: { schedule: "0 5 * * 0" } })])],
  ["a refused schedule", standing([schedule({ status: { phase: "FailedValidation" } }), ...clean])],
] as const;

test("seven clean nights lack nothing, and come first", () => {
  expect(nearestFirst[0][1]).toMatchObject({ lacks: "", rank: 0, isOpen: false, notes: [] });
});

test("what is only not known stands before what is bad, and that before what never fires", () => {
  const [, , , bad, ...never] = nearestFirst.map(([, { rank }]) => rank);
  const open = nearestFirst.filter(([, { isOpen }]) => isOpen).map(([, { rank }]) => rank);
  expect(Math.max(...open)).toBeLessThan(bad ?? 0);
  expect(never).toEqual(never.toSorted((a, b) => a - b));
  expect(Math.min(...never)).toBeGreaterThan(bad ?? Infinity);
});

test("only what is not known leaves it open", () => {
  expect(nearestFirst.flatMap(([what, { isOpen }]) => (isOpen ? [what] : []))).toEqual([
    "a schedule that no server accepted",
    "backups that were denied",
  ]);
});
