import { expect, test } from "vitest";
import { documents } from "../../../src/collectors/repository/documents.ts";
import { isSchedule, scheduled, scheduleFiles } from "../../../src/collectors/repository/schedules.ts";

const ICS = { path: "ops/team.ics", text: "BEGIN:VCALENDAR\nEND:VCALENDAR" };
const YAML = { path: "ops/schedule.yaml", text: "schedule: []" };
const READ = { source: "repository", call: "read schedule", scope: "calendar", feeds: "repo.event" } as const;
const reader = (left: readonly string[] = []) => ({
  files: async () => ({ files: [ICS, YAML], left }),
  changes: async () => [],
  tracked: async () => [],
});

test("of a calendar's files the schedules are read as such, once, and the others as text", async () => {
  expect(await scheduleFiles(reader(), ["ops", "ops/schedule.yaml"])).toEqual({ files: [YAML], read: { ...READ, outcome: "ok" } });
  const { resources } = await documents.collect(reader(), { source: "calendar", paths: ["ops"] });
  expect(resources.map(({ id }) => id)).toEqual(["calendar ops/team.ics"]);
});

test("of every other source a YAML file is text", async () => {
  const { resources } = await documents.collect(reader(), { source: "drill_log", paths: ["ops"] });
  expect(resources).toHaveLength(2);
});

test("what was left out leaves the list open", async () => {
  const { read } = await scheduleFiles(reader(["ops/schedule.yml is larger than 2 MiB"]), ["ops"]);
  expect(read).toEqual({ ...READ, outcome: "truncated", detail: "ops/schedule.yml is larger than 2 MiB" });
});

test("a folder that may not be read is a gap, and no error", async () => {
  const refusing = {
    files: () => Promise.reject(Object.assign(new Error("x"), { code: "EACCES" })),
    changes: async () => [],
    tracked: async () => [],
  };
  expect(await scheduleFiles(refusing, ["ops"])).toEqual({ files: [], read: { ...READ, outcome: "denied", detail: "EACCES" } });
});

test("each event is named by the place it stands in, and what looks like a key is struck out", () => {
  const one = { title: "DR drill AKIAABCDEFGHIJKLMNOP", on: ["2026-12-07"], path: "ops/schedule.yaml", line: 2 };
  const read = { ...READ, outcome: "ok" } as const;
  expect(scheduled({ files: [YAML], read }, [{ ...one, column: 5 }])).toEqual({
    resources: [{ kind: "repo.event", id: "ops/schedule.yaml:2:5", scope: "calendar", ...one, title: "DR drill (struck out)" }],
    reads: [read],
  });
});

test.each([
  ["schedule.yaml", true],
  ["a/B.YML", true],
  ["team.ics", false],
  ["yaml", false],
])("whether %s is a schedule is told by its name", (path, is) => expect(isSchedule(path)).toBe(is));
