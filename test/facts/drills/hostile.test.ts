import { expect, test } from "vitest";
import { verdictsOn } from "./verdicts.ts";
import { LARGE, PATIENCE, processorSeconds } from "../../processor.ts";

const filled = (line: string, head = "") => `${head}${line.repeat(Math.floor((LARGE - head.length) / line.length))}`;
const entry =
  "## 2026-11-02 — cross-region DR drill\n\n- RTO actual: 25 min (target: 30 min)\n- RPO actual: 3 s (target: 5 min)\n- Different: a\n\n";

test.each([
  ["items", filled("- [x] Action items:\n", entry)],
  ["labels with nothing behind them", filled("- Result:\n  - Result:\n", entry)],
  ["headings with one day", filled("### 2026-11-02 drill\n", entry)],
  ["dated headings below one", filled("### 2026-10-05 drill\n- RTO: 5 min\n\n", entry)],
  ["drills of one day", filled(entry)],
  ["rows of one day", filled("| 2026-11-02 | cross-region | 25 min |\n", "| Date | Drill | RTO |\n|-|-|-|\n")],
  ["one line of postmortems", filled("postmortem ", `${entry}- Postmortem: `)],
  ["one line of numbers", filled("1,1.", `${entry}- Human action time: `)],
  ["one line of letters", filled("a", entry)],
  ["quotes nested deep", `${entry}${">".repeat(10_000)} deep`],
  [
    "columns of a table on its side",
    `| Field ${"| 2026-11-02 ".repeat(50_000)}|\n|-${"|-".repeat(50_000)}|\n| Drill ${"| cross-region ".repeat(50_000)}|\n`,
  ],
  [
    "rows of a table on its side",
    filled("| RTO target / actual | 30 / 25 min |\n", "| Drill | 2026-11-02 cross-region |\n|-|-|\n| Date | 2026-11-02 |\n"),
  ],
  ["tables on their side", filled("| Date | 2026-11-02 |\n|-|-|\n| Drill | cross-region |\n\nand\n\n", "# Log\n\n")],
  ["one head of a column", filled("RTO target ", "| Date | Drill | ").concat(" |\n|-|-|-|\n| 2026-11-02 | cross-region | 25 min |\n")],
  ["one line of spaces", filled(" ", `${entry}- RTO (target / actual): 1`).concat("x")],
  ["one line of hours", filled("1:1 ", `${entry}- Start: `)],
  ["one line of regions", filled("us-east-1 to ", `${entry}- Failed region: `)],
  ["one line of business hours", filled("in the full ", `${entry}- Harder: `)],
  ["one line of names", filled("Ada ", `${entry}- Responders: `)],
  ["one title", filled("12 Nov ", "## 2026-11-02 — cross-region DR drill ").concat("\nDone.\n")],
  ["paragraphs with days", filled("2026-11-02 drill\n\n", "# Log\n\n")],
])("a log full of %s is judged in time", PATIENCE, (_, text) => {
  const spent = processorSeconds();
  const { "dr-runbook-exercised": exercised } = verdictsOn({ "runbooks/drills/log.md": text });
  expect(["pass", "unknown"]).toContain(exercised);
  expect(spent()).toBeLessThan(20);
});

const daysAgo = (days: number) => new Date(Date.parse("2026-11-23T00:00:00Z") - days * 86_400_000).toISOString().slice(0, 10);
const many = (count: number) =>
  Array.from(
    { length: count },
    (_, nth) =>
      `## ${daysAgo(nth)} — ${nth % 3 === 0 ? "chaos game-day" : "cross-region DR drill"}\n- Regions: us-east-1 → eu-west-1\n- Start: 03:00 UTC\n- Result: ok\n`,
  ).join("\n");

test("ten thousand entries take no more than their share of the time of a thousand", PATIENCE, () => {
  const timed = (text: string) => {
    const spent = processorSeconds();
    expect(verdictsOn({ "runbooks/drills/log.md": text })["drills-rotate-the-region"]).toBe("fail");
    return spent();
  };
  timed(many(1000));
  expect(timed(many(10_000))).toBeLessThan(Math.max(50 * timed(many(1000)), 5));
});
