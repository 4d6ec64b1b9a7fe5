import { evidenceAt } from "../io/evidence.ts";
import type { Target } from "../model/target.ts";
import { EXIT, type ExitCode } from "./exit.ts";
import { attemptedOf, gather, snapshotPath, snapshotText, targetOf } from "./gather.ts";
import { problem, refuse } from "./problems.ts";
import { interrupted, worst } from "./scan.ts";
import { snapshotsAt } from "./snapshots-at.ts";
import type { World } from "./world.ts";

export interface CollectOptions {
  readonly account: readonly string[];
  readonly config: string;
  readonly only?: readonly string[];
  readonly out?: string;
  readonly beside?: readonly string[];
}

/** Collects a snapshot, or the part of one that `--only` names, and judges nothing. */
export async function collectPart(world: World, options: CollectOptions): Promise<ExitCode> {
  if (options.out !== undefined && options.account.length > 1) {
    return refuse(
      world,
      problem("--out", "it is one file, and several accounts are asked for: leave it out, or collect one at a time").problems,
    );
  }
  const targets = await Promise.all(options.account.map((account) => targetOf(world, options.config, account)));
  const problems = targets.flatMap((one) => (one.ok ? [] : one.problems));
  if (problems.length > 0) return refuse(world, problems);
  const codes: ExitCode[] = [];
  for (const target of targets) if (target.ok) codes.push(await collectOne(world, target.value, options));
  return worst(codes);
}

async function collectOne(world: World, target: Target, { config, only, out, beside = [] }: CollectOptions): Promise<ExitCode> {
  const attempted = attemptedOf(target, only);
  if (!attempted.ok) return refuse(world, attempted.problems);
  const parts = await snapshotsAt(world, beside);
  if (!parts.ok) return refuse(world, parts.problems);
  const evidence = evidenceAt(await world.files.repositoryOf(config));
  const snapshot = await gather(world, target, { attempted: attempted.value, evidence, beside: parts.value });
  if (!snapshot.ok) return refuse(world, snapshot.problems);
  const path = out ?? snapshotPath("auditor-report", target);
  await world.files.write(path, snapshotText(snapshot.value));
  if (world.interrupted.aborted) return interrupted(world, path);
  world.print(path);
  return EXIT.fine;
}
