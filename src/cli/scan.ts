import type { EvidenceReader } from "../collectors/repository/reader.ts";
import type { Library } from "../engine/load-library.ts";
import { mistakenParams } from "../engine/params.ts";
import { evidenceAt } from "../io/evidence.ts";
import type { Target } from "../model/target.ts";
import { EXIT, type ExitCode } from "./exit.ts";
import { attemptedOf, gather, snapshotPath, snapshotText, targetOf } from "./gather.ts";
import { judge, type JudgeOptions } from "./judge.ts";
import { library } from "./library.ts";
import { refuse } from "./problems.ts";
import type { Staged } from "./staged.ts";
import type { World } from "./world.ts";

export interface ScanOptions extends JudgeOptions {
  readonly account: readonly string[];
  readonly config: string;
  readonly only?: readonly string[];
}

/** Collects, judges and reports, one account after the other; nothing is read before everything written by people is right. */
export async function scan(world: World, options: ScanOptions): Promise<ExitCode> {
  const targets = await Promise.all(options.account.map((account) => targetOf(world, options.config, account)));
  const rules = await library(world, options.rules);
  const problems = [...targets, rules].flatMap((one) => (one.ok ? [] : one.problems));
  if (!rules.ok || problems.length > 0) return refuse(world, problems);
  const mistaken = targets.flatMap((one) =>
    one.ok
      ? mistakenParams(
          one.value,
          rules.value.rules.map(({ rule }) => rule),
        )
      : [],
  );
  if (mistaken.length > 0) return refuse(world, mistaken);
  const evidence = evidenceAt(await world.files.repositoryOf(options.config));
  const codes: ExitCode[] = [];
  for (const target of targets) {
    if (target.ok) codes.push(await scanOne(world, { target: target.value, library: rules.value, options, evidence }));
  }
  return worst(codes);
}

export interface OneScan {
  readonly target: Target;
  readonly library: Library;
  readonly options: JudgeOptions & { readonly only?: readonly string[] };
  readonly evidence: EvidenceReader;
  readonly staged?: Staged;
}

/** One account. An interrupted scan leaves its snapshot, whose rest is `not-collected`, and no report. */
export async function scanOne(world: World, { target, library, options, evidence, staged }: OneScan): Promise<ExitCode> {
  const attempted = attemptedOf(target, options.only);
  if (!attempted.ok) return refuse(world, attempted.problems);
  const snapshot = await gather(world, target, { attempted: attempted.value, evidence, ...(staged !== undefined && { staged }) });
  if (!snapshot.ok) return refuse(world, snapshot.problems);
  const path = snapshotPath(options.out, target);
  await world.files.write(path, snapshotText(snapshot.value));
  if (world.interrupted.aborted) return interrupted(world, path);
  return judge(world, { parts: [snapshot.value], library, options, written: [path] });
}

export function interrupted(world: World, path: string): ExitCode {
  world.warn(`Interrupted: ${path} holds what was read until then, and there is no report.`);
  return EXIT.incomplete;
}

/** Of several accounts: the worst, where thin evidence wins over findings and misuse over both. */
export function worst(codes: readonly ExitCode[]): ExitCode {
  const order: readonly ExitCode[] = [EXIT.internal, EXIT.usage, EXIT.incomplete, EXIT.findings];
  return order.find((code) => codes.includes(code)) ?? EXIT.fine;
}
