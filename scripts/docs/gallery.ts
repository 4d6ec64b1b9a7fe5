import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/main.ts";
import { filesAt } from "../../src/io/files.ts";
import { rememberingWorld } from "../../test/cli/world.ts";

/** Samples, as the demo makes them: its clock and its servers are its own, so they are the same on every machine. */
export async function gallery(): Promise<[string, string][]> {
  return (await Promise.all([sample("example"), sample("ready")])).flat();
}

async function sample(name: string): Promise<[string, string][]> {
  const folder = mkdtempSync(join(tmpdir(), "auditor-gallery-"));
  const { world, printed } = rememberingWorld({ args: ["demo", "--world", name], files: filesAt(folder) });
  await main(world);
  const files = readdirSync(join(folder, "auditor-report")).map((file): [string, string] => [
    `reports/${name}/${file}`,
    readFileSync(join(folder, "auditor-report", file), "utf8"),
  ]);
  return [[`reports/${name}/console.txt`, printed()], ...files];
}
