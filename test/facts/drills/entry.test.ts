import { expect, test } from "vitest";
import { placesOf } from "./written.ts";

const FIELD = "- RTO actual: 25 min\n";

test.each([
  [
    "a heading for each drill",
    `# Log\n\n## 2026-11-02 — DR drill\n${FIELD}\n## 5 Oct 2026: game-day\n`,
    [
      ["2026-11-02", 3],
      ["2026-10-05", 6],
    ],
  ],
  [
    "any level of heading",
    `### 2026-11-02 DR drill\n\n# Drill of 2026-10-05\n`,
    [
      ["2026-11-02", 1],
      ["2026-10-05", 3],
    ],
  ],
  ["a heading without the word, when its fields say what it is", `## 2026-11-02\n${FIELD}`, [["2026-11-02", 1]]],
  ["the day in a label", `## Cross-region drill\n\nDate: 2026-11-02\n`, [["2026-11-02", 1]]],
  [
    "years and quarters above",
    `## Q4 2026\n\n### 2026-11-02 drill\n\n### 2026-10-05 drill\n`,
    [
      ["2026-11-02", 3],
      ["2026-10-05", 5],
    ],
  ],
  [
    "parts below, with a day of their own",
    `## 2026-11-02 drill\n${FIELD}\n### Follow-up of 2026-11-09 after the drill\n\n- done\n`,
    [["2026-11-02", 1]],
  ],
  [
    "a dated heading that only groups",
    `## Drills of the week of 2026-11-02\n\n### 2026-11-03 drill\n\n### 2026-11-04 drill\n`,
    [
      ["2026-11-03", 3],
      ["2026-11-04", 5],
    ],
  ],
  [
    "a table",
    `| RTO | Date | Scenario |\n|-|-|-|\n| 25 min | 2026-11-02 | DR |\n| 26 min | 2026-10-05 | DR |\n`,
    [
      ["2026-11-02", 3],
      ["2026-10-05", 4],
    ],
  ],
  ["a table without outer pipes", `Date | Drill\n--- | ---\n2026-11-02 | DR\n`, [["2026-11-02", 3]]],
  ["an ambiguous day", `## 03/04/2026 drill\n`, [["2026-03-04|2026-04-03", 1]]],
  ["a column that says its zone", `Date (UTC) | RTO\n--- | ---\n2026-11-02 | 25 min\n`, [["2026-11-02", 3]]],
  [
    "a numbered list that measures each drill below its day",
    "# Game days\n\n1. **2026-11-16**: failover drill.\n   - RTO: 26 min\n   - Human action time: 7 min\n2. **2026-10-19**: failover drill.\n   - RTO: 29 min\n",
    [
      ["2026-11-16", 3],
      ["2026-10-19", 6],
    ],
  ],
  [
    "headings below one without a day",
    "# Log of drills\n\n## Form\n\n## DR drill of the sprint\n\n**Scenario:** restore\n\n### RTO achieved: < 6 min\n\n### Follow-up actions\n\n- [ ] alarm\n",
    [["", 5]],
  ],
  ["no drill in what is only wanted", "## DR drill\n\n### RTO: 30 min\n\n### RPO: 5 min\n", []],
  ["numbers without a day", `## DR drill\n${FIELD}- Human action time: 5m\n`, [["", 1]]],
])("%s", (_, text, expected) => {
  expect(placesOf(text)).toEqual(expected);
});

test.each([
  ["a title with a day", "# DR drill log, updated 2026-11-20\n"],
  ["a title with a day over a table", "# DR drills of 2026-11-20\n\n| Date | Drill |\n|-|-|\n"],
  ["the form", `## <YYYY-MM-DD> — DR drill\n${FIELD}- Human action time: 5m\n`],
  ["an example of an entry", `## Example\n\n### 2026-11-02 — DR drill\n${FIELD}`],
  ["a plan", "## Planned drills\n\n| Date | Drill |\n|-|-|\n| 2026-11-02 | DR |\n"],
  ["what was called off", "## 2026-11-02 — DR drill, postponed\n"],
  ["what was called off by its result", "## 2026-11-02 — DR drill\n- Result: cancelled\n"],
  ["another dated heading", "## 2026-11-02 — office party\n\nIt was nice.\n"],
  ["a table of changes", "| Date | Change | Author |\n|-|-|-|\n| 2026-11-02 | typo | Ada |\n"],
  ["a table of action items", "| Action | Owner | Due date |\n|-|-|-|\n| TTL | Ada | 2026-11-02 |\n"],
  ["code", `\`\`\`\n## 2026-11-02 — DR drill\n${FIELD}\`\`\`\n`],
  ["targets", "## Targets\n- RTO: 30 min\n- RPO: 5 min\n"],
  ["nothing", ""],
])("%s is no drill", (_, text) => {
  expect(placesOf(text)).toEqual([]);
});

test("what was measured was done, whatever it is called", () => {
  expect(placesOf(`## 2026-11-02 — planned DR drill\n${FIELD}`)).toEqual([["2026-11-02", 1]]);
});

test.each([
  ["front matter", "a.md", "---\ndate: 2026-11-02\nscenario: cross-region failover\n---\n# Notes\n\nIt went well.\n", [["2026-11-02", 1]]],
  ["front matter and a heading of the same day", "a.md", `---\ndate: 2026-11-02\n---\n# 2026-11-02 drill\n${FIELD}`, [["2026-11-02", 4]]],
  ["front matter of a log", "a.md", "---\ndate: 2026-11-20\n---\n# 2026-11-02 drill\n", [["2026-11-02", 4]]],
  ["its name", "drills/2026-11-02.md", `# DR drill\n${FIELD}- Human action time: 5m\n`, [["2026-11-02", 1]]],
  ["its name, and prose", "drills/2026-11-02.md", "# DR drill\n\nIt went well.\n", [["2026-11-02", 1]]],
  ["its name, of something else", "drills/2026-11-02.md", "# Minutes\n\nIt went well.\n", []],
])("a file with one drill has its day in %s", (_, path, text, expected) => {
  expect(placesOf(text, path)).toEqual(expected);
});

test("a drill that is told in sentences keeps what stands below it", () => {
  expect(placesOf("## 2026-11-02 drill\n\nWe failed over in 25 minutes.\n\n### Review of the drill, 2026-11-09\n\nWell done.\n")).toEqual([
    ["2026-11-02", 1],
  ]);
});
