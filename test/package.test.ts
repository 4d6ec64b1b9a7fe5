import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

const env = { ...process.env, npm_config_audit: "false", npm_config_fund: "false", npm_config_update_notifier: "false" };
const npm = (args: readonly string[], cwd: string) =>
  execFileSync("npm", args, { cwd, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

test("the packed program works alone: installed into an empty folder, run from another one", { timeout: 240_000 }, () => {
  const [packed, home, elsewhere] = ["packed", "home", "elsewhere"].map((name) => mkdtempSync(join(tmpdir(), `auditor-${name}-`)));
  if (packed === undefined || home === undefined || elsewhere === undefined) throw new Error("no temporary folder");
  npm(["pack", "--pack-destination", packed], process.cwd());
  const tarball = readdirSync(packed)[0] ?? "";
  npm(["install", "--prefix", home, "--prefer-offline", "--no-save", join(packed, tarball)], home);
  const out = execFileSync(process.execPath, [join(home, "node_modules/auditor/lib/cli/bin.js"), "demo"], {
    cwd: elsewhere,
    encoding: "utf8",
  });
  expect(out).toContain("of 7 yes");
  expect(readdirSync(join(elsewhere, "auditor-report")).sort()).toEqual(["prod.report.json", "prod.sarif", "prod.snapshot.json"]);
});
