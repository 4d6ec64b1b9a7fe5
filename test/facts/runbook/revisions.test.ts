import { expect, test } from "vitest";
import { attempt } from "../../../src/facts/fact.ts";
import { runbookRevisions } from "../../../src/facts/runbook/revisions.ts";
import { Unread } from "../../../src/snapshot/unread.ts";
import { accountOf, paper, papers } from "../repository/world.ts";

const evidence = { runbook: { paths: ["dr.md"] }, drill_log: { paths: ["log.md"] }, postmortems: { paths: ["pm"] } };
const log = paper(
  "drill_log",
  "log.md",
  "# Drill log\n\n## 2026-11-02: loss of us-east-1\n- Regions: us-east-1 to eu-west-1\n- RTO actual: 25 min",
);
const runbook = (changes: readonly string[], path = "dr.md", title = "DR") => ({ ...paper("runbook", path, `# ${title}`), changes });
const postmortem = (name: string, written: string) => {
  return paper("postmortems", `pm/${name}.md`, `# Drill\n\n- Date: 2026-11-02\n- Written: ${written}`);
};

/** How many drills of the one are not revised after; or why nobody knows. */
function missing(...resources: readonly ReturnType<typeof paper>[]) {
  const known = papers({ evidence, resources: [log, ...resources] });
  const value = attempt(() => runbookRevisions.of(accountOf(known), known));
  return value instanceof Unread ? value.reasons.map(({ text }) => text).join("; ") : value.missing.count;
}

const on = (day: number) => `2026-11-${String(day).padStart(2, "0")}T12:00:00.000Z`;
const early = postmortem("a", "2026-11-03");
const late = postmortem("b", "2026-11-06");

test("of two postmortems of the day the earlier one settles a revision, and the later one that there is none", () => {
  expect(missing(early, late, runbook([on(8)]))).toBe(0);
  expect(missing(early, late, runbook([on(9)]))).toMatch(/^when the postmortem of the drill of 2026-11-02 .* is not known$/);
  expect(missing(early, late, runbook([on(12)]))).toBe(1);
});

test("a postmortem that is dated before its drill was written on its day at the earliest", () => {
  expect(missing(postmortem("a", "2026-10-01"), runbook([on(7)]))).toBe(0);
  expect(missing(postmortem("a", "2026-10-01"), runbook([on(8)]))).toBe(1);
});

test("any file of the runbook may be the one that was revised, but for a sample", () => {
  const untouched = runbook(["2026-01-01T00:00:00.000Z"]);
  expect(missing(early, untouched, runbook([on(4)], "more.md"))).toBe(0);
  expect(missing(early, untouched, runbook([on(4)], "more.md", "Template of a runbook"))).toBe(1);
});

test("a history that is cut settles nothing before its end", () => {
  const later = Array.from({ length: 50 }, () => on(20));
  expect(missing(early, runbook(later))).toBe("dr.md was changed so often that no change before 2026-11-20 is read");
  expect(missing(early, runbook([...later.slice(1), on(4)]))).toBe(0);
  expect(missing(early, runbook(later.slice(1)))).toBe(1);
  expect(missing(early, runbook([...later, "2026-11-01T12:00:00.000Z"]))).toBe(1);
});
