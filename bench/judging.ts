import { spawnSync } from "node:child_process";
import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { figure } from "./figure.ts";
import type { Run } from "./judge.ts";
import { yearsOfBackups } from "./years.ts";

const RESOURCES = 1_000_000;
const RUNS = 3;

/** Judging every shipped rule against parsing the same snapshot; and the heap at its fullest against the snapshot alone in it. */
export async function judgingFigures(folder: string): Promise<readonly string[]> {
  const path = join(folder, "years.snapshot.json");
  writeFileSync(path, await yearsOfBackups(RESOURCES));
  const runs = Array.from({ length: RUNS }, () => judged(path));
  const bytes = Math.round(statSync(path).size / RESOURCES);
  const many = `${RESOURCES.toLocaleString("en")} resources of ${bytes} bytes`;
  const of = (what: string, key: keyof Run) => ({ what, runs: runs.map((run) => run[key]) });
  return [
    figure({ one: of(`judging ${many}`, "judging"), other: of("JSON.parse", "parsing"), unit: "ms", goal: "1.0" }),
    figure({ one: of("the heap while judging", "peak"), other: of("with the parsed snapshot alone", "held"), unit: "MiB", goal: "3" }),
  ];
}

/** In a process of its own, so that no run finds another one's garbage. */
function judged(path: string): Run {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--expose-gc", "bench/judge.ts", path], { encoding: "utf8" });
  if (status !== 0) throw new Error(`judging ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}
