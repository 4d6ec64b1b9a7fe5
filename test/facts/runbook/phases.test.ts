import { expect, test } from "vitest";
import { parseMarkdown } from "../../../src/facts/repository/markdown.ts";
import { phasesOf } from "../../../src/facts/runbook/phases.ts";

const names = (text: string) => phasesOf(parseMarkdown(text.split("\n"))).map(({ name, line }) => [name, line]);

test("the chapter's own headings are the four phases", () => {
  const text =
    "# R\n## Phase 1: Confirm regional failure\n## Phase 2: DNS failover\n## Phase 3: Postgres promote (CNPG)\n## Phase 4: Argo CD reconciles";
  expect(names(text)).toEqual([
    ["confirm", 2],
    ["dns", 3],
    ["database", 4],
    ["workloads", 5],
  ]);
});

test("headings of any level and wording count, in the order in which they stand", () => {
  expect(names("# R\n### Traffic\nx\n### Is it really lost? Confirm it")).toEqual([
    ["dns", 2],
    ["confirm", 4],
  ]);
});

test("a phase reaches down to the next heading of its level", () => {
  const [phase] = phasesOf(parseMarkdown("# R\n## DNS\na\n### Watch\nb\n## Else\nc".split("\n")));
  expect(phase?.lines.map(({ text, line }) => `${line} ${text}`)).toEqual(["2 DNS", "3 a", "4 Watch", "5 b"]);
});

test("commands in a code block are lines of their own", () => {
  const [phase] = phasesOf(parseMarkdown("# R\n## DNS\n\n```sh\ndig a\ndig b\n```".split("\n")));
  expect(phase?.lines.map(({ text, line }) => `${line} ${text}`)).toEqual(["2 DNS", "5 dig a", "6 dig b", "7 "]);
});
