import { audit } from "../audit.ts";
import type { Library } from "../engine/load-library.ts";
import type { Report } from "../model/report.ts";
import type { Severity } from "../model/rule.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { aged, isStale } from "./age.ts";
import type { ExitCode } from "./exit.ts";
import { refuse, problem } from "./problems.ts";
import { chosen, exitCodeOf } from "./verdict.ts";
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
  readonly options: JudgeOptions;
  /** Files that stand already and that the text shall name. */
  readonly written?: readonly string[];
}

/** Parts and rules to a report: written as JSON and SARIF, printed as text, answered with an exit code. */
export async function judge(world: World, { parts, library, options, written = [] }: Case): Promise<ExitCode> {
  const tool = { name: "auditor", version: world.version };
  const audited = audit(parts, library, tool);
  if (!audited.ok) return refuse(world, audited.problems);
  const age = { now: world.now(), maxHours: options.maxAge };
  const report = aged(audited.value, age);
  if (chosen(report, options.checklist) === undefined) return refuse(world, unknownChecklist(report, options.checklist).problems);
  const files = [...written, ...(await write(world, report, { folder: options.out, stale: isStale(report, age) }))];
  await show(world, report, { checklist: options.checklist, files });
  return exitCodeOf(report, options);
}

interface Where {
  readonly folder: string;
  readonly stale: boolean;
}

/** SARIF of last night must not stay beside a report of tonight that has none. */
async function write(world: World, report: Report, { folder, stale }: Where): Promise<readonly string[]> {
  const [{ json }, { sarif }] = await Promise.all([import("../reporters/json.ts"), import("../reporters/sarif.ts")]);
  const base = `${folder}/${report.account.name}`;
  const texts = stale ? [] : sarif(report);
  const files = new Map([
    [`${base}.report.json`, json(report)],
    ...texts.map((text, index): [string, string] => [index === 0 ? `${base}.sarif` : `${base}.${index + 1}.sarif`, text]),
  ]);
  await world.files.remove(`${base}.sarif`);
  for (const [path, text] of files) await world.files.write(path, text);
  return [...files.keys()];
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

function unknownChecklist({ checklists }: Report, name: string) {
  return problem("--checklist", `there is no checklist '${name}'; there are: ${checklists.map((one) => one.name).join(", ")}`);
}
