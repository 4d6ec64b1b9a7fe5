import { parseJson } from "../documents/document.ts";
import type { Parsed } from "../model/parsed.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { snapshotSchema } from "../snapshot/schema.ts";

/** A snapshot file, or what is wrong with it. */
export function parseSnapshot(file: string, text: string): Parsed<Snapshot> {
  return parseJson<Snapshot>(file, text, snapshotSchema);
}
