import { evidenceAt } from "../io/evidence.ts";
import type { Target } from "../model/target.ts";
import { EXIT, type ExitCode } from "./exit.ts";
import { attemptedOf, type Configured, gather, snapshotPath, snapshotText, targetsOf } from "./gather.ts";
import { problem, problemsOf, refuse } from "./problems.ts";
import { interrupted, worst } from "./scan.ts";
import { snapshotsAt } from "./snapshots-at.ts";
import { save, writable } from "./user-files.ts";
import type { World } from "./world.ts";

export interface CollectOptions extends Configured {
  readonly only?: readonly string[];
  readonly out?: string;
  readonly beside?: readonly string[];
}

/** Collects a snapshot, or the part of one that `--only` names, and judges nothing. */
export async function collectPart(world: World, options: CollectOptions): Promise<ExitCode> {
  const targets = await targetsOf(world, options);
  if (!targets.ok) return refuse(world, targets.problems);
  if (options.out !== undefined && targets.value.length > 1) return refuse(world, ONE_FILE.problems);
  const codes: ExitCode[] = [];
  for (const target of targets.value) codes.push(await collectOne(world, target, options));
  return worst(codes);
}

const ONE_FILE = problem("--out", "it is one file, and several accounts are asked for: leave it out, or collect one at a time");

async function collectOne(world: World, target: Target, { config, only, out, beside = [] }: CollectOptions): Promise<ExitCode> {
  const path = out ?? snapshotPath("auditor-report", target);
  const [attempted, parts, place] = [attemptedOf(target, only), await snapshotsAt(world, beside), await writable(world, [path])];
  if (!attempted.ok || !parts.ok || !place.ok) return refuse(world, problemsOf([attempted, parts, place]));
  const evidence = evidenceAt(await world.files.repositoryOf(config));
  const snapshot = await gather(world, target, { attempted: attempted.value, evidence, beside: parts.value });
  if (!snapshot.ok) return refuse(world, snapshot.problems);
  const saved = await save(world, new Map([[path, snapshotText(snapshot.value)]]));
  if (!saved.ok) return refuse(world, saved.problems);
  if (world.interrupted.aborted) return interrupted(world, path);
  world.print(path);
  return EXIT.fine;
}
