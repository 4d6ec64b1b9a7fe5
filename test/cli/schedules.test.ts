import { expect, test } from "vitest";
import { schedulesIn } from "../../src/cli/schedules.ts";
import { target } from "../build.ts";

const reader = (files: Readonly<Record<string, string>>) => ({
  files: async () => ({ files: Object.entries(files).map(([path, text]) => ({ path, text })), left: [] }),
  changes: async () => [],
  tracked: async () => [],
});
const own = { ...target, evidence: { calendar: { paths: ["ops"] } } };
const read = { source: "repository", call: "read schedule", scope: "calendar", feeds: "repo.event", outcome: "ok" };

test("the schedules of the calendar are read, and its other files passed over", async () => {
  const files = { "ops/schedule.yaml": "schedule:\n  - { title: DR drill, on: 2026-12-07 }\n", "ops/team.ics": "BEGIN:VCALENDAR" };
  expect(await schedulesIn(reader(files), own)).toEqual({
    ok: true,
    value: {
      resources: [
        {
          kind: "repo.event",
          id: "ops/schedule.yaml:2:5",
          scope: "calendar",
          title: "DR drill",
          on: ["2026-12-07"],
          path: "ops/schedule.yaml",
          line: 2,
        },
      ],
      reads: [read],
    },
  });
});

test("a calendar without a schedule was looked at, and one that is elsewhere or unset was not", async () => {
  expect(await schedulesIn(reader({}), own)).toEqual({ ok: true, value: { resources: [], reads: [read] } });
  const elsewhere = { ...target, evidence: { calendar: { elsewhere: "https://calendar.example.com" } } };
  for (const one of [target, elsewhere])
    expect(await schedulesIn(reader({}), one)).toEqual({ ok: true, value: { resources: [], reads: [] } });
});

test("a mistake in any of them is the user's to mend, at its line", async () => {
  const files = { "a.yaml": "schedule:\n  - { title: x, on: 2026-02-30 }\n", "b.yml": "schedule:\n  - title: y\n" };
  const parsed = await schedulesIn(reader(files), own);
  expect(parsed.ok ? [] : parsed.problems.map(({ file, line }) => `${file}:${line}`)).toEqual(["a.yaml:2", "b.yml:2"]);
});
