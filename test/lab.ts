import { globSync, readFileSync } from "node:fs";
import { audit, library as loaded } from "../src/audit.ts";
import { attemptedOf, gather } from "../src/cli/gather.ts";
import type { Staged } from "../src/cli/staged.ts";
import { configure } from "../src/config/configure.ts";
import { describedEvidence } from "../src/demo/evidence.ts";
import { type Served, serve } from "../src/demo/serve.ts";
import type { World } from "../src/demo/world.ts";
import { demoConfiguration } from "../src/demo/worlds/configuration.ts";
import type { Parsed } from "../src/model/parsed.ts";
import type { Report, Verdict } from "../src/model/report.ts";
import type { Snapshot } from "../src/model/snapshot.ts";
import type { Target } from "../src/model/target.ts";
import { rememberingWorld } from "./cli/world.ts";

/** Generous, because a busy machine must not look like a slow network. Tests of what hangs bring their own. */
const LIMITS = {
  aws: { connect: 15_000, request: 15_000, call: 30_000, attempts: 2 },
  kubernetes: { tries: 2, timeout: 15_000, backoff: 5 },
};

export interface LabOptions {
  readonly configuration?: string;
  readonly account?: string;
  readonly only?: readonly string[];
  readonly limits?: Staged["limits"];
  readonly interrupted?: AbortSignal;
  /** Is told of the servers while they answer. */
  readonly meanwhile?: (served: Served) => void;
}

/** Collects a served world by the public path: real collectors, real clients, loopback. */
export async function collected(world: World, options: LabOptions = {}): Promise<Parsed<Snapshot>> {
  const served = await serve(world);
  options.meanwhile?.(served);
  try {
    const target = targetOf(options);
    const attempted = attemptedOf(target, options.only);
    if (!attempted.ok) return attempted;
    const now = () => new Date(world.now);
    const staged = {
      redirect: served.redirect,
      credentials: { accessKeyId: "AKIATEST", secretAccessKey: "test" },
      now,
      limits: options.limits ?? LIMITS,
    };
    const changes = options.interrupted === undefined ? {} : { interrupted: options.interrupted };
    return await gather(rememberingWorld(changes).world, target, {
      attempted: attempted.value,
      evidence: describedEvidence(world),
      staged,
    });
  } finally {
    await served.close();
  }
}

/** The same, which must succeed. */
export async function snapshotOf(world: World, options: LabOptions = {}): Promise<Snapshot> {
  return must(await collected(world, options));
}

/** Responses in, verdicts out. */
export async function reportOn(world: World, options: LabOptions = {}): Promise<Report> {
  return judged(await snapshotOf(world, options));
}

export const shipped = must(loaded(globSync("rules/**/*.yaml").map((path) => ({ path, text: readFileSync(path, "utf8") }))));

/** Parts judged by the shipped rules. */
export function judged(...parts: readonly Snapshot[]): Report {
  return must(audit(parts, shipped, { name: "auditor", version: "0.0.0" }));
}

/** The verdicts of one rule, by the short name of what was judged. */
export function verdictsOf({ findings }: Report, rule: string): Readonly<Record<string, Verdict["is"]>> {
  return Object.fromEntries(findings.filter((one) => one.rule === rule).map(({ name, verdict }) => [name, verdict.is]));
}

export function targetOf({ configuration = demoConfiguration, account = "prod" }: LabOptions = {}): Target {
  return must(configure("auditor.yaml", configuration, account));
}

export function must<T>(parsed: Parsed<T>): T {
  if (parsed.ok) return parsed.value;
  throw new Error(parsed.problems.map(({ file, line, message }) => `${file}:${line ?? ""} ${message}`).join("\n"));
}
