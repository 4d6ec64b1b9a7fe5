import type { Snapshot } from "../model/snapshot.ts";
import type { Parsed } from "../model/parsed.ts";
import type { ExitCode } from "./exit.ts";
import { judge, type JudgeOptions } from "./judge.ts";
import { library } from "./library.ts";
import { refuse, textOf } from "./problems.ts";
import type { World } from "./world.ts";

export type EvaluateOptions = JudgeOptions;

/** Judges the parts of a snapshot. Nothing but files is read. */
export async function evaluate(world: World, paths: readonly string[], options: EvaluateOptions): Promise<ExitCode> {
  const read = await Promise.all(paths.map((path) => snapshotAt(world, path)));
  const rules = await library(world, options.rules);
  const problems = [...read, rules].flatMap((one) => (one.ok ? [] : one.problems));
  if (!rules.ok || problems.length > 0) return refuse(world, problems);
  return judge(world, { parts: read.flatMap((one) => (one.ok ? [one.value] : [])), library: rules.value, options });
}

async function snapshotAt(world: World, path: string): Promise<Parsed<Snapshot>> {
  const text = await textOf(world, path, "make one with: auditor collect --account NAME");
  if (!text.ok) return text;
  const { parseSnapshot } = await import("./snapshot.ts");
  return parseSnapshot(path, text.value);
}
