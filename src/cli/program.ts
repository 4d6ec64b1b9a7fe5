import { Argument, Command, InvalidArgumentError, Option, type OutputConfiguration } from "commander";
import { SEVERITIES } from "../engine/rule-schema.ts";
import type { ExitCode } from "./exit.ts";
import type { World } from "./world.ts";
import type { ScanOptions } from "./scan.ts";
import type { CollectOptions } from "./collect.ts";
import type { EvaluateOptions } from "./evaluate.ts";

const LEVELS = ["none", ...SEVERITIES.toReversed()];

/** The commands and their options; what they do is imported when one is run. `ended` is told how it went. */
export function program(world: World, ended: (code: ExitCode) => void): Command {
  const root = new Command("auditor")
    .description("Tells a platform team whether its EKS production platform is really ready, and proves it.")
    .version(world.version)
    .exitOverride()
    .configureOutput(outputOf(world))
    .configureHelp({ minWidthToWrap: 20 })
    .addHelpText("after", EXIT_CODES);
  for (const add of [scan, collect, evaluate, rules, permissions, init, demo]) add(root, world, ended);
  return root;
}

type Ended = (code: ExitCode) => void;

function outputOf({ print, warn, terminal: { columns } }: World): OutputConfiguration {
  return {
    writeOut: (text) => print(text.trimEnd()),
    writeErr: (text) => warn(text.trimEnd()),
    getOutHelpWidth: () => columns,
    getErrHelpWidth: () => columns,
  };
}

const EXIT_CODES = `
Exit codes:
  0  fine
  1  findings at or above --fail-on, or not ready with --require-ready
  2  usage or configuration
  3  evidence incomplete: below --min-coverage, unknown items with
     --require-ready, or interrupted
  4  internal error`;

function scan(root: Command, world: World, ended: Ended): void {
  judging(configured(root.command("scan").description("Collect, judge and report")))
    .addOption(only())
    .action(async (options: ScanOptions) => ended(await (await import("./scan.ts")).scan(world, options)));
}

function collect(root: Command, world: World, ended: Ended): void {
  configured(root.command("collect").description("Collect a snapshot, or a part of one, and judge nothing"))
    .addOption(only())
    .option("--beside <part...>", "parts collected elsewhere: the buckets that their backup locations name are read too")
    .option("--out <file>", "where to write it (default: auditor-report/<account>.snapshot.json)")
    .action(async (options: CollectOptions) => ended(await (await import("./collect.ts")).collectPart(world, options)));
}

function evaluate(root: Command, world: World, ended: Ended): void {
  judging(root.command("evaluate").description("Judge the parts of a snapshot, offline"))
    .addArgument(new Argument("<snapshot...>", "snapshot parts of one account, from any vantage points"))
    .action(async (parts: string[], options: EvaluateOptions) =>
      ended(await (await import("./evaluate.ts")).evaluate(world, parts, options)),
    );
}

function rules(root: Command, world: World, ended: Ended): void {
  const command = root.command("rules").description("The rules and what they ask");
  command
    .command("list")
    .description("Every rule, with its severity and title")
    .option("--json", "as JSON")
    .addOption(ruleFolders())
    .action(async (options: { readonly json?: boolean; readonly rules?: readonly string[] }) =>
      ended(await (await import("./rules.ts")).list(world, options)),
    );
  command
    .command("lint")
    .description("Check the shipped rules and your own")
    .addOption(ruleFolders())
    .action(async (options: { readonly rules?: readonly string[] }) => ended(await (await import("./rules.ts")).lint(world, options)));
}

function permissions(root: Command, world: World, ended: Ended): void {
  root
    .command("permissions")
    .description("The least that the collectors need: an IAM policy, or a ClusterRole")
    .addArgument(new Argument("<system>", "which one").choices(["aws", "kubernetes"]))
    .action(async (system: string) => ended(await (await import("./permissions.ts")).permissions(world, system)));
}

function init(root: Command, world: World, ended: Ended): void {
  root
    .command("init")
    .description("Write what a team starts from")
    .command("evidence")
    .description("Skeletons of the runbook, the drill log, the postmortems, the plan and the calendar; none is overwritten")
    .option("--folder <folder>", "where they go", "runbooks")
    .action(async (options: { readonly folder: string }) => ended(await (await import("./init.ts")).initEvidence(world, options)));
}

function demo(root: Command, world: World, ended: Ended): void {
  root
    .command("demo")
    .description("Scan a described platform on loopback: no account, no network")
    .addOption(new Option("--world <name>", "which platform").choices(["example", "ready"]).default("example"))
    .addOption(outFolder())
    .action(async (options: { readonly world: string; readonly out: string }) =>
      ended(await (await import("./demo.ts")).demo(world, options)),
    );
}

function configured(command: Command): Command {
  return command
    .requiredOption("--account <name...>", "account of the configuration; repeatable")
    .option("--config <file>", "the configuration", "auditor.yaml");
}

function judging(command: Command): Command {
  return command
    .addOption(outFolder())
    .addOption(ruleFolders())
    .option("--waivers <file>", "failures to live with for a time, instead of the file that the configuration names")
    .option("--checklist <name>", "the checklist to show; all are in the JSON report", "closing")
    .addOption(new Option("--fail-on <severity>", "exit 1 on a failure of this severity or worse").choices(LEVELS).default("high"))
    .option("--require-ready", "exit 1 unless ready, 3 when an item is unknown")
    .option("--min-coverage <percent>", "exit 3 when less could be judged", percent)
    .option("--max-age <hours>", "older snapshots are never called ready", hours, 24);
}

const only = () => new Option("--only <what...>", "limit what is read: aws, repository, or a cluster's name; repeatable");
const outFolder = () => new Option("--out <folder>", "where the files go").default("auditor-report");
const ruleFolders = () => new Option("--rules <folder...>", "rules of your own, beside the shipped ones; repeatable");

function percent(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0 || value > 100) throw new InvalidArgumentError("It is a percentage, 0 to 100.");
  return value;
}

function hours(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0) throw new InvalidArgumentError("It is a number of hours above 0.");
  return value;
}
