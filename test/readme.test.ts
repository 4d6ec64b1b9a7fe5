import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { serve } from "../src/demo/serve.ts";
import { example } from "../src/demo/worlds/example.ts";
import { KEYS, run } from "./cli/run.ts";

const text = readFileSync("README.md", "utf8");
const blocks = (language: string) =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, "gm"))].map(([, body = ""]) => body);
const commands = blocks("sh")
  .flatMap((block) => block.trim().split("\n"))
  .map((line) => line.replace(/#.*/, "").trim());

test("the README's first two commands are the scripts that there are", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  const named = commands
    .flatMap((command) => [...command.matchAll(/npm (?:run )?(\w+)/g)].map(([, name = ""]) => name))
    .filter((name) => name !== "ci");
  expect(named).toEqual(["demo", "test"]);
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named));
});

test("npm run demo prints what the README shows", { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "auditor-readme-"));
  const out = execFileSync("npm", ["run", "--silent", "demo", "--", "--out", folder], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  const shown = blocks("text")[0]?.trim() ?? "";
  expect(shown).toContain("of 7 yes");
  expect(out).toContain(shown);
});

test("the README's configuration and commands work, one after the other", { timeout: 120_000 }, async () => {
  const served = await serve({ ...example, now: new Date().toISOString() });
  try {
    const cwd = mkdtempSync(join(tmpdir(), "auditor-readme-"));
    writeFileSync(join(cwd, "auditor.yaml"), blocks("yaml")[0] ?? "");
    const ours = commands.filter((command) => command.startsWith("auditor "));
    expect(ours.length).toBe(5);
    for (const command of ours) {
      const { code, out, err } = await run(command.split(/\s+/).slice(1), { cwd, env: { ...KEYS, AWS_ENDPOINT_URL: served.httpUrl } });
      expect([0, 1], `${command}\n${err}`).toContain(code);
      expect(out).not.toBe("");
    }
  } finally {
    await served.close();
  }
});
