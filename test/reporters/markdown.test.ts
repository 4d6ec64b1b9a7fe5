import { expect, test } from "vitest";
import { markdown } from "../../src/reporters/markdown.ts";
import { example } from "./example.ts";
import { hostile } from "./hostile.ts";
import { checklist, finding, fingerprint, item, report, rule } from "./report.ts";

const fails = (length: number) =>
  Array.from({ length }, (_, at) =>
    finding({ resource: `b${at}`, verdict: { is: "fail" }, message: "x".repeat(5000), fingerprint: fingerprint(`${at}`) }),
  );

test("the example is what it was", async () => {
  await expect(markdown(example)).toMatchFileSnapshot("../fixtures/reports/example.md");
});

test("hostile names are what they were", async () => {
  await expect(markdown(hostile)).toMatchFileSnapshot("../fixtures/reports/hostile.md");
});

test("no name becomes a tag, a link, a mention, a runner's command or another row", () => {
  const text = markdown(hostile);
  expect(text).not.toMatch(/<|::|##\[|https:\/\/|(?<!\\)\[|[^\P{Cc}\n]/u);
  const rows = text.split("\n").filter((line) => line.startsWith("| no"));
  expect(rows.map((row) => row.match(/(?<!\\)\|/gu)?.length)).toEqual(rows.map(() => 6));
});

test("5,000 long failures stay far below the summary's limit, and the rest is counted", () => {
  const text = markdown(report({ findings: fails(5000) }));
  expect(text.length).toBeLessThan(100_000);
  expect(text).toContain("and 4950 more; all are in the JSON report.");
});

test("a withheld category is named with its rules", () => {
  expect(markdown(report({ rules: [rule({ complete: false })] }))).toContain(
    "**Left out of code scanning, so that no alert closes**\n\n- s3: bucket-replicates-to-dr",
  );
});

test("without the checklist there is no claim, but everything that was found", () => {
  const text = markdown(example, "none of ours");
  expect(text).not.toContain("READY");
  expect(text).toContain("### 9 findings of 7 rules: 3 pass, 3 fail, 1 unknown, 1 not-applicable, 1 broken");
});

test("waived failures are told as such, and waivers that cover nothing are listed", () => {
  const waiver = { reason: "The fix is due.", owner: "Mina", until: "2026-12-31" };
  const expired = { ...waiver, rule: "a", resource: "x", added: "2026-09-01", until: "2026-11-01", location: { path: "w.yaml", line: 2 } };
  const text = markdown(
    report({
      findings: [finding({ verdict: { is: "fail" }, message: "Bucket 'x': no.", waiver })],
      checklists: [checklist({ items: [item({ is: "no" })], ready: false })],
      waivers: { used: [], expired: [expired], unused: [], tooLong: [] },
    }),
  );
  expect(text).toContain("| no (waived until 2026-12-31) | 1. Buckets reach the DR region |");
  expect(text).toContain("| high | Bucket 'x': no. (waived until 2026-12-31 by Mina: The fix is due.) |");
  expect(text).toContain("0 pass, 1 fail, 1 of them waived, 0 unknown");
  expect(text).toContain("**Waivers that cover nothing**\n\n- expired: Mina's waiver of a for 'x' ended on 2026-11-01 (w.yaml:2)");
});
