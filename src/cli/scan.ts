import type { EvidenceReader } from "../collectors/repository/reader.ts";
import type { Library } from "../engine/load-library.ts";
import { mistakenParams } from "../engine/params.ts";
import { mistakenWaivers } from "../engine/waive.ts";
import { evidenceAt } from "../io/evidence.ts";
import type { Target } from "../model/target.ts";
import type { Waiver } from "../model/waiver.ts";
import { EXIT, type ExitCode } from "./exit.ts";
import { attemptedOf, type Configured, gather, snapshotPath, snapshotText, targetsOf } from "./gather.ts";
import { judge, type JudgeOptions, reportPath } from "./judge.ts";
import { library } from "./library.ts";
import { problemsOf, refuse } from "./problems.ts";
import type { Staged } from "./staged.ts";
import { save, writable } from "./user-files.ts";
import { type WaiverOptions, waiversOf } from "./waivers.ts";
import type { World } from "./world.ts";

export interface ScanOptions extends JudgeOptions, Configured, WaiverOptions {
  readonly only?: readonly string[];
}

/** Collects, judges and reports, one account after the other; nothing is read before everything written by people is right. */
export async function scan(world: World, options: ScanOptions): Promise<ExitCode> {
  const [targets, rules, waivers] = await Promise.all([targetsOf(world, options), library(world, options), waiversOf(world, options)]);
  if (!targets.ok || !rules.ok || !waivers.ok) return refuse(world, problemsOf([targets, rules, waivers]));
  const written = rules.value.rules.map(({ rule }) => rule);
  const mistaken = [
    ...targets.value.flatMap((target) => mistakenParams(target, written)),
    ...mistakenWaivers([...waivers.value.values()].flat(), written),
  ];
  if (mistaken.length > 0) return refuse(world, mistaken);
  const evidence = evidenceAt(await world.files.repositoryOf(options.config));
  const codes: ExitCode[] = [];
  for (const target of targets.value) {
    if (codes.length > 0) world.print("");
    const own = waivers.value.get(target.name) ?? [];
    codes.push(await scanOne(world, { target, library: rules.value, waivers: own, options, evidence }));
  }
  return worst(codes);
}

export interface OneScan {
  readonly target: Target;
  readonly library: Library;
  readonly waivers?: readonly Waiver[];
  readonly options: JudgeOptions & { readonly only?: readonly string[] };
  readonly evidence: EvidenceReader;
  readonly staged?: Staged;
}

/** One account. An interrupted scan leaves its snapshot, whose rest is `not-collected`, and no report. */
export async function scanOne(world: World, { target, library, waivers = [], options, evidence, staged }: OneScan): Promise<ExitCode> {
  const path = snapshotPath(options.out, target);
  const [attempted, place] = [attemptedOf(target, options.only), await writable(world, [path, reportPath(options.out, target)])];
  if (!attempted.ok || !place.ok) return refuse(world, problemsOf([attempted, place]));
  const snapshot = await gather(world, target, { attempted: attempted.value, evidence, ...(staged !== undefined && { staged }) });
  if (!snapshot.ok) return refuse(world, snapshot.problems);
  const saved = await save(world, new Map([[path, snapshotText(snapshot.value)]]));
  if (!saved.ok) return refuse(world, saved.problems);
  if (world.interrupted.aborted) return interrupted(world, path);
  return judge(world, { parts: [snapshot.value], library, waivers, options, written: [path] });
}

/** What was read until then is kept, and nothing is said of the rest. */
export function interrupted(world: World, path: string): ExitCode {
  world.warn(`Interrupted: ${path} holds what was read until then, and there is no report.`);
  return EXIT.incomplete;
}

/** Of several accounts: the worst, where thin evidence wins over findings and misuse over both. */
export function worst(codes: readonly ExitCode[]): ExitCode {
  const order: readonly ExitCode[] = [EXIT.internal, EXIT.usage, EXIT.incomplete, EXIT.findings];
  return order.find((code) => codes.includes(code)) ?? EXIT.fine;
}
