import type { EvidenceSource } from "../../model/target.ts";
import type { Read, Resource } from "../../model/snapshot.ts";
import { document as kind } from "../../kinds/repository/document.ts";
import { attempt } from "../attempt.ts";
import { type Collected, type Collector, together } from "../collector.ts";
import { endingOf } from "./ending.ts";
import { gatesOnly } from "./gates-only.ts";
import type { EvidenceFile, EvidenceReader } from "./reader.ts";
import { isSchedule } from "./schedules.ts";
import { scrub } from "./scrub.ts";
import { terraformAt } from "./terraform.ts";

export interface SourceAsked {
  readonly source: EvidenceSource;
  readonly paths: readonly string[];
}

/** One source of evidence, as text. What is missing counts as empty; what was left out leaves the list open. */
export const documents: Collector<EvidenceReader, SourceAsked> = {
  permissions: [kind.call, kind.fields.changes.call],
  collect: async (reader, { source, paths }) => {
    const asked = { source: "repository", call: kind.call, scope: source, feeds: kind.name } as const;
    const { value, read } = await attempt(asked, endingOf, () => Promise.all(paths.map((path) => filesAt(reader, source, path))));
    if (value === undefined) return { resources: [], reads: [read] };
    const [left] = value.flatMap((found) => found.left);
    const files = unique(value.flatMap((found) => found.files)).filter(({ path }) => source !== "calendar" || !isSchedule(path));
    const parts = await Promise.all(files.map((file) => collectOne(reader, source, file)));
    return together([{ resources: [], reads: [left === undefined ? read : { ...read, outcome: "truncated", detail: left }] }, ...parts]);
  },
};

/** A Terraform tree lies beside its state, its plans and its secrets: only what git tracks there is read. */
const filesAt = (reader: EvidenceReader, source: EvidenceSource, path: string) =>
  source === "baseline" ? terraformAt(reader, path) : reader.files(path);

/** Only of a runbook it matters when it was changed: after each drill, within days. */
async function collectOne(reader: EvidenceReader, source: EvidenceSource, { path, text }: EvidenceFile): Promise<Collected> {
  const id = `${source} ${path}`;
  const changes = source === "runbook" ? await changesOf(reader, { id, path }) : undefined;
  const lines = source === "baseline" ? gatesOnly(linesOf(text)) : scrub(linesOf(text));
  const resource = { kind: kind.name, id, scope: source, source, path, lines };
  const found: Resource = { ...resource, ...(changes?.value !== undefined && { changes: changes.value }) };
  return { resources: [found], reads: changes === undefined ? [] : [changes.read] };
}

function changesOf(reader: EvidenceReader, { id, path }: { readonly id: string; readonly path: string }) {
  const asked: Omit<Read, "outcome"> = { source: "repository", call: kind.fields.changes.call, scope: id, feeds: `${kind.name}.changes` };
  return attempt(asked, endingOf, () => reader.changes(path));
}

function linesOf(text: string): readonly string[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

function unique(files: readonly EvidenceFile[]): readonly EvidenceFile[] {
  return [...new Map(files.map((file) => [file.path, file])).values()];
}
