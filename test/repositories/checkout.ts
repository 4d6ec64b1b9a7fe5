import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** When a commit changed a file, beside the one with which everything came in. */
export interface Change {
  readonly path: string;
  readonly at: string;
}

/** A checkout in a folder of its own: everything comes in at one moment, and some of it was changed at others. */
export function checkout(files: Files, { began, changes = [] }: { readonly began: string; readonly changes?: readonly Change[] }): string {
  const top = mkdtempSync(join(tmpdir(), "auditor-repository-"));
  git(top, began, "init", "--quiet");
  const early = (text: string | Uint8Array) => (typeof text === "string" ? `${text}\nwritten anew later` : text);
  const isChanged = (path: string) => changes.some((change) => change.path === path);
  for (const [path, text] of Object.entries(files)) write(top, path, isChanged(path) ? early(text) : text);
  commit(top, began);
  for (const { path, at } of changes.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    write(top, path, `${String(files[path])}\nas of ${at}`);
    commit(top, at);
  }
  // What is checked out is what is judged, whatever the last commit holds.
  for (const { path } of changes) write(top, path, files[path] ?? "");
  return top;
}

function write(top: string, path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(top, path)), { recursive: true });
  writeFileSync(join(top, path), text);
}

function commit(top: string, at: string): void {
  git(top, at, "-c", "core.autocrlf=false", "add", "--all");
  git(top, at, "commit", "--quiet", "--message", "Change it");
}

/** With nobody's settings but these. */
function git(top: string, at: string, ...args: readonly string[]): void {
  const people = { GIT_AUTHOR_NAME: "Mina", GIT_AUTHOR_EMAIL: "mina@bookstore.example", GIT_COMMITTER_NAME: "Mina" };
  const env = {
    ...process.env,
    ...people,
    GIT_COMMITTER_EMAIL: "mina@bookstore.example",
    GIT_AUTHOR_DATE: at,
    GIT_COMMITTER_DATE: at,
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
  };
  execFileSync("git", ["-C", top, ...args], { env, stdio: "pipe" });
}
