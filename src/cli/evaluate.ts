import type { ExitCode } from "./exit.ts";
import { judge, type JudgeOptions } from "./judge.ts";
import { library } from "./library.ts";
import { problemsOf, refuse } from "./problems.ts";
import { snapshotsAt } from "./snapshots-at.ts";
import type { World } from "./world.ts";

export type EvaluateOptions = JudgeOptions;

/** Judges the parts of a snapshot. Nothing but files is read. */
export async function evaluate(world: World, paths: readonly string[], options: EvaluateOptions): Promise<ExitCode> {
  const [parts, rules] = await Promise.all([snapshotsAt(world, paths), library(world, options)]);
  if (!parts.ok || !rules.ok) return refuse(world, problemsOf([parts, rules]));
  return judge(world, { parts: parts.value, library: rules.value, options });
}
