import type { EvidencePlace, EvidenceSource, TargetEvidence } from "../model/target.ts";
import { fits } from "../documents/validate.ts";
import type { Placed } from "./draft.ts";
import { placeSchema } from "./schema.ts";

/** A place as people write it. */
type Written = string | readonly string[] | { readonly elsewhere: string };

export interface EvidenceEntry {
  readonly source: EvidenceSource;
  readonly place: EvidencePlace;
}

const SOURCES: readonly EvidenceSource[] = ["runbook", "drill_log", "postmortems", "calendar", "baseline", "attestations"];

/** The sources of an account's `evidence` that can be judged already. */
export function evidenceIn(entries: readonly Placed<unknown>[]): readonly Placed<EvidenceEntry>[] {
  return entries.flatMap(({ path, value }) => {
    const source = SOURCES.find((one) => one === path.at(-1));
    return source !== undefined && fits<Written>(placeSchema, value) ? [{ path, value: { source, place: placeOf(value) } }] : [];
  });
}

export function evidenceOf(entries: readonly Placed<EvidenceEntry>[]): TargetEvidence {
  return Object.fromEntries(entries.map(({ value: { source, place } }) => [source, place]));
}

function placeOf(written: Written): EvidencePlace {
  if (typeof written === "string") return { paths: [tidy(written)] };
  return "elsewhere" in written ? written : { paths: written.map(tidy) };
}

/** `./runbooks/` and `runbooks` are one folder. */
function tidy(path: string): string {
  return path.replace(/^(\.\/)+/, "").replace(/\/+$/, "");
}
