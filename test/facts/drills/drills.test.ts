import { expect, test } from "vitest";
import { drills, exercise } from "../../../src/facts/drills/drills.ts";
import { accountOf, attested, cut, paper, type Papers, papers } from "../repository/world.ts";

const PATH = "runbooks/dr-drill-log.md";
const evidence = { drill_log: { paths: [PATH] }, attestations: { paths: ["attestations.yaml"] } };
const told = (text: string) => paper("drill_log", PATH, text);
const whole = `# Log\n\n## 2026-11-02 — cross-region DR drill\n- Regions: us-east-1, eu-west-1\n- RTO actual: 25 min (target: 30 min)\n- Promoted: yes`;

function drillsIn(world: Papers) {
  const known = papers(world);
  return drills.of(accountOf(known), known);
}

test("a drill has what the log says of it, and is Unread where the log is silent", () => {
  const [drill] = drillsIn({ evidence, resources: [told(whole)] });
  expect(drill?.days_ago).toBe(21);
  expect([drill?.crosses_regions, drill?.promoted, drill?.rto_actual_seconds, drill?.rto_target_seconds, drill?.line]).toEqual([
    true,
    true,
    1500,
    1800,
    3,
  ]);
  expect(() => drill?.human_action_seconds).toThrow(`the drill of 2026-11-02 (${PATH}:3) does not say its human action time`);
  expect(() => drill?.rpo_actual_seconds).toThrow("does not say its RPO in time");
});

test("an attested drill crossed regions, and nobody knows more of it", () => {
  const [drill, ...others] = drillsIn({ evidence, resources: [attested("dr-drill", "2026-11-16")] });
  expect([drill?.days_ago, drill?.crosses_regions, others]).toEqual([7, true, []]);
  expect(() => drill?.rto_actual_seconds).toThrow("the attestation at attestations.yaml:3 says no more");
});

test("where there may be more, the last one is Unread altogether", () => {
  const list = drillsIn({ evidence, resources: [told(whole)], reads: cut("drill_log") });
  expect(list).toHaveLength(2);
  expect(() => list[1]?.days_ago_at_least).toThrow("was cut short");
});

test("of an ambiguous day it is known how long ago it is at least", () => {
  const [drill] = drillsIn({ evidence, resources: [told("## 11/12/2026 drill\n\nDone.")] });
  expect(drill?.days_ago_at_least).toBe(11);
  expect(() => drill?.days_ago).toThrow("may be 2026-11-12 or 2026-12-11");
});

test.each([
  ["a log without one", [told("# Log")], `${PATH} tells of no cross-region DR drill, and nobody attested one`, 1],
  ["a log with one", [told(whole)], `the drill of 2026-11-02 (${PATH}:3) is the newest and 21 days old, and nobody attested one`, 3],
  [
    "a word beside it",
    [told(whole), attested("dr-drill", "2026-10-01"), attested("dr-drill", "2026-11-16", 7)],
    `the drill of 2026-11-02 (${PATH}:3) is the newest and 21 days old, and Ada attested one of 2026-11-16 (attestations.yaml:7)`,
    3,
  ],
])("it is said of %s when the runbook was exercised", (_, resources, summary, line) => {
  const known = papers({ evidence, resources });
  expect(exercise.of(accountOf(known), known)).toEqual({ summary, line });
});

test("the plan can ask for the day, the failed region, and whether the numbers were recorded", () => {
  const bytes = whole.replace("us-east-1, eu-west-1", "us-east-1 → eu-west-1").concat("\n- RPO actual: 900 bytes (target: 5 min)");
  const [drill] = drillsIn({ evidence, resources: [told(bytes)] });
  expect([drill?.day, drill?.failed_region, drill?.has_rto_actual, drill?.has_rpo_actual, drill?.has_human_action_time]).toEqual([
    "2026-11-02",
    "us-east-1",
    true,
    true,
    false,
  ]);
  const [silent] = drillsIn({ evidence, resources: [told(whole)] });
  expect(() => silent?.failed_region).toThrow("does not say which region failed");
});
