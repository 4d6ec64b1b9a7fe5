import { expect, test } from "vitest";
import { nightOf } from "../../../src/facts/velero/night.ts";
import type { Run, Runs } from "../../../src/facts/velero/run.ts";
import { Unread } from "../../../src/snapshot/unread.ts";

const HOUR = 3_600_000;
const due = Date.parse("2026-11-22T02:00Z");
const slot = { due, next: due + 24 * HOUR, isNewest: false };
const lifetime = { created: 0, edited: undefined, ttl: 720 * HOUR };
const run = (is: Run["is"], after = 7000): Run => ({ backup: "b", fired: due + after, is, why: `b is ${is}`, warnings: 0 });
const seen = (runs: readonly Run[], changes: Partial<Runs> = {}): Runs => ({
  runs,
  backups: [],
  gaps: [],
  now: due + 30 * HOUR,
  fromTheFuture: undefined,
  ...changes,
});
const isOf = (runs: readonly Run[], changes: Partial<Runs> = {}, isNewest = false) => {
  const { is } = nightOf({ ...slot, isNewest }, lifetime, seen(runs, changes));
  return is instanceof Unread ? "unread" : is;
};

test.each([
  ["a bad one", [run("bad")], "bad"],
  ["a clean one, beside which a bad one may be hidden", [run("clean")], "unread"],
  ["a running one", [run("running")], "unread"],
  ["none", [], "unread"],
] as const)("a night of an open list with %s", (_, runs, expected) => {
  const gap = { source: "kubernetes", call: "list backups.velero.io", scope: "c", feeds: "velero.backup", outcome: "truncated" } as const;
  expect(isOf([...runs], { gaps: [gap] }, true)).toBe(expected);
});

test.each([
  ["a clean one", [run("clean")], "clean"],
  ["a bad one", [run("bad")], "bad"],
  ["a bad one that was re-run clean", [run("bad"), run("clean", HOUR)], "bad"],
  ["a clean one beside a running one", [run("clean"), run("running", HOUR)], "clean"],
  ["an unknown phase beside a clean one", [run("odd"), run("clean", HOUR)], "unread"],
  ["a running one, though it is not the newest", [run("running")], "unread"],
  ["one that is being deleted", [run("gone")], "unread"],
  ["one that is being deleted beside a clean one", [run("gone"), run("clean", HOUR)], "clean"],
  ["nothing", [], "missing"],
  ["one a minute early", [run("clean", -60_000)], "clean"],
  ["one earlier than that", [run("clean", -60_001)], "missing"],
  ["one a minute before the next slot", [run("clean", 24 * HOUR - 60_000)], "missing"],
  ["one just before that", [run("clean", 24 * HOUR - 60_001)], "clean"],
])("a slot with %s", (_, runs, expected) => {
  expect(isOf(runs)).toBe(expected);
});

test.each([
  ["a running one", [run("running")], HOUR, "pending"],
  ["nothing for 14 minutes", [], 14 * 60_000, "pending"],
  ["nothing for 15 minutes", [], 15 * 60_000, "missing"],
] as const)("the newest slot with %s is %s", (_, runs, age, expected) => {
  expect(isOf(runs, { now: due + age }, true)).toBe(expected);
});

test("with clocks that disagree only a bad night is certain", () => {
  const changes = { fromTheFuture: "x" };
  expect([isOf([run("clean")], changes), isOf([], changes), isOf([run("bad")], changes)]).toEqual(["unread", "unread", "bad"]);
});

test("a late fire, warnings and a re-run are told", () => {
  const late = nightOf(slot, lifetime, seen([{ ...run("clean", 9 * HOUR), warnings: 1 }]));
  expect(late.notes).toEqual([
    "backup 'b' fired at 2026-11-22T11:00Z, 9 h after it was due: by hand (--from-schedule) or as a catch-up",
    "backup 'b' has 1 warning, which may be volumes that were skipped",
  ]);
  expect(nightOf(slot, lifetime, seen([run("bad"), run("clean", HOUR)])).why).toBe("b is bad, then re-run clean at 2026-11-22T03:00Z");
});
