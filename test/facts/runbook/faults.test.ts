import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { parseMarkdown } from "../../../src/facts/repository/markdown.ts";
import { faultsOf } from "../../../src/facts/runbook/faults.ts";

const room = "test/fixtures/rules/runbook/dr-runbook-has-its-phases";
const good: readonly string[] = parse(readFileSync(`${room}/pass.whole.yaml`, "utf8")).resources[0].lines;
const faults = (lines: readonly string[]) => faultsOf(parseMarkdown(lines)).map(({ text }) => text);

test("the runbook of the chapter has no fault", () => expect(faults(good)).toEqual([]));

test("neither CRLF nor a byte order mark nor the level of its headings makes one", () => {
  expect(faults(good.map((line) => line.replace(/^##/, "####")))).toEqual([]);
});

/** Without the three lines about its trigger. */
const steps = good.filter((line) => !/Alert|Severity|owner/i.test(line));

test.each([
  ["front matter", ["---", "alert: RegionDown", "severity: P0", "owner: oncall", "---", ...steps]],
  ["one line", ["# DR", "", "**Owner:** oncall · **Severity:** P0 · **Alert:** RegionDown", ...steps]],
  ["German", ["# DR", "", "- Alarm: RegionWeg", "- Schweregrad: P0", "- Verantwortlich: Rufbereitschaft", ...steps]],
])("what starts it, how severe it is and who owns it may stand in %s", (_, lines) => {
  expect(faults(steps)).toHaveLength(3);
  expect(faults(lines)).toEqual([]);
});

test.each([
  ["## Phase 3: Promote Postgres", "Merge the pull request that sets `spec.replica.enabled: false`.", "the promotion"],
  ["## Phase 4: Argo CD", "Wait until all applications are green.", "Argo CD or its ApplicationSet"],
])("below '%s' the step '%s' is %s", (heading, step, content) => {
  const lacks = (line: string) => faults(["# DR", heading, line]).some((text) => text.endsWith(`lacks ${content}`));
  expect([lacks("1. Wait."), lacks(`1. ${step}`)]).toEqual([true, false]);
});

test("an empty file lacks everything, once", () => {
  const found = faults([]);
  expect(new Set(found).size).toBe(found.length);
  expect(found.length).toBe(8);
});

/** Taking any one line away must never make a runbook better. */
test("no line that is taken away takes a fault away", () => {
  const broken = good.filter((line) => !line.startsWith("- Severity"));
  const before = faults(broken).length;
  for (const index of broken.keys()) expect(faults(broken.toSpliced(index, 1)).length, broken[index] ?? "").toBeGreaterThanOrEqual(before);
});

test("deep nesting and long lines are read in moderate time", () => {
  const hostile = [`${">".repeat(10_000)} deep`, "x".repeat(1_000_000), ...good];
  expect(faults(hostile)).toEqual([]);
});
