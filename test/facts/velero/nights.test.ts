import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attempt } from "../../../src/facts/fact.ts";
import { firesDaily } from "../../../src/facts/velero/daily.ts";
import { isDaily, isPaused, nights } from "../../../src/facts/velero/nights.ts";
import { schedule as scheduleKind } from "../../../src/kinds/velero/schedule.ts";
import type { Resource } from "../../../src/model/snapshot.ts";
import { Unread } from "../../../src/snapshot/unread.ts";
import { NOW, type Seen, USE1 } from "../../build.ts";
import { simulate, week as simulatedWeek } from "./simulated-week.ts";
import { backup, known, only, schedule, server, week } from "./world.ts";

const judged = (one: ReturnType<typeof schedule>, others: readonly Resource[], seen: Omit<Seen, "resources"> = {}) => {
  const given = known([server(), one, ...others], seen);
  const opened = only(scheduleKind, given);
  const all = attempt(() => nights.of(opened, given));
  return {
    daily: settled(() => isDaily.of(opened, given)),
    paused: isPaused.of(opened, given),
    fires: settled(() => firesDaily(opened, given)),
    nights: all instanceof Unread ? "unread" : all.map((night) => settled(() => night.is)),
  };
};

function settled<Value>(ask: () => Value): Value | "unread" {
  const answer = attempt(ask);
  return answer instanceof Unread ? "unread" : answer;
}

const seven = Array<string>(7).fill("clean");

test("a healthy week has seven clean nights, whatever the hour of the scan", () => {
  const hours = ["00:00", "01:59", "02:20", "03:17", "12:00", "23:59"];
  const found = hours.map((hour) => {
    const takenAt = `2026-11-23T${hour}:00.000Z`;
    return judged(
      schedule(),
      week().filter(({ metadata }) => metadata.creationTimestamp <= takenAt),
      { takenAt },
    );
  });
  expect(found).toEqual(hours.map(() => ({ daily: true, paused: false, fires: true, nights: seven })));
});

test("a slot at the very moment of the scan is not due yet", () => {
  expect(judged(schedule(), week(), { takenAt: "2026-11-23T02:00:00.000Z" }).nights).toEqual(seven);
});

test("tonight's pending slot adds the night before the window", () => {
  const tonight = week().map((one, index) => (index === 7 ? backup("2026-11-23T02:00:07Z", { phase: "InProgress" }) : one));
  expect(judged(schedule(), tonight).nights).toEqual([...seven, "pending"]);
});

test.each([
  ["0 2 * * *", true],
  ["0 2 * * 1-5", false],
  ["0 2 */2 * *", false],
  ["0 2 30 2 *", false],
  ["0 3,15 * * *", true],
  ["* * * * *", true],
  ["@weekly", false],
  ["@every 25h", true],
  ["@every 26h", false],
] as const)("'%s' is daily: %s", (text, expected) => {
  expect(judged(schedule({ spec: { schedule: text } }), week()).daily).toBe(expected);
});

test.each([
  [{ phase: "FailedValidation" }, "0 2 * * *", false],
  [{ phase: "FailedValidation" }, "nonsense", false],
  [{}, "0 2 * * *", "unread"],
  [{ phase: "New" }, "0 2 * * *", "unread"],
  [{ phase: "Later" }, "0 2 * * *", "unread"],
  [{ phase: "New" }, "0 2 * * 1-5", false],
  [{ phase: "Enabled" }, "nonsense", "unread"],
] as const)("with the status %j, '%s' is daily: %s", (status, text, expected) => {
  expect(judged(schedule({ status, spec: { schedule: text } }), []).daily).toBe(expected);
});

test("a paused schedule does not fire, though nobody knows whether it is daily", () => {
  expect(judged(schedule({ spec: { paused: true }, status: {} }), [])).toMatchObject({ daily: "unread", paused: true, fires: false });
});

test.each([
  ["the night is in the window", "2026-03-11T12:00:00.000Z", [], ["clean"], "unread"],
  ["it had no run", "2026-03-11T12:00:00.000Z", ["2026-03-08"], ["clean", "unread"], "unread"],
  ["the window begins a day before the next one", "2026-03-15T06:00:00.000Z", [], ["clean"], true],
  ["it has left the window", "2026-03-16T12:00:00.000Z", ["2026-03-08"], ["clean"], true],
] as const)("the dialects dispute a night of spring: %s", (_, takenAt, without, states, daily) => {
  const one = schedule({ created: "2026-01-01T00:00:00Z", spec: { schedule: "CRON_TZ=America/New_York 30 2 * * *" } });
  const sunday = [1, 2, 3, 4, 5, 6, 7, 8].map((day) => backup(`2026-03-0${day}T07:30:05Z`));
  const later = [10, 11, 12, 13, 14, 15, 16].map((day) => backup(`2026-03-${day}T06:30:05Z`));
  const backups = [...sunday, backup("2026-03-09T06:30:05Z"), ...later].filter(
    ({ metadata: { creationTimestamp } }) => creationTimestamp < takenAt && !without.some((day) => creationTimestamp.startsWith(day)),
  );
  const given = known([server("velero/velero:main"), one, ...backups], { takenAt });
  const opened = only(scheduleKind, given);
  const found = nights.of(opened, given).map((night) => settled(() => night.is));
  expect({ states: [...new Set(found)].sort(), daily: settled(() => isDaily.of(opened, given)) }).toEqual({ states, daily });
});

test("an open list makes a missing night unknown, and leaves a bad one bad", () => {
  const six = week().filter((_, index) => index !== 3);
  const [first, ...others] = six;
  const bad = first === undefined ? others : [...others, backup("2026-11-20T09:00:00Z", { phase: "Failed" })];
  const seen = { reads: [{ feeds: "velero.backup", scope: USE1, outcome: "truncated" }] } as const;
  expect(judged(schedule(), six, seen).nights).toContain("unread");
  expect(judged(schedule(), bad, seen).nights).toContain("bad");
});

test("a schedule without slots has no nights", () => {
  expect(judged(schedule({ spec: { schedule: "0 2 30 2 *" } }), week()).nights).toEqual([]);
});

describe("simulated weeks", () => {
  test("agree with a simple model of Velero, in both dialects and across daylight saving", () => {
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(simulatedWeek, (input) => {
        const { resources, reads, takenAt, expected } = simulate(input);
        const given = known(resources, { takenAt, reads });
        const one = only(scheduleKind, given);
        outcomes.add(expected);
        expect(
          verdict(
            () => firesDaily(one, given),
            () => nights.of(one, given).map((night) => settled(() => String(night.is))),
          ),
        ).toBe(expected);
      }),
      { seed: 20_261_123, numRuns: 400 },
    );
    expect([...outcomes].sort()).toEqual(["fail", "pass", "unknown"]);
  });
});

function verdict(fires: () => boolean, states: () => readonly string[]): string {
  const daily = settled(fires);
  const all = attempt(states);
  if (daily === false) return "fail";
  if (!(all instanceof Unread) && all.some((is) => is === "bad" || is === "missing")) return "fail";
  if (daily === "unread" || all instanceof Unread || all.includes("unread")) return "unknown";
  return "pass";
}

test("the builders' moment is what these tests count from", () => {
  expect(NOW).toBe("2026-11-23T03:17:00.000Z");
});
