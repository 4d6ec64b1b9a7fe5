import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { audit } from "../../../src/audit.ts";
import { documents } from "../../../src/collectors/repository/documents.ts";
import { evidenceAt } from "../../../src/io/evidence.ts";
import type { Verdict } from "../../../src/model/report.ts";
import { snapshot, target } from "../../build.ts";
import { must, shipped } from "../../lab.ts";
import { LARGE, PATIENCE, processorSeconds } from "../../processor.ts";

vi.setConfig({ testTimeout: PATIENCE.timeout });

/** Two seconds of a machine that has nothing else to do. */
const IN_TIME = 15;
const filled = (piece: string, size = LARGE, head = "") => `${head}${piece.repeat(Math.floor((size - head.length) / piece.length))}`;
const lines = (count: number, line: (index: number) => string) => Array.from({ length: count }, (_, index) => line(index)).join("\n");

/** Written to disk, and read by the real reader and collector. */
async function judged(source: "runbook" | "postmortems", bytes: string | Uint8Array) {
  const top = await mkdtemp(join(tmpdir(), "auditor-hostile-"));
  const path = source === "runbook" ? "runbooks/dr.md" : "runbooks/postmortems/a.md";
  await mkdir(dirname(join(top, path)), { recursive: true });
  await writeFile(join(top, path), bytes);
  const { resources, reads } = await documents.collect(evidenceAt(top), { source, paths: [path] });
  const evidence = { [source]: { paths: [path] } };
  const seen = snapshot({ resources: resources.map((one) => ({ ...one })), target: { ...target, evidence } });
  const { findings } = must(
    audit([{ ...seen, reads: [...seen.reads, ...reads].reverse() }], shipped, { name: "auditor", version: "0.0.0" }),
  );
  const verdicts = findings.map(({ rule, verdict }): [string, Verdict["is"]] => [rule, verdict.is]);
  return { verdict: Object.fromEntries(verdicts), broken: verdicts.filter(([, is]) => is === "broken") };
}

const hostile: readonly (readonly [string, string | Uint8Array])[] = [
  ["quotes nested 10,000 deep", `${">".repeat(10_000)} deep`],
  ["two megabytes of quotes", filled("> ")],
  ["lists nested deeper and deeper", lines(1400, (index) => `${" ".repeat(index)}- x`)],
  ["lists nested on one line", filled("- ")],
  ["100,000 links", filled("[a](b) ", 700_000)],
  ["two megabytes of open brackets", filled("[")],
  ["100,000 images in one another", `${"![".repeat(100_000)}x${"](y)".repeat(100_000)}`],
  ["100,000 backticks", "`".repeat(100_000)],
  ["backticks of every length", lines(1500, (index) => `${"`".repeat(index + 1)}x`)],
  ["100,000 marks of emphasis", filled("*a **a ", 700_000)],
  ["a table with 10,000 columns", ["a|", "-|", "b|"].map((cell) => `|${cell.repeat(10_000)}`).join("\n")],
  ["a table with a row on each line", filled("|b\n", LARGE, `|${"a|".repeat(100)}\n|${"-|".repeat(100)}\n`)],
  ["one line of letters", filled("x")],
  ["one line of spaces", `a${" ".repeat(LARGE - 2)}b`],
  ["headings", filled("# a\n")],
  ["commands that go on and on", filled("kubectl \\\n")],
  ["options without end", filled(" get -n -o", 500_000, "kubectl cnpg promote ")],
  ["cats", filled("cat ", LARGE, "```\n")],
  ["variables", filled("${")],
  ["a front matter that is never closed", filled("a: b\n", LARGE, "---\n")],
  ["a front matter that is one list", `${filled("  - a: b\n", LARGE - 10, "---\nactions:\n")}---\n`],
  ["a script", `<script>\n${filled("alert(1)\n", 500_000)}</script>`],
  ["comments in comments", filled("<!--")],
  ["references that lead to one another", lines(20_000, (index) => `[a${index}]: [a${index + 1}]`)],
  ["a document that is only a fence", "```\n# Phase 1: confirm\n```"],
  ["entities", filled("&lt;")],
  ["nothing", ""],
  ["a zero byte", new Uint8Array([35, 32, 65, 0, 66])],
  ["bytes that are no text", new Uint8Array([0xff, 0xfe, 0x23, 0x00])],
  ["one byte too many", filled("x", LARGE + 1)],
];

describe.each(hostile)("%s", (_, bytes) => {
  test("as a runbook is judged in time, and is none", async () => {
    const spent = processorSeconds();
    const { verdict, broken } = await judged("runbook", bytes);
    expect(spent()).toBeLessThan(IN_TIME);
    expect(broken).toEqual([]);
    expect(["fail", "unknown"]).toContain(verdict["dr-runbook-has-its-phases"]);
  });

  test("as a postmortem is judged in time, and was published nowhere", async () => {
    const spent = processorSeconds();
    const { verdict, broken } = await judged("postmortems", bytes);
    expect(spent()).toBeLessThan(IN_TIME);
    expect(broken).toEqual([]);
    expect(["fail", "unknown"]).toContain(verdict["postmortems-are-published"]);
    expect(["unknown", "not-applicable"]).toContain(verdict["action-items-get-closed"]);
  });
});

const postmortem = [
  "# Drill of the 2nd",
  "",
  "- Date: 2026-11-02",
  "- Written: 2026-11-03",
  "- Published: #incidents",
  "",
  "## Action items",
  "",
  "- [x] Lower the TTL — owner: Mina, due: 2026-11-10, OPS-1",
].join("\n");
const WHOLE = {
  "postmortems-are-written-in-time": "pass",
  "postmortems-are-published": "pass",
  "action-items-are-owned": "pass",
  "action-items-get-closed": "pass",
};

test.each([
  ["line ends of Windows", postmortem.replaceAll("\n", "\r\n")],
  ["line ends of an old Macintosh", postmortem.replaceAll("\n", "\r")],
  ["a byte order mark", `\uFEFF${postmortem}`],
  ["a separator of lines within a line", postmortem.replace("TTL", "TTL\u2028of shop")],
  ["marks that nobody sees", postmortem.replace("Mina", "\u200EMi\u200Bna\u200F").replace("TTL", "\u202ETTL\u202C")],
])("%s change nothing", async (_, text) => expect((await judged("postmortems", text)).verdict).toMatchObject(WHOLE));

test.each([
  ["quotes that are nested too deep", `${postmortem}\n\n${">".repeat(200)} more`],
  ["more lines than are read", `${postmortem}\n${"\n\n".repeat(50_000)}\nmore`],
  ["more brackets than are read", `${postmortem}\n\n${"[".repeat(100_001)}`],
])("%s leave open what else there may be", async (_, text) => {
  const { verdict } = await judged("postmortems", text);
  expect(Object.keys(WHOLE).map((rule) => verdict[rule])).toEqual(["unknown", "unknown", "unknown", "unknown"]);
});
