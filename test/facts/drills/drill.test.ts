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
      rto: { actual: { seconds: 1500 }, target: { seconds: 1800 } },
      rpo: { actual: { seconds: 4 }, target: { seconds: 300 } },
      humanSeconds: 300,
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
