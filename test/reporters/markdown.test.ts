import { expect, test } from "vitest";
import { markdown } from "../../src/reporters/markdown.ts";
import { example } from "./example.ts";
import { hostile } from "./hostile.ts";
import { finding, fingerprint, report, rule } from "./report.ts";

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
