import { join } from "node:path";
import { audit } from "../audit.ts";
import type { Library } from "../engine/load-library.ts";
import type { Parsed } from "../model/parsed.ts";
import type { Report } from "../model/report.ts";
import type { Severity } from "../model/rule.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Waiver } from "../model/waiver.ts";
import { aged, isStale } from "./age.ts";
import type { ExitCode } from "./exit.ts";
import { refuse } from "./problems.ts";
import { save } from "./user-files.ts";
import { exitCodeOf } from "./verdict.ts";
import type { World } from "./world.ts";

export interface JudgeOptions {
  readonly out: string;
  readonly rules?: readonly string[];
  readonly checklist: string;
  readonly failOn: Severity | "none";
  readonly requireReady?: boolean;
  readonly minCoverage?: number;
  readonly maxAge: number;
}

export interface Case {
  readonly parts: readonly Snapshot[];
  readonly library: Library;
  readonly waivers?: readonly Waiver[];
  readonly options: JudgeOptions;
  /** Files that stand already and that the text shall name. */
  readonly written?: readonly string[];
}

/** Parts and rules to a report: written as JSON and SARIF, printed as text, answered with an exit code. */
export async function judge(world: World, { parts, library, waivers = [], options, written = [] }: Case): Promise<ExitCode> {
  const audited = audit(parts, library, { name: "auditor", version: world.version, waivers });
  if (!audited.ok) return refuse(world, audited.problems);
  const age = { now: world.now(), maxHours: options.maxAge };
  const report = aged(audited.value, age);
  const files = await write(world, report, { folder: options.out, stale: isStale(report, age) });
  if (!files.ok) return refuse(world, files.problems);
  await show(world, report, { checklist: options.checklist, files: [...written, ...files.value] });
  return exitCodeOf(report, options);
}

/** Where an account's report goes. */
export const reportPath = (folder: string, { name }: { readonly name: string }) => join(folder, `${name}.report.json`);

interface Where {
  readonly folder: string;
  readonly stale: boolean;
}

async function write(world: World, report: Report, { folder, stale }: Where): Promise<Parsed<readonly string[]>> {
  const [{ json }, { sarif }] = await Promise.all([import("../reporters/json.ts"), import("../reporters/sarif.ts")]);
  const texts = stale ? [] : sarif(report);
  const files = new Map([
    [reportPath(folder, report.account), json(report)],
    ...texts.map((text, index) => [sarifPath(folder, report, index), text] as const),
  ]);
  const saved = await save(world, files);
  if (!saved.ok) return saved;
  await removeOlder(world, report, { folder, kept: texts.length });
  return { ok: true, value: [...files.keys()] };
}

/** One file holds twenty subjects. */
function sarifPath(folder: string, { account }: Report, index: number): string {
  return join(folder, index === 0 ? `${account.name}.sarif` : `${account.name}.${index + 1}.sarif`);
}

const MOST_FILES = 10;

/** SARIF of last night must not stay beside a report of tonight that has less of it. */
async function removeOlder({ files }: World, report: Report, { folder, kept }: { readonly folder: string; readonly kept: number }) {
  for (let index = kept; index < MOST_FILES; index += 1) await files.remove(sarifPath(folder, report, index));
}

async function show(
  world: World,
  report: Report,
  { checklist, files }: { readonly checklist: string; readonly files: readonly string[] },
): Promise<void> {
  const { text } = await import("../reporters/console.ts");
  world.print(text(report, { ...world.terminal, checklist }));
  world.print(["Written:", ...files.map((file) => `  ${file}`)].join("\n"));
}
