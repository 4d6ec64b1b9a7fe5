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
    says: [/'use2' is not one of aws, use1, euw1/],
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
    says: [/no checklist 'opening'.*closing/],
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
    says: [/^gone: there is no such folder/m],
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
    for (const pattern of says) expect(warned()).toMatch(pattern);
    expect(warned()).not.toMatch(/^\s+at |bug/m);
    expect({ code, out: printed(), files: readdirSync(cwd, { recursive: true }) }).toEqual({ code: 2, out: "\n", files: before });
  });
}
