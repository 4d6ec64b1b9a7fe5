#!/usr/bin/env node
// The version first, before any other import: on an older Node even a caught import of the Kubernetes client ends the process.
import type { World } from "./world.ts";

const OLDEST = [22, 19] as const;

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  const wanted = `auditor needs Node ${OLDEST.join(".")} or newer, and this is ${process.versions.node}`;
  process.stderr.write(`${wanted}: install a newer one from https://nodejs.org\n`);
  process.exitCode = 2;
} else {
  process.env["TZ"] = "UTC"; // CEL's date functions are only right in UTC
  process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] = "true";
  const { main } = await import("./main.ts");
  process.exitCode = await main(await realWorld());
}

async function realWorld(): Promise<World> {
  const [{ filesAt }, { fileURLToPath }, { readFileSync }] = await Promise.all([
    import("../io/files.ts"),
    import("node:url"),
    import("node:fs"),
  ]);
  const home = fileURLToPath(new URL("../..", import.meta.url));
  const manifest: unknown = JSON.parse(readFileSync(`${home}/package.json`, "utf8"));
  process.stdout.once("error", failUnlessClosed).on("error", () => undefined);
  return {
    args: process.argv.slice(2),
    env: process.env,
    files: filesAt(process.cwd()),
    home,
    version: versionIn(manifest),
    terminal: { columns: process.stdout.columns ?? 80, colour: wantsColour() },
    print: (text) => void process.stdout.write(`${text}\n`),
    warn: (text) => void process.stderr.write(`${text}\n`),
    now: () => new Date(),
    interrupted: interruption(),
  };
}

function versionIn(manifest: unknown): string {
  const known = typeof manifest === "object" && manifest !== null && "version" in manifest;
  return known && typeof manifest.version === "string" ? manifest.version : "0.0.0";
}

/** https://no-color.org: set and not empty means no. */
function wantsColour(): boolean {
  return process.stdout.isTTY && (process.env["NO_COLOR"] ?? "") === "" && process.env["TERM"] !== "dumb";
}

/** The first Ctrl-C asks for an orderly end, the second one does not ask. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}

/** `auditor … | head` is no error; a result that a full disk swallows is one, whatever it says. */
function failUnlessClosed({ code, message }: NodeJS.ErrnoException): void {
  if (code === "EPIPE") return;
  process.stderr.write(`stdout: the result could not be written (${message})\n`);
  process.once("exit", () => (process.exitCode = 4));
}
