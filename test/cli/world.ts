import { filesAt } from "../../src/io/files.ts";
import type { World } from "../../src/cli/world.ts";

/** A world that remembers what was said in it; a test states only what it changes. */
export function rememberingWorld(changes: Partial<World>) {
  const out: string[] = [];
  const err: string[] = [];
  const world: World = {
    args: [],
    env: {},
    files: filesAt(process.cwd()),
    home: process.cwd(),
    version: "0.0.0",
    terminal: { columns: 80, colour: false },
    print: (text) => void out.push(text),
    warn: (text) => void err.push(text),
    now: () => new Date("2026-11-23T03:20:00Z"),
    interrupted: new AbortController().signal,
    ...changes,
  };
  return { world, printed: () => `${out.join("\n")}\n`, warned: () => err.join("\n") };
}
