import { mistakenWaivers } from "../engine/waive.ts";
import type { ExitCode } from "./exit.ts";
import { judge, type JudgeOptions } from "./judge.ts";
import { library } from "./library.ts";
import { problemsOf, refuse } from "./problems.ts";
import { snapshotsAt } from "./snapshots-at.ts";
import { type WaiverOptions, waiversAt } from "./waivers.ts";
import type { World } from "./world.ts";

export type EvaluateOptions = JudgeOptions & WaiverOptions;

/** Judges the parts of a snapshot. Nothing but files is read. */
export async function evaluate(world: World, paths: readonly string[], options: EvaluateOptions): Promise<ExitCode> {
  const [parts, rules, waivers] = await Promise.all([snapshotsAt(world, paths), library(world, options), waiversAt(world, options)]);
  if (!parts.ok || !rules.ok || !waivers.ok) return refuse(world, problemsOf([parts, rules, waivers]));
  const mistaken = mistakenWaivers(
    waivers.value,
    rules.value.rules.map(({ rule }) => rule),
  );
  if (mistaken.length > 0) return refuse(world, mistaken);
  return judge(world, { parts: parts.value, library: rules.value, waivers: waivers.value, options });
}
