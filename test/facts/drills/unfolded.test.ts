import { expect, test } from "vitest";
import { unfolded } from "../../../src/facts/drills/unfolded.ts";

const pairs = (label: string, text: string) => unfolded({ label, text, line: 1 }).map((said) => `${said.label}: ${said.text}`);

test.each([
  ["RTO (target / actual)", "30 min / 25 min", ["RTO target: 30 min", "RTO actual: 25 min"]],
  ["RTO actual/target", "25 / 30 min", ["RTO actual: 25 min", "RTO target: 30 min"]],
  ["RTO target vs actual (min)", "30 | 25", ["RTO target (min): 30", "RTO actual (min): 25"]],
  ["rpo_target_actual", "5 min → 4 s", ["RPO target: 5 min", "RPO actual: 4 s"]],
  ["RPO (Ziel / Ist)", "5 min / 4 s", ["RPO target: 5 min", "RPO actual: 4 s"]],
  ["Recovery time (actual / target)", "25 min (30 min)", ["RTO actual: 25 min", "RTO target: 30 min"]],
  ["RTO (target / actual)", "25 min (target 30 min)", ["RTO actual: 25 min (target 30 min)"]],
  ["RTO (target 30 min)", "25 min", ["RTO target: 30 min)", "RTO actual: 25 min"]],
  ["RTO / RPO", "25 min / 4 s", ["RTO actual: 25 min", "RPO actual: 4 s"]],
  ["RPO and RTO target", "5 min / 30 min", ["RPO target: 5 min", "RTO target: 30 min"]],
  ["RTO actual", "25 min", ["RTO actual: 25 min"]],
  ["Result", "ok", ["Result: ok"]],
  ["What was different in RTO and RPO", "no VPN", ["What was different in RTO and RPO: no VPN"]],
])("'%s: %s' says %j", (label, text, expected) => {
  expect(pairs(label, text)).toEqual(expected);
});

test.each([
  ["RTO (target / actual)", "25 min"],
  ["RTO (target / actual)", "30 / 25 / 20 min"],
  ["RTO / RPO", "25 min"],
  ["RTO / RPO (target / actual)", "30 / 25, 5 / 4"],
])("'%s: %s' is not read: nobody knows which it is", (label, text) => {
  expect(pairs(label, text)).toEqual([]);
});
