import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Log } from "sarif";

/** Why Microsoft's validator cannot run here; undefined where it can. */
export const noMultitool: string | undefined = (() => {
  const platform = `${process.platform}-${process.arch}`;
  if (platform !== "linux-x64") return `sarif-multitool is built for linux-x64, this is ${platform}`;
  return existsSync(multitool()) ? undefined : "sarif-multitool is not installed";
})();

/** What it notes of any report that was made offline: it has neither the repository's address nor the text around a line. */
export const OFFLINE: readonly string[] = ["note SARIF2003", "note SARIF2010", "note SARIF2011"];

/** What Microsoft's validator says of a SARIF text: `error GH1015`, `note SARIF2003`, one for each complaint. */
export function complaints(sarif: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "auditor-sarif-"));
  try {
    const [input, output] = [join(folder, "in.sarif"), join(folder, "out.sarif")];
    writeFileSync(input, sarif);
    run(input, output);
    const log: Log = JSON.parse(readFileSync(output, "utf8").replace(/^\ufeff/u, ""));
    return (log.runs[0]?.results ?? []).map(({ level = "warning", ruleId }) => `${level} ${ruleId}`).sort();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// It answers 0 although it found errors, so nothing is read from the exit code; and `;` must not meet a shell.
function run(input: string, output: string): void {
  const config = join(import.meta.dirname, "multitool.config.xml");
  const options = [
    "--rule-kind",
    "Sarif;Ghas",
    "--level",
    "Error;Warning;Note",
    "--config",
    config,
    "--log",
    "ForceOverwrite",
    "-o",
    output,
  ];
  execFileSync(multitool(), ["validate", input, ...options], {
    env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1" },
    stdio: "pipe",
  });
}

function multitool(): string {
  const found: unknown = createRequire(import.meta.url)("@microsoft/sarif-multitool");
  if (typeof found !== "string") throw new TypeError("sarif-multitool gives no path");
  return found;
}
