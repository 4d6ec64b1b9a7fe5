import { mkdtempSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { main } from "../../src/cli/main.ts";
import { demoConfiguration } from "../../src/demo/worlds/configuration.ts";
import { filesAt } from "../../src/io/files.ts";
import { snapshot } from "../build.ts";
import { rememberingWorld } from "./world.ts";

interface Case {
  readonly what: string;
  readonly args: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  /** What stderr must say, all of it. */
  readonly says: readonly RegExp[];
}

const scan = ["scan", "--account", "prod"];
const whole = JSON.stringify(snapshot());
const rule = (assert: string) => `id: mine
title: t
problem: p
severity: high
for_each: { ns: target.namespace }
assert: ${assert}
message: m
why: w
fix: f
references: ["https://example.org"]
`;

const cases: readonly Case[] = [
  { what: "no configuration", args: scan, says: [/^auditor\.yaml: there is no such file/m] },
  { what: "YAML with a tab", args: scan, files: { "auditor.yaml": "accounts:\n\tprod: {}\n" }, says: [/^auditor\.yaml:2:1: .*tab/im] },
  {
    what: "an unknown key",
    args: scan,
    files: { "auditor.yaml": demoConfiguration.replace("dr:", "dri:") },
    says: [/^auditor\.yaml:\d+:\d+: .*'dri'.*did you mean 'dr'/m],
  },
  {
    what: "a wrong type",
    args: scan,
    files: { "auditor.yaml": demoConfiguration.replace('"111122223333"', "111122223333") },
    says: [/^auditor\.yaml:\d+:\d+: .*quote/im],
  },
  {
    what: "an account that is not there",
    args: ["scan", "--account", "prd"],
    files: { "auditor.yaml": demoConfiguration },
    says: [/'prd'.*prod/],
  },
  {
    what: "a parameter of no rule",
    args: scan,
    files: { "auditor.yaml": `${demoConfiguration}    params: { postgres-lag-under-1mbb: { max_bytes: 1 } }\n` },
    says: [/postgres-lag-under-1mbb/],
  },
  {
    what: "--only of no cluster",
    args: [...scan, "--only", "use2"],
    files: { "auditor.yaml": demoConfiguration },
    says: [/'use2' is not one of aws, repository, use1, euw1/],
  },
  { what: "an option that is not there", args: [...scan, "--reqiure-ready"], says: [/unknown option '--reqiure-ready'/] },
  { what: "a command that is not there", args: ["scna"], says: [/unknown command 'scna'/] },
  { what: "no snapshot", args: ["evaluate", "gone.json"], says: [/^gone\.json: there is no such file/m] },
  { what: "a folder as a snapshot", args: ["evaluate", "folder"], files: { "folder/x": "" }, says: [/^folder: this is a folder/m] },
  { what: "a truncated snapshot", args: ["evaluate", "s.json"], files: { "s.json": whole.slice(0, 400) }, says: [/^s\.json:1:\d+: /m] },
  {
    what: "a snapshot of an unknown format",
    args: ["evaluate", "s.json"],
    files: { "s.json": whole.replace('"format":1', '"format":99') },
    says: [/format 99.*newer auditor/],
  },
  {
    what: "a snapshot with an unknown outcome",
    args: ["evaluate", "s.json"],
    files: { "s.json": whole.replace('"outcome":"ok"', '"outcome":"fine"') },
    says: [/fine/],
  },
  { what: "something else that is JSON", args: ["evaluate", "s.json"], files: { "s.json": "[]" }, says: [/^s\.json/m] },
  {
    what: "a checklist that is not there",
    args: ["evaluate", "s.json", "--checklist", "opening"],
    files: { "s.json": whole },
    says: [/^--checklist: there is no checklist 'opening'; the checklists are .*\bclosing\b.*$/m],
  },
  {
    what: "a rule with a typo in a field name",
    args: ["evaluate", "s.json", "--rules", "mine"],
    files: { "s.json": whole, "mine/own/mine.yaml": rule("ns.nam == 'x'") },
    says: [/^mine\/own\/mine\.yaml:6:\d+: .*'nam'.*did you mean 'name'/m],
  },
  {
    what: "a folder of rules that is not there",
    args: ["evaluate", "s.json", "--rules", "gone"],
    files: { "s.json": whole },
    says: [/^gone: this is no folder with rules in it/m],
  },
  {
    what: "a folder without rules",
    args: ["evaluate", "s.json", "--rules", "mine"],
    files: { "s.json": whole, "mine/README.md": "" },
    says: [/^mine: this is no folder with rules in it/m],
  },
  {
    what: "a checklist that is not there, before anything is read",
    args: [...scan, "--checklist", "closign"],
    files: { "auditor.yaml": demoConfiguration },
    says: [/^--checklist: .*'closign'; did you mean 'closing'\?$/m],
  },
  {
    what: "one mistake, and two accounts of the file that has it",
    args: [...scan, "stage"],
    files: { "auditor.yaml": demoConfiguration.replace("dr:", "dri:") },
    says: [/^auditor\.yaml:\d+:\d+: .*'dri'/m],
  },
  {
    what: "a file in the place of --out's folder",
    args: [...scan, "--out", "auditor.yaml/out"],
    files: { "auditor.yaml": demoConfiguration },
    says: [/^auditor\.yaml\/out\/prod\.snapshot\.json: it cannot be written, a file stands where a folder is needed/m],
  },
  {
    what: "a folder in the place of --out's file",
    args: ["collect", "--account", "prod", "--out", "folder"],
    files: { "auditor.yaml": demoConfiguration, "folder/x": "" },
    says: [/^folder: it cannot be written, a folder has this name/m],
  },
  {
    what: "a report that has no place",
    args: ["evaluate", "s.json", "--out", "s.json"],
    files: { "s.json": whole },
    says: [/^s\.json\/prod\.report\.json: it cannot be written/m],
  },
  {
    what: "one file for two accounts",
    args: ["collect", "--account", "prod", "stage", "--out", "one.json"],
    files: { "auditor.yaml": `${demoConfiguration}  stage:\n    id: "999988887777"\n    regions: { primary: us-east-1, dr: eu-west-1 }\n` },
    says: [/^--out: it is one file/m],
  },
  {
    what: "a rule of one's own with a shipped rule's id",
    args: ["rules", "lint", "--rules", "mine"],
    files: { "mine/own/config-few-packs.yaml": rule("true").replace("id: mine", "id: config-few-packs") },
    says: [/^mine\/own\/config-few-packs\.yaml: 'config-few-packs' is already the name of rules\//m],
  },
  { what: "a percentage that is none", args: ["evaluate", "s.json", "--min-coverage", "lots"], says: [/percentage/] },
];

for (const { what, args, files = {}, says } of cases) {
  test(`${what}: said once, exit 2, nothing written`, async () => {
    const cwd = mkdtempSync(join(tmpdir(), "auditor-bad-"));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(cwd, path)), { recursive: true });
      writeFileSync(join(cwd, path), text);
    }
    const before = readdirSync(cwd, { recursive: true });
    const { world, printed, warned } = rememberingWorld({ args, files: filesAt(cwd) });
    const code = await main(world);
    const lines = warned().split("\n");
    expect(lines).toEqual([...new Set(lines)]);
    for (const pattern of says) expect(warned()).toMatch(pattern);
    expect(warned()).not.toMatch(/^\s+at |bug/m);
    expect({ code, out: printed(), files: readdirSync(cwd, { recursive: true }) }).toEqual({ code: 2, out: "\n", files: before });
  });
}
