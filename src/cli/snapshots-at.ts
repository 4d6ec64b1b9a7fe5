import type { Parsed } from "../model/parsed.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { allOf } from "./problems.ts";
import { textOf } from "./user-files.ts";
import type { World } from "./world.ts";

/** Snapshot files, or every problem of every one of them. */
export async function snapshotsAt(world: World, paths: readonly string[]): Promise<Parsed<readonly Snapshot[]>> {
  return allOf(await Promise.all(paths.map((path) => snapshotAt(world, path))));
}

async function snapshotAt(world: World, path: string): Promise<Parsed<Snapshot>> {
  const text = await textOf(world, path, "make one with: auditor collect --account NAME");
  if (!text.ok) return text;
  const [{ parseJson }, { snapshotSchema }] = await Promise.all([import("../documents/document.ts"), import("../snapshot/schema.ts")]);
  return parseJson<Snapshot>(path, text.value, snapshotSchema);
}
