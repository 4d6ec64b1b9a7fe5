import { expect, test } from "vitest";
import { example } from "../../src/demo/worlds/example.ts";
import { score } from "../../src/engine/score.ts";
import type { Finding } from "../../src/model/report.ts";
import { gains } from "../../src/reporters/gain.ts";
import { snapshot, target } from "../build.ts";
import { judged, reportOn, shipped } from "../lab.ts";
import { checklist, finding, item, report, rule } from "./report.ts";

const failing = (id: string, resource = id) => finding({ rule: id, resource, verdict: { is: "fail" } });
const passing = (id: string, resource: string) => finding({ rule: id, resource });
const off = (id: string, resource: string) => finding({ rule: id, resource, verdict: { is: "not-applicable", because: "declared" } });

const critical = rule({ id: "critical", severity: "critical" });
const high = rule({ id: "high", severity: "high" });
const low = rule({ id: "low", severity: "low" });

function gained(given: Parameters<typeof report>[0], items: Parameters<typeof item>[0][]) {
  const shown = checklist({ items: items.map(item) });
  return gains(report(given), shown).map(({ rule: { id }, readiness }) => `${id} ${readiness.toFixed(3)}`);
}

test("severity weighs inside an item, and the worst comes first", () => {
  const given = { rules: [low, high, critical], findings: [failing("low"), failing("high"), failing("critical")] };
  expect(gained(given, [{ rules: ["low", "high", "critical"] }])).toEqual(["critical 0.625", "high 0.313", "low 0.063"]);
});

test("items weigh the same, so a low rule alone in its item is worth more than a high one among others", () => {
  const given = { rules: [low, high, critical], findings: [failing("low"), failing("high"), passing("critical", "x")] };
  expect(gained(given, [{ rules: ["low"] }, { rules: ["high", "critical"] }])).toEqual(["low 0.500", "high 0.167"]);
});

test("a rule's findings share its weight", () => {
  const given = { rules: [high], findings: [failing("high", "a"), passing("high", "b"), off("high", "c")] };
  expect(gained(given, [{ rules: ["high"] }])).toEqual(["high 0.500"]);
});

test("what nothing audits yet takes its share of the item", () => {
  const given = { rules: [high], findings: [failing("high")] };
  expect(gained(given, [{ rules: ["high"], notAuditedYet: [{ what: "more", severity: "high" }] }])).toEqual(["high 0.500"]);
});

test("items that are not applicable do not count, rules that apply to nothing neither", () => {
  const given = { rules: [high, critical], findings: [failing("high"), off("critical", "a")] };
  expect(gained(given, [{ rules: ["high", "critical"] }, { is: "not-applicable", rules: [] }])).toEqual(["high 1.000"]);
});

test("a rule over an incomplete listing earns nothing until the listing is whole", () => {
  const given = { rules: [rule({ id: "high", complete: false }), low], findings: [failing("high"), failing("low")] };
  expect(gained(given, [{ rules: ["high", "low"] }])).toEqual(["low 0.167", "high 0.000"]);
});

test("a rule that no item of the checklist asks for is no step of it", () => {
  const given = { rules: [high, low], findings: [failing("high"), failing("low")] };
  expect(gained(given, [{ rules: ["low"] }, { is: "not-applicable", rules: ["high"] }])).toEqual(["low 1.000"]);
});

test("what is waived is no step, and brings nothing to the rule's other failures", () => {
  const waiver = { reason: "Known.", owner: "Mina", until: "2026-12-31" };
  const given = { rules: [high, low], findings: [{ ...failing("high"), waiver }, { ...failing("low", "a"), waiver }, failing("low", "b")] };
  expect(gained(given, [{ rules: ["high"] }, { rules: ["low"] }])).toEqual(["low 0.250"]);
});

test("nothing failed, nothing to gain", () => {
  expect(gained({}, [{}])).toEqual([]);
});

test("a gain is what the engine gives when the rule is mended", async () => {
  const worlds = { example: await reportOn(example), all: judged(snapshot()) };
  for (const given of Object.values(worlds)) {
    const [shown] = given.checklists;
    const [definition] = shipped.checklists;
    if (shown === undefined || definition === undefined) throw new TypeError("there is no checklist");
    for (const { rule: mended, readiness } of gains(given, shown)) {
      const findings = given.findings.map((one): Finding =>
        one.rule === mended.id && one.verdict.is === "fail" ? { ...one, verdict: { is: "pass" } } : one,
      );
      const after = score(
        definition,
        given.rules.map((one) => ({ rule: one, findings: findings.filter(({ rule: id }) => id === one.id) })),
        { target, takenAt: given.takenAt },
      );
      // Both are whole percents, rounded down.
      expect(Math.abs(after.readiness - shown.readiness - readiness * 100), mended.id).toBeLessThan(1);
    }
  }
});
