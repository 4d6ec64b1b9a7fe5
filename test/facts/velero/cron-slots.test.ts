import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { slotsOf } from "../../../src/facts/velero/cron-slots.ts";
import { type Dialect, parseCron } from "../../../src/facts/velero/cron-text.ts";

interface Vector {
  readonly text: string;
  readonly dialect: Dialect;
  readonly from: string;
  readonly to: string;
  /** What the library itself gave: `refused`, `every N ms`, the slots, or what is left of many. */
  readonly gives: unknown;
}

/** Recorded from robfig/cron v3.0.1 and netresearch/go-cron v0.15.0 themselves. */
const recorded: readonly Vector[] = JSON.parse(readFileSync("test/fixtures/velero/cron-vectors.json", "utf8"));

describe("what the two libraries gave, in their own words", () => {
  test.each(recorded)("$dialect reads '$text' from $from as they do", ({ text, dialect, from, to, gives }) => {
    expect(given(text, dialect, [from, to])).toEqual(gives);
  });
});

function given(text: string, dialect: Dialect, [from, to]: readonly [string, string]): unknown {
  const cron = parseCron(text, dialect);
  if (cron === undefined) return "refused";
  if (cron.is === "every") return `every ${cron.every} ms`;
  const slots = slotsOf(cron, "UTC", { from: Date.parse(from), to: Date.parse(to) }).map((at) => new Date(at).toISOString().slice(5, 16));
  return slots.length > 30 ? { count: slots.length, first: slots[0], last: slots.at(-1) } : slots;
}

const slots = (text: string, dialect: Dialect, [from, to, zone = "UTC"]: readonly [string, string, string?]) => {
  const cron = parseCron(text, dialect);
  if (cron?.is !== "fields") throw new TypeError(`'${text}' has no fields`);
  return slotsOf(cron, zone, { from: Date.parse(from), to: Date.parse(to) }).map((at) => new Date(at).toISOString().slice(0, 16));
};

test("the first moment counts and the last does not", () => {
  expect(slots("0 2 * * *", "robfig", ["2026-11-22T02:00Z", "2026-11-23T02:00Z"])).toEqual(["2026-11-22T02:00"]);
});

test("the server's zone holds where the text names none", () => {
  expect(slots("0 2 * * *", "robfig", ["2026-11-22T00:00Z", "2026-11-23T00:00Z", "America/New_York"])).toEqual(["2026-11-22T07:00"]);
});

test("the text's own zone wins over the server's", () => {
  const text = "CRON_TZ=Asia/Kolkata 0 2 * * *";
  expect(slots(text, "robfig", ["2026-11-22T00:00Z", "2026-11-23T00:00Z", "America/New_York"])).toEqual(["2026-11-22T20:30"]);
});

const SPRING = ["2026-03-08T00:00Z", "2026-03-09T00:00Z", "America/New_York"] as const;
test.each([
  ["30 2 * * *", "robfig", []],
  ["30 2 * * *", "go-cron", ["2026-03-08T07:30"]],
  ["0,30 2 * * *", "go-cron", ["2026-03-08T07:00"]],
  ["30 1,2 * * *", "go-cron", ["2026-03-08T06:30"]],
  ["30 2,3 * * *", "go-cron", ["2026-03-08T07:30"]],
  ["30 2 9 * *", "go-cron", []],
] as const)("in spring '%s' of %s is due at %j", (text, dialect, expected) => {
  expect(slots(text, dialect, SPRING)).toEqual(expected);
});

test.each(["robfig", "go-cron"] as const)("in autumn %s fires twice", (dialect) => {
  const expected = ["2026-11-01T05:30", "2026-11-01T06:30"];
  expect(slots("30 1 * * *", dialect, ["2026-11-01T00:00Z", "2026-11-02T00:00Z", "America/New_York"])).toEqual(expected);
});
