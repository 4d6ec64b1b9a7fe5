import { expect, test } from "vitest";
import { everyNights } from "../../../src/facts/velero/every-nights.ts";
import type { Run, Runs } from "../../../src/facts/velero/run.ts";
import { Unread } from "../../../src/snapshot/unread.ts";
import { NOW } from "../../build.ts";

const HOUR = 3_600_000;
const now = Date.parse(NOW);
const lifetime = { created: 0, edited: undefined, ttl: 720 * HOUR };
const run = (hoursAgo: number, is: Run["is"] = "clean"): Run => ({
  backup: `b${hoursAgo}`,
  fired: now - hoursAgo * HOUR,
  is,
  why: is,
  warnings: 0,
});
const seen = (runs: readonly Run[], changes: Partial<Runs> = {}): Runs => {
  return { runs: [...runs].sort((a, b) => a.fired - b.fired), backups: [], gaps: [], now, fromTheFuture: undefined, ...changes };
};
const states = (runs: readonly Run[], changes: Partial<Runs> = {}, own = lifetime) => {
  const all = everyNights(24 * HOUR, own, seen(runs, changes)).map(({ is }) => (is instanceof Unread ? "unread" : is));
  return [...new Set(all)].sort();
};
const daily = [1, 25, 49, 73, 97, 121, 145].map((ago) => run(ago));

test.each([
  ["every day", daily, ["clean"]],
  ["with a drift of a minute a day", daily.map((one, index) => ({ ...one, fired: one.fired - index * 60_000 })), ["clean"]],
  ["with a hole of 26 h", [1, 27, 51, 75, 99, 123, 147].map((ago) => run(ago)), ["clean"]],
  ["with a hole of 44 h", daily.filter(({ backup }) => backup !== "b49"), ["clean", "missing"]],
  ["with a bad run more", [...daily, run(30, "bad")], ["bad", "clean"]],
  ["with a bad run instead of one", [...daily.filter(({ backup }) => backup !== "b49"), run(49, "bad")], ["bad", "clean", "missing"]],
  ["never", [], ["missing"]],
] as const)("@every 24h that ran %s", (_, runs, expected) => {
  expect(states(runs)).toEqual(expected);
});

test("while the newest runs, the window begins a day earlier", () => {
  const running = [run(1, "running"), ...daily.slice(1)];
  expect(states(running)).toEqual(["clean", "missing", "pending"]);
  expect(states([...running, run(169)])).toEqual(["clean", "pending"]);
});

test("a hole is not known when the list is open, the schedule young, or the clocks disagree", () => {
  const gap = { source: "kubernetes", call: "list backups.velero.io", scope: "c", feeds: "velero.backup", outcome: "truncated" } as const;
  expect(states([run(1)], { gaps: [gap] })).toEqual(["unread"]);
  expect(states([run(1)], {}, { ...lifetime, created: now - 20 * HOUR })).toEqual(["clean", "unread"]);
  expect(states([run(1)], { fromTheFuture: "b" })).toEqual(["unread"]);
});
