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
