import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { figure } from "./figure.ts";

const PROGRAM = "lib/cli/bin.js";

/** The built program against a Node that does nothing, each run beside the other, so that both meet the same noise. */
export function startFigures(folder: string): readonly string[] {
  run("npm", ["run", "build", "--silent"]);
  return [
    against("a cold 'auditor --help'", { args: ["--help"], runs: 9, goal: "below 100 ms" }),
    against("the demo, end to end", { args: ["demo", "--out", join(folder, "demo")], runs: 5, goal: "below 1500 ms" }),
  ];
}

interface Asked {
  readonly args: readonly string[];
  readonly runs: number;
  readonly goal: string;
}

function against(what: string, { args, runs, goal }: Asked): string {
  const pairs = Array.from(
    { length: runs },
    () => [run(process.execPath, [PROGRAM, ...args]), run(process.execPath, ["--eval", "0"])] as const,
  );
  return figure({
    one: { what, runs: pairs.map(([own]) => own) },
    other: { what: "a bare node", runs: pairs.map(([, bare]) => bare) },
    unit: "ms",
    goal,
  });
}

function run(command: string, args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(command, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}: ${stderr}`);
  return performance.now() - start;
}
