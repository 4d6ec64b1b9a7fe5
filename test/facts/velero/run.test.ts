import { expect, test } from "vitest";
import { backupsOf, firedAt, runsOf } from "../../../src/facts/velero/run.ts";
import { Unread } from "../../../src/snapshot/unread.ts";
import { USE1 } from "../../build.ts";
import { backup, known, schedule, week } from "./world.ts";

const runOf = (one: ReturnType<typeof backup>) => runsOf(schedule(), known([schedule(), one])).runs[0];

test.each([
  ["Completed, no integers", {}, "clean"],
  ["Completed, warnings", { warnings: 4 }, "clean"],
  ["Completed, errors", { errors: 1 }, "bad"],
  ["Completed, failed item operations", { backupItemOperationsFailed: 1 }, "bad"],
  ["Completed, a failed hook", { hookStatus: { hooksAttempted: 2, hooksFailed: 1 } }, "bad"],
  ["Completed, hooks without a count", { hookStatus: {} }, "clean"],
  ["PartiallyFailed", { phase: "PartiallyFailed" }, "bad"],
  ["Failed", { phase: "Failed" }, "bad"],
  ["FailedValidation", { phase: "FailedValidation" }, "bad"],
  ["FinalizingPartiallyFailed", { phase: "FinalizingPartiallyFailed" }, "bad"],
  ["Deleting", { phase: "Deleting" }, "gone"],
  ["a phase of tomorrow", { phase: "Paused" }, "odd"],
  ["Queued", { phase: "Queued" }, "running"],
  ["no phase", { phase: "" }, "running"],
] as const)("%s tonight", (_, status, expected) => {
  expect(runOf(backup("2026-11-23T02:00:07Z", status))?.is).toBe(expected);
});

test.each([
  ["2026-11-22T22:17:01Z", "running"],
  ["2026-11-22T22:17:00Z", "bad"],
])("InProgress since %s is %s: five hours are the budget", (start, expected) => {
  expect(runOf(backup(start, { phase: "InProgress" }))?.is).toBe(expected);
});

test("fire time is the earlier of creation and start", () => {
  const queued = backup("2026-11-23T02:20:00Z", {}, "2026-11-23T02:00:00Z");
  const synced = backup("2026-11-23T02:00:00Z", {}, "2026-11-23T09:00:00Z");
  expect([queued, synced].map((one) => new Date(firedAt(one)).toISOString())).toEqual(Array(2).fill("2026-11-23T02:00:00.000Z"));
});

test("only the schedule's own label and namespace count", () => {
  const { scheduleName: _, ...manual } = backup("2026-11-22T09:00:00Z");
  const stranger = {
    ...backup("2026-11-22T10:00:00Z"),
    metadata: { namespace: "two", name: "x", creationTimestamp: "2026-11-22T10:00:00Z" },
  };
  const given = known([schedule(), manual, stranger, ...week()]);
  expect(backupsOf(schedule(), given)).toHaveLength(8);
});

test("a backup from the future is named", () => {
  const names = ["2026-11-23T03:21:00Z", "2026-11-23T03:23:00Z"].map((start) => runsOf(schedule(), known([backup(start)])).fromTheFuture);
  expect(names).toEqual([undefined, "nightly-20261123032300"]);
});

test("what could not be listed comes along", () => {
  const given = known(week(), { reads: [{ feeds: "velero.backup", scope: USE1, outcome: "truncated" }] });
  expect(runsOf(schedule(), given).gaps).toHaveLength(1);
});

test("a timestamp that is none makes nothing known", () => {
  expect(() => runsOf(schedule(), known([backup("soon")]))).toThrow(Unread);
});
