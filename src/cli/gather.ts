import { join } from "node:path";
import type { Attempted } from "../collect.ts";
import type { Parsed } from "../model/parsed.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Target } from "../model/target.ts";
import { listOf } from "../kinds/expected.ts";
import type { EvidenceReader } from "../collectors/repository/reader.ts";
import { attestationsIn } from "./attestations.ts";
import { allOf, problem } from "./problems.ts";
import { schedulesIn } from "./schedules.ts";
import type { Staged } from "./staged.ts";
import { textOf } from "./user-files.ts";
import type { World } from "./world.ts";

/** Which accounts of which configuration are asked for. */
export interface Configured {
  readonly config: string;
  readonly account: readonly string[];
}

/** The Target of each account that is asked for, once, from the configuration file. */
export async function targetsOf(world: World, { config, account }: Configured): Promise<Parsed<readonly Target[]>> {
  return allOf(await Promise.all([...new Set(account)].map((name) => targetOf(world, config, name))));
}

async function targetOf(world: World, path: string, account: string): Promise<Parsed<Target>> {
  const text = await configText(world, path);
  if (!text.ok) return text;
  const { configure } = await import("../config/configure.ts");
  return configure(await world.files.inRepository(path), text.value, account);
}

/** The text of the configuration. */
export function configText(world: World, path: string): Promise<Parsed<string>> {
  return textOf(world, path, "name it with --config, or write one as the README shows");
}

/** What `--only` leaves of a Target: `aws`, `repository`, names of clusters, or all. */
export function attemptedOf(target: Target, only: readonly string[] | undefined): Parsed<Attempted> {
  const clusters = listOf(target.clusters);
  if (only === undefined) return { ok: true, value: { aws: true, repository: true, clusters } };
  const known = ["aws", "repository", ...clusters.map(({ name }) => name)];
  const strange = only.find((name) => !known.includes(name));
  if (strange !== undefined) return problem("--only", `'${strange}' is not one of ${known.join(", ")}`);
  return {
    ok: true,
    value: {
      aws: only.includes("aws"),
      repository: only.includes("repository"),
      clusters: clusters.filter(({ name }) => only.includes(name)),
    },
  };
}

/** What is read, from where, and beside which other parts. */
export interface Gathering {
  readonly attempted: Attempted;
  /** The repository that the configuration lies in. */
  readonly evidence: EvidenceReader;
  readonly staged?: Staged;
  /** Parts from other vantage points. */
  readonly beside?: readonly Snapshot[];
}

/** Reads the world once, and says on stderr how that goes. */
export async function gather(
  world: World,
  target: Target,
  { attempted, evidence, staged, beside = [] }: Gathering,
): Promise<Parsed<Snapshot>> {
  const now = staged?.now ?? world.now;
  const attestations = await attestationsIn(evidence, target);
  if (!attestations.ok) return attestations;
  const schedules = await schedulesIn(evidence, target);
  if (!schedules.ok) return schedules;
  const [{ openClients }, { collect }] = await Promise.all([import("./clients.ts"), import("../collect.ts")]);
  const opened = openClients(world, target, staged);
  try {
    return await collect({
      target,
      attempted,
      evidence,
      attestations: attestations.value,
      schedules: schedules.value,
      clients: opened.clients,
      takenAt: now().toISOString(),
      now,
      tool: { name: "auditor", version: world.version },
      endpoints: staged === undefined ? opened.overridden : () => [],
      beside: beside.flatMap(({ resources }) => resources),
      progress: world.warn,
    });
  } finally {
    await opened.close();
  }
}

/** Where an account's snapshot goes unless told. */
export const snapshotPath = (folder: string, { name }: Target) => join(folder, `${name}.snapshot.json`);

/** One resource and one read a line: two nights can be compared with diff. */
export function snapshotText({ resources, reads, ...head }: Snapshot): string {
  const lines = (items: readonly unknown[]) => (items.length === 0 ? "" : `\n${items.map((item) => JSON.stringify(item)).join(",\n")}\n`);
  const opening = JSON.stringify(head, null, 1).slice(0, -2);
  return `${opening},\n "resources": [${lines(resources)}],\n "reads": [${lines(reads)}]\n}\n`;
}
