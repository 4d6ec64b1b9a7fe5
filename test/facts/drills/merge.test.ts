import { expect, test } from "vitest";
import { merged } from "../../../src/facts/drills/merge.ts";
import { drillsOf } from "./written.ts";

const both = `# Drills

| Date | Scenario | RTO actual | Different |
|---|---|---|---|
| 2026-11-02 | cross-region | 25 min | nothing |

## 2026-11-02 drill

- RTO actual: 31 min (target: 30 min)
- RPO actual: 1200 bytes
- What was different this time: no VPN
- Promoted: yes
`;

test("a table over the sections and the sections tell of the same drills", () => {
  expect(merged(drillsOf(both))).toMatchObject([
    {
      days: ["2026-11-02"],
      crossesRegions: true,
      promoted: true,
      different: "no VPN",
      rto: { actual: { seconds: 1860 }, target: { seconds: 1800 } },
      line: 7,
    },
  ]);
});

test("their order changes nothing", () => {
  const drills = drillsOf(both);
  expect(merged(drills.toReversed())).toEqual(merged(drills));
});

test.each([
  ["cross-region drill", "DR drill", true],
  ["cross-region drill", "game-day", true],
  ["game-day", "pod-kill", false],
  ["game-day", "DR drill", undefined],
])("one day with a '%s' and a '%s' crosses regions: %s", (one, other, expected) => {
  const text = `## 2026-11-02 ${one}\nDone.\n\n## 2 Nov 2026 ${other} drill\nDone.`;
  expect(merged(drillsOf(text)).map(({ crossesRegions }) => crossesRegions)).toEqual([expected]);
});

test("what has no certain day stays by itself", () => {
  expect(merged(drillsOf("## 03/04/2026 drill\n\n## 03/04/2026 drill"))).toHaveLength(2);
});

test.each([
  ["## 2026-11-02 — DR drill\nDone.\n\n## 2026-11-02 — chaos game-day\nDone.", true],
  ["## 2026-11-02 — DR drill\nDone.\n\n## 2026-11-02\n- Different: x", undefined],
  ["## 2026-11-02 — DR drill\nDone.\n\n## 2026-11-02 — loss of us-east-1\n- RTO: 5 min", false],
])("of one day it is a game-day when one entry says so, and unknown when one is silent: %s", (text, expected) => {
  expect(merged(drillsOf(text)).map(({ isGameDay }) => isGameDay)).toEqual([expected]);
});

test("regions that failed, and numbers that were recorded, are those of all entries of the day", () => {
  const text = "## 2026-11-02 — loss of us-east-1\n- RTO: 5 min\n\n## 2026-11-02 — loss of eu-west-1\n- Human action time: 5m";
  expect(merged(drillsOf(text))).toMatchObject([{ failed: ["eu-west-1", "us-east-1"], recorded: ["human", "rto"] }]);
});
