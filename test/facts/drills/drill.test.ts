import { expect, test } from "vitest";
import { drillsOf } from "./written.ts";

test("the chapter's entry is read whole", () => {
  const text = `## 2026-11-02 — cross-region DR drill
- Trigger: simulated cluster loss (kind delete cluster)
- Regions: us-east-1 → eu-west-1
- RTO actual: 25 minutes (target: 30 min)
- RPO actual: 4 s (target: 5 min)
- Human action time: 5m (last drill: 7m)
- What was different this time: during business hours
- Promoted: yes
- Responders: Ada, Grace
- Result: passed
- Action items: Ada shortens the TTL
- Postmortem: runbooks/postmortems/dr-2026-11-02.md`;
  expect(drillsOf(text)).toEqual([
    {
      days: ["2026-11-02"],
      when: "2026-11-02 — cross-region DR drill",
      title: "2026-11-02 — cross-region DR drill",
      regions: ["us-east-1", "eu-west-1"],
      isTold: true,
      crossesRegions: true,
      isGameDay: false,
      failed: ["us-east-1"],
      failureMode: "simulated cluster loss (kind delete cluster)",
      saysBusinessHours: true,
      responderCount: 2,
      recorded: ["rto", "rpo", "human"],
      rto: { actual: { seconds: 1500 }, target: { seconds: 1800 } },
      rpo: { actual: { seconds: 4 }, target: { seconds: 300 } },
      humanSeconds: 300,
      lastHumanSeconds: 420,
      different: "during business hours",
      promoted: true,
      responders: "Ada, Grace",
      result: "passed",
      actions: "Ada shortens the TTL",
      postmortem: "runbooks/postmortems/dr-2026-11-02.md",
      path: "runbooks/dr-drill-log.md",
      line: 1,
    },
  ]);
});

test("the address of a postmortem is the link's, not its text", () => {
  expect(drillsOf("## 2026-11-02 drill\n- Postmortem: [what we learned](postmortems/dr.md)")[0]?.postmortem).toBe("postmortems/dr.md");
});

test("what is blank is not said", () => {
  const [drill] = drillsOf(
    "## 2026-11-02 drill\n- What was different this time: <FREE-FORM-NOTE>\n- Action items: <LIST>\n- Postmortem: TBD",
  );
  expect([drill?.different, drill?.actions, drill?.postmortem, drill?.crossesRegions]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test.each([
  ["a label", "- Promoted: yes", true],
  ["a label that says no beside prose", "- Promoted: no\n\nThe promoted replica of last time failed.", false],
  ["a sentence", "We promoted bookstore-pg-eu-west at 09:14.", true],
  ["a sentence that says it was not done", "The database was not promoted.", false],
  ["a step to come", "The replica should be promoted next time.", false],
  ["nothing", "It went well.", false],
])("whether it was promoted is told by %s", (_, text, expected) => {
  expect(drillsOf(`## 2026-11-02 drill\n${text}`)[0]?.promoted).toBe(expected);
});

test("what was promoted on paper was not promoted", () => {
  expect(drillsOf("## 2026-11-02 DR tabletop drill\n- 09:31 the replica was promoted")[0]?.promoted).toBe(false);
});

test("a heading that says how it went tells that it was held", () => {
  const said = (title: string) => drillsOf(`## 2026-11-02 ${title} drill\n\n- Scenario: backup of the day\n`)[0]?.isTold;
  expect([said("PASS"), said("✅"), said("fail over"), said("restore")]).toEqual([true, true, false, false]);
});

test("a heading below may be a label with its value", () => {
  const [drill] = drillsOf("## 2026-11-02 drill\n\n### RTO achieved: < 6 min\n\n### Human action time\n\n4 min\n");
  expect([drill?.rto.actual, drill?.humanSeconds]).toEqual([{ seconds: 360 }, 240]);
});

test("a drill that says nothing of regions has those of the headings around it", () => {
  expect(
    drillsOf("# Cross-region DR drills\n\n## 2026-11-02 drill\nDone.\n\n## 2026-10-05 game-day\nDone.").map((one) => one.crossesRegions),
  ).toEqual([true, false]);
});

test.each([
  ["a measurement", "- RTO actual: 25 min", true],
  ["a sentence", "It went well.", true],
  ["an answer", "- What was different this time: nothing", true],
  ["nothing", "", false],
  [
    "the form as it was",
    "- Regions: us-east-1, eu-west-1\n- RTO actual: <MINUTES> minutes (target: 30 min)\n- Action items: <LIST>",
    false,
  ],
])("what happened is told by %s", (_, text, expected) => {
  const [drill] = drillsOf(`## 2026-11-02 — cross-region DR drill\n${text}`);
  expect([drill?.isTold, drill?.crossesRegions]).toEqual([expected, expected || undefined]);
});

test.each([
  ["| 2026-11-02 | cross-region | 25 min |", true],
  ["| 2026-11-02 | cross-region | |", false],
])("a row of a table with a column for it tells what happened, or not: %s", (row, expected) => {
  expect(drillsOf(`| Date | Scenario | RTO |\n|-|-|-|\n${row}`)[0]?.isTold).toBe(expected);
});

test.each([
  ["## 2026-09-15 — chaos game-day\nDone.", true],
  ["# Game-days\n\n## 2026-09-15: a node is drained\n- Scenario: node\n- Result: ok", true],
  ["# Drills and game-days\n\n## 2026-09-15: a node is drained\n- Scenario: node\n- Result: ok", false],
  ["# Game-days\n\n## 2026-09-15 — DR drill\nDone.", false],
  ["## 2026-09-15 — cross-region DR drill\nDone.", false],
  ["## 2026-09-15 — chaos game-day\n- Result: <RESULT>", undefined],
  ["## 2026-09-15\n- What was different: no VPN", undefined],
  ["# Log\n\nThe chaos game-day on 2026-09-15 went well.", undefined],
])("'%s' is a game-day: %s", (text, expected) => {
  expect(drillsOf(text)[0]?.isGameDay).toBe(expected);
});

test("the folder of a file says that it is a game-day, and that of drills does not", () => {
  const text = "# A node is drained\n\n- Scenario: node\n- Result: ok";
  expect(drillsOf(text, "game-days/2026-09-15.md")[0]?.isGameDay).toBe(true);
  expect(drillsOf(text, "drills-and-game-days/2026-09-15.md")[0]?.isGameDay).toBe(false);
});

test.each([
  ["- RTO actual: 25 minutes\n- RPO actual: 900 bytes\n- Human action time: 5", ["rto", "rpo", "human"]],
  ["- RTO actual: <MINUTES> minutes (target: 30 min)\n- RPO actual: n/a (target: 5 min)\n- Human action time: -", []],
  ["- RPO: none\n\nThe RTO was 25 min.", ["rto", "rpo"]],
])("of '%s' these numbers are recorded: %j", (text, expected) => {
  expect(drillsOf(`## 2026-11-02 drill\n${text}`)[0]?.recorded).toEqual(expected);
});

test.each([
  ["## 2026-11-02 10:00 UTC — DR drill\nDone.", { hour: 10, hasZone: true }],
  ["## 2026-11-02 — DR drill\n- Date: 2026-11-02\n- Start: 2026-11-02T14:30:00+01:00", { hour: 14.5, hasZone: true }],
  ["## 2026-11-02 — DR drill\n- RTO: 0:25", undefined],
])("'%s' began %j", (text, expected) => {
  expect(drillsOf(text)[0]?.start).toEqual(expected);
});

test("a paragraph may hold labels, behind what a field of its own says", () => {
  const text = "## 2026-09-15 Game day: a broker is lost\nWe pulled a broker at 14:00. Harder than last time: no dashboards.";
  expect(drillsOf(text)[0]?.harder).toBe("no dashboards");
  expect(drillsOf(`${text}\n\n- Harder: one responder fewer`)[0]?.harder).toBe("one responder fewer");
});
