import { expect, test } from "vitest";
import { gateDueDay, gateIsDue, gateOf as named } from "../../../src/facts/baseline/due.ts";
import { target } from "../../build.ts";
import { gateOf, opened, orUnknown } from "./world.ts";

test.each([
  ["access-analyzer", 1, true],
  ["guardduty", 90, false],
  ["securityhub", 65, true],
])("%s is due on Day %i", (id, day, due) => {
  const own = { ...target, plan: { start: "2026-09-01" }, gates: { guardduty: { due: 90 } } };
  const known = opened({ target: own });
  const gate = gateOf(id, known);
  expect([gateDueDay.of(gate, known), gateIsDue.of(gate, known)]).toEqual([day, due]);
});

test("without a plan a paid gate's day is not known", () => {
  const known = opened({});
  expect(["cloudtrail", "config"].map((id) => orUnknown(() => gateIsDue.of(gateOf(id, known), known)))).toEqual([true, "unknown"]);
});

test("there are no other gates", () => expect(() => named("toString")).toThrow("there is no gate 'toString'"));
