import { expect, test } from "vitest";
import { verdictsOn } from "./verdicts.ts";

const SIZE = 2 * 1024 * 1024;
const filled = (line: string, head = "") => `${head}${line.repeat(Math.floor((SIZE - head.length) / line.length))}`;
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
  ["paragraphs with days", filled("2026-11-02 drill\n\n", "# Log\n\n")],
])("two megabytes of %s are judged in time", { timeout: 30_000 }, (_, text) => {
  const start = performance.now();
  const { "dr-runbook-exercised": exercised } = verdictsOn({ "runbooks/drills/log.md": text });
  expect(["pass", "unknown"]).toContain(exercised);
  expect(performance.now() - start).toBeLessThan(20_000);
});
