import type { RuleFile } from "./engine/load-rule.ts";
import { type Library, loadLibrary } from "./engine/load-library.ts";
import { mistakenParams } from "./engine/params.ts";
import { report } from "./engine/report.ts";
import { conclude, facts } from "./facts/all.ts";
import type { Parsed } from "./model/parsed.ts";
import type { Report } from "./model/report.ts";
import type { Snapshot } from "./model/snapshot.ts";
import type { Waiver } from "./model/waiver.ts";
import { merge } from "./snapshot/merge.ts";
import { open } from "./snapshot/open.ts";

/** Which version judges, and the failures that people live with for a time. */
export interface Auditing {
  readonly name: string;
  readonly version: string;
  readonly waivers?: readonly Waiver[];
}

/** The one place where facts, rules and checklists meet: the parts of a snapshot become a report. */
export function audit(parts: readonly Snapshot[], library: Library, { name, version, waivers = [] }: Auditing): Parsed<Report> {
  const merged = merge(parts);
  if (!merged.ok) return { ok: false, problems: merged.problems.map((message) => ({ file: "snapshot", message })) };
  const problems = mistakenParams(
    merged.value.target,
    library.rules.map(({ rule }) => rule),
  );
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: report({ known: conclude(open(merged.value)), parts, library, tool: { name, version }, waivers }) };
}

/** Loads the rules and checklists, in the words of the facts there are. */
export function library(files: readonly RuleFile[]): Parsed<Library> {
  return loadLibrary(files, { facts });
}
