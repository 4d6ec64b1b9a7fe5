import type { Parsed } from "../model/parsed.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { textOf } from "./problems.ts";
import type { World } from "./world.ts";

/** Snapshot files, or every problem of every one of them. */
export async function snapshotsAt(world: World, paths: readonly string[]): Promise<Parsed<readonly Snapshot[]>> {
  const read = await Promise.all(paths.map((path) => snapshotAt(world, path)));
  const problems = read.flatMap((one) => (one.ok ? [] : one.problems));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: read.flatMap((one) => (one.ok ? [one.value] : [])) };
}

async function snapshotAt(world: World, path: string): Promise<Parsed<Snapshot>> {
  const text = await textOf(world, path, "make one with: auditor collect --account NAME");
  if (!text.ok) return text;
  const [{ parseJson }, { snapshotSchema }] = await Promise.all([import("../documents/document.ts"), import("../snapshot/schema.ts")]);
  return parseJson<Snapshot>(path, text.value, snapshotSchema);
}
