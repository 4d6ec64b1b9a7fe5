import { expect, test } from "vitest";
import { covering, mistakenWaivers, waiverReport } from "../../src/engine/waive.ts";
import type { Finding, Report } from "../../src/model/report.ts";
import type { Waiver } from "../../src/model/waiver.ts";
import { NOW } from "../build.ts";
import { shipped } from "../lab.ts";
import { denied, finding } from "../reporters/report.ts";

const fail = finding({ rule: "a", resource: "media", name: "short", verdict: { is: "fail" } });
const place = { path: "ops/waivers.yaml", line: 2, column: 5 };
const waiver = (changes: Partial<Waiver> = {}): Waiver => ({
  rule: "a",
  resource: "media",
  reason: "The vendor's fix is due in December.",
  owner: "Mina",
  added: "2026-11-01",
  until: "2026-12-31",
  location: place,
  ...changes,
});
const on = (waivers: readonly Waiver[], findings: readonly Finding[] = [fail]) => {
  const waived = { waivers, today: NOW.slice(0, 10) };
  const covered = findings.map(covering(waived));
  return { findings: covered, waivers: waiverReport(covered, waived) };
};
const lists = ({ waivers }: Pick<Report, "waivers">) =>
  Object.fromEntries(Object.entries(waivers).map(([name, list]) => [name, list.length]));
const NONE = { used: 0, expired: 0, unused: 0, tooLong: 0 };

test("a waived failure stays a failure, with who lives with it, why and until when", () => {
  const one = waiver();
  expect(on([one])).toEqual({
    findings: [{ ...fail, waiver: { reason: one.reason, owner: "Mina", until: "2026-12-31" } }],
    waivers: { used: [one], expired: [], unused: [], tooLong: [] },
  });
});

const cases: readonly (readonly [string, Partial<Waiver>, keyof Report["waivers"]])[] = [
  ["the day it ends", { until: "2026-11-23" }, "used"],
  ["the day after it ends", { until: "2026-11-22" }, "expired"],
  ["the day it begins", { added: "2026-11-23" }, "used"],
  ["the day before it begins", { added: "2026-11-24" }, "unused"],
  ["180 days", { added: "2026-11-01", until: "2027-04-30" }, "used"],
  ["181 days", { added: "2026-11-01", until: "2027-05-01" }, "tooLong"],
  ["181 days that are over", { added: "2026-01-01", until: "2026-07-01" }, "tooLong"],
  ["180 days over a leap day, not begun", { added: "2027-09-02", until: "2028-02-29" }, "unused"],
  ["another rule", { rule: "b" }, "unused"],
  ["the short name of what failed", { resource: "short" }, "unused"],
  ["the beginning of an id", { resource: "med" }, "unused"],
  ["another case of letters", { resource: "Media" }, "unused"],
];

for (const [what, changes, list] of cases)
  test(`${what}: ${list}`, () => {
    const judged = on([waiver(changes)]);
    expect(lists(judged)).toEqual({ ...NONE, [list]: 1 });
    expect(judged.findings.map((one) => one.waiver !== undefined)).toEqual([list === "used"]);
  });

const verdicts: readonly Finding["verdict"][] = [
  { is: "pass" },
  denied("s3:GetBucketPolicy", "media"),
  { is: "not-applicable", because: "x" },
  { is: "broken", error: "x" },
];

for (const verdict of verdicts)
  test(`nothing ${verdict.is} is covered`, () => {
    const judged = on([waiver()], [{ ...fail, verdict }]);
    expect(judged.findings).toEqual([{ ...fail, verdict }]);
    expect(lists(judged)).toEqual({ ...NONE, unused: 1 });
  });

test("other failures of the rule, and of the resource, stay as they are", () => {
  const others = [
    { ...fail, resource: "backups" },
    { ...fail, rule: "b" },
  ];
  expect(on([waiver()], [...others, fail]).findings.slice(0, 2)).toEqual(others);
});

test("of two that cover a failure both are used, and the one that ends last is said", () => {
  const renewed = [waiver({ until: "2027-01-31", owner: "Omar" }), waiver()];
  for (const given of [renewed, renewed.toReversed()]) {
    const judged = on(given);
    expect(judged.findings[0]?.waiver).toMatchObject({ owner: "Omar", until: "2027-01-31" });
    expect(lists(judged)).toEqual({ ...NONE, used: 2 });
  }
});

test("the order they are written in changes nothing", () => {
  const given = [
    waiver(),
    waiver({ rule: "b" }),
    waiver({ resource: "x" }),
    waiver({ until: "2026-11-02" }),
    waiver({ added: "2026-01-01" }),
  ];
  expect(on(given.toReversed())).toEqual(on(given));
});

test("a rule that does not exist is told at its line, with the one that was meant", () => {
  const rules = shipped.rules.map(({ rule }) => rule);
  const given = [waiver({ rule: "config-few-pack" }), waiver({ rule: "config-few-packs" }), waiver({ rule: "zzzzzzzzzzzz" })];
  expect(mistakenWaivers(given, rules)).toEqual([
    { file: place.path, line: 2, column: 5, message: "no rule is called 'config-few-pack'; did you mean 'config-few-packs'?" },
    { file: place.path, line: 2, column: 5, message: "no rule is called 'zzzzzzzzzzzz'" },
  ]);
});
