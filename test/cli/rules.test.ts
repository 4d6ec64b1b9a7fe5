import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { main } from "../../src/cli/main.ts";
import { filesAt } from "../../src/io/files.ts";
import { ruleFile } from "../engine/small.ts";
import { shipped } from "../lab.ts";
import { rememberingWorld } from "./world.ts";

const own = { "mine/own/a-rule.yaml": ruleFile({ id: "a-rule" }).text, "mine/notes.txt": "not a rule" };

async function ran(args: readonly string[], files: Readonly<Record<string, string>> = own) {
  const cwd = mkdtempSync(join(tmpdir(), "auditor-rules-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
  const { world, printed, warned } = rememberingWorld({ args: ["rules", ...args], files: filesAt(cwd) });
  return { code: await main(world), out: printed(), err: warned() };
}

test("rules list names every rule, its severity first", async () => {
  const { code, out } = await ran(["list"]);
  expect(code).toBe(0);
  expect(out.match(/^(critical|high|medium|low) +[a-z0-9-]+$/gm)).toHaveLength(shipped.rules.length);
});

test("rules list --json is for programs, and one's own rules stand among the shipped ones", async () => {
  const { out } = await ran(["list", "--json", "--rules", "mine/"]);
  const ids: readonly { readonly id: string; readonly subject: string }[] = JSON.parse(out);
  expect(ids.find(({ id }) => id === "a-rule")).toEqual({ id: "a-rule", subject: "own", severity: "high", title: "It is well" });
  expect(ids.map(({ id }) => id)).toEqual(ids.map(({ id }) => id).toSorted());
});

test("rules lint counts what is fine", async () => {
  const { code, out } = await ran(["lint", "--rules", "mine"]);
  expect({ code, out }).toEqual({
    code: 0,
    out: `${shipped.rules.length + 1} rules and ${shipped.checklists.length} checklists are fine.\n`,
  });
});

test("rules lint tells what is not, by file, line and column", async () => {
  const { code, out, err } = await ran(["lint", "--rules", "mine"], {
    "mine/own/a-rule.yaml": ruleFile({ id: "a-rule", assert: "ns.nam == 'x'" }).text,
  });
  expect({ code, out, err }).toEqual({
    code: 2,
    out: "\n",
    err: "mine/own/a-rule.yaml:6:12: /assert: target.namespace has no field 'nam'; did you mean 'name'?",
  });
});
