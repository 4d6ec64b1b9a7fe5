import { scanOne } from "../src/cli/scan.ts";
import type { JudgeOptions } from "../src/cli/judge.ts";
import { describedEvidence } from "../src/demo/evidence.ts";
import { serve } from "../src/demo/serve.ts";
import type { Call, World } from "../src/demo/world.ts";
import { parseJson } from "../src/documents/document.ts";
import type { Files } from "../src/io/files.ts";
import type { Report } from "../src/model/report.ts";
import type { Snapshot } from "../src/model/snapshot.ts";
import { snapshotSchema } from "../src/snapshot/schema.ts";
import { rememberingWorld } from "./cli/world.ts";
import { type LabOptions, must, shipped, targetOf } from "./lab.ts";

/** Patient enough for a busy machine, and one socket a host: handshakes are what a scan costs. */
export const PATIENT = {
  aws: { connect: 30_000, request: 30_000, call: 60_000, attempts: 2, perHost: 1 },
  kubernetes: { tries: 2, timeout: 30_000, backoff: 5, connections: 1 },
} as const;

/** Signs every request, and must stand nowhere. */
export const SECRET_KEY = "not-to-be-seen";

/** All that a scan leaves behind. */
export interface Scanned {
  readonly code: number;
  /** What was written, by path. */
  readonly files: ReadonlyMap<string, string>;
  readonly out: string;
  readonly err: string;
  /** Every request that was made. */
  readonly calls: readonly Call[];
}

export interface ScanningOptions {
  readonly limits?: LabOptions["limits"];
  readonly judging?: Partial<JudgeOptions>;
}

/** Scans a served world as `auditor scan` does; files are only remembered. */
export async function scanned(world: World, { limits = PATIENT, judging = {} }: ScanningOptions = {}): Promise<Scanned> {
  const served = await serve(world);
  const files = new Map<string, string>();
  const now = () => new Date(world.now);
  const remembering = rememberingWorld({ files: filesIn(files), now });
  const options = { out: "out", checklist: "closing", failOn: "high", maxAge: 24, ...judging } as const;
  const staged = { redirect: served.redirect, credentials: { accessKeyId: "AKIATEST", secretAccessKey: SECRET_KEY }, now, limits };
  try {
    const code = await scanOne(remembering.world, {
      target: targetOf(),
      library: shipped,
      options,
      evidence: describedEvidence(world),
      staged,
    });
    return { code, files, out: remembering.printed(), err: remembering.warned(), calls: served.calls };
  } finally {
    await served.close();
  }
}

export const snapshotIn = ({ files }: Scanned) => must(parseJson<Snapshot>("snapshot", textIn(files, ".snapshot.json"), snapshotSchema));
export const reportIn = ({ files }: Scanned) => must(parseJson<Report>("report", textIn(files, ".report.json")));

/** The SARIF files, in their order. */
export const sarifsIn = ({ files }: Scanned) => [...files].filter(([path]) => path.endsWith(".sarif")).map(([, text]) => text);

function textIn(files: ReadonlyMap<string, string>, ending: string): string {
  const path = [...files.keys()].find((one) => one.endsWith(ending)) ?? "";
  return files.get(path) ?? "";
}

function filesIn(files: Map<string, string>): Files {
  return {
    read: async (path) => files.get(path) ?? "",
    write: async (path, text) => void files.set(path, text),
    remove: async (path) => void files.delete(path),
    exists: async (path) => files.has(path),
    reach: async () => undefined,
    list: async () => [],
    repositoryOf: async () => "",
    inRepository: async (path) => path,
  };
}
