import { expect, test } from "vitest";
import { drillsOf } from "./written.ts";

const told = (text: string) =>
  drillsOf(text).map(({ days, line, isMention, crossesRegions, different, promoted, rto }) => ({
    day: days.join("|"),
    line,
    ...(isMention && { isMention }),
    crossesRegions,
    different,
    promoted,
    rto: rto.actual,
  }));
const drill = { crossesRegions: true, different: undefined, promoted: false, rto: undefined };

test("a list has a drill in each of its items", () => {
  const text = `# Log
1. 2026-11-02 — cross-region DR drill: RTO 25 min, RPO 3 s, promoted. Different: fewer people.
2. **5 Oct 2026** cross-region drill
   - What was different: no VPN
   - RTO actual: 27 min`;
  expect(told(text)).toEqual([
    { day: "2026-11-02", line: 2, ...drill, different: "fewer people", promoted: true, rto: { seconds: 1500 } },
    { day: "2026-10-05", line: 3, ...drill, different: "no VPN", rto: { seconds: 1620 } },
  ]);
});

test("a line in bold is as good as a heading", () => {
  const text =
    "# Log\n\n**2026-11-02 — cross-region DR drill**\n\n- RTO actual: 25 min\n- What was different: x\n\n**2026-10-05 — cross-region DR drill**\n\nWe promoted it.";
  expect(told(text)).toEqual([
    { day: "2026-11-02", line: 3, ...drill, different: "x", rto: { seconds: 1500 } },
    { day: "2026-10-05", line: 8, ...drill, promoted: true },
  ]);
});

test.each([["a sentence", "In the drill that we held on 2026-11-02 all went well.", 1]])(
  "%s with the day of a drill is a mention, and nobody knows more",
  (_, text, line) => {
    expect(told(text)).toMatchObject([{ day: "2026-11-02", line, isMention: true, crossesRegions: undefined }]);
  },
);

test.each([
  "Last updated on 2026-11-20 after the drill.",
  "We have held drills since 2026-01-12.",
  "Next drill: 2026-12-07",
  "- 2026-11-02: postponed the drill",
  "- 2026-11-02: office party",
  "## Planned drills\n\n- 2026-11-02 cross-region drill",
  "- TTL: Ada, until 2026-11-16, before the drill",
])("'%s' tells of no drill", (text) => {
  expect(told(text)).toEqual([]);
});
