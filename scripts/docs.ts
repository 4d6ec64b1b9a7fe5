import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { commands } from "./docs/commands.ts";
import { gallery } from "./docs/gallery.ts";
import { kindsPage } from "./docs/kinds.ts";
import { permissionsPage } from "./docs/permissions.ts";
import { planPage } from "./docs/plan.ts";
import { readme } from "./docs/readme.ts";
import { rulePages } from "./docs/rules.ts";
import { schemas } from "./docs/schemas.ts";

/** Everything that is written by machine: path and text. `--check` compares instead of writing. */
const samples = await gallery();
const screen = samples.find(([path]) => path === "reports/example/console.txt")?.[1] ?? "";
const pages = new Map([
  ...schemas(),
  kindsPage(),
  permissionsPage(),
  planPage(),
  await commands(),
  ...rulePages(),
  ...samples,
  await readme(screen),
]);

/** Folders that hold nothing else: a page whose source is gone goes too. */
const OWN = ["schemas/*", "docs/rules/*", "reports/**/*.*"];

const stray = OWN.flatMap((pattern) => globSync(pattern)).filter((path) => !pages.has(path) && path !== "reports/README.md");
const stale = [...pages].filter(([path, text]) => textAt(path) !== text).map(([path]) => path);

if (process.argv.includes("--check")) {
  for (const path of stale) console.error(`${path} is not current: run npm run docs`);
  for (const path of stray) console.error(`${path} is written by nothing: run npm run docs`);
  process.exitCode = stale.length + stray.length === 0 ? 0 : 1;
} else {
  for (const path of stray) rmSync(path);
  for (const path of stale) write(path, pages.get(path) ?? "");
  console.log(`${pages.size} generated files, ${stale.length} written, ${stray.length} removed`);
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
