import { spawnSync } from "node:child_process";
import { callsBench } from "./calls.ts";
import { regionsBench } from "./regions.ts";

/** Prints ratios measured in one run. Nothing is asserted: machines are shared and noisy. */
const RUNS = 7;

const lib = "lib/cli/bin.js";
spawnSync("npm", ["run", "build"], { stdio: "inherit" });

function times(args: readonly string[]): readonly number[] {
  return Array.from({ length: RUNS }, () => {
    const start = performance.now();
    spawnSync(process.execPath, args, { stdio: "ignore" });
    return performance.now() - start;
  });
}

function judging(): readonly (readonly [string, string, string])[] {
  const resources = process.env["BENCH_RESOURCES"] ?? "1000000";
  const child = spawnSync(process.execPath, ["--expose-gc", "--max-old-space-size=16000", "bench/judging.ts", resources], {
    encoding: "utf8",
  });
  if (child.status !== 0) return [["judging", `failed: ${child.stderr.split("\n")[0] ?? ""}`, ""]];
  return JSON.parse(child.stdout);
}

const median = (all: readonly number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;
const whole = (all: readonly number[]) => `${Math.round(median(all))} ms`;
const ratio = (a: readonly number[], b: readonly number[]) => `${(median(a) / median(b)).toFixed(2)} (${whole(a)} ÷ ${whole(b)})`;

function line(name: string, figure: string, goal: string): void {
  console.log(`${name}: ${figure}${goal === "" ? "" : `   [${goal}]`}`);
}

line("cold 'auditor --help' ÷ bare node", ratio(times([lib, "--help"]), times(["-e", "0"])), "goal: below 100 ms on Node 24");
line("the demo end to end", whole(times([lib, "demo", "--out", "node_modules/.bench"])), "goal: below 1.5 s");
for (const [name, text, goal] of judging()) line(name, text, goal);
line("calls made ÷ calls the facts need", await callsBench(), "goal: 1.0");
for (const regions of [2, 17])
  line(
    `AWS half in ${regions} regions, 40 ms added to each answer ÷ a bare loop of the same calls`,
    await regionsBench(regions),
    regions === 2 ? "goal: 1.0 s whole" : "",
  );
