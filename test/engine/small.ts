import { Type } from "typebox";
import { loadLibrary, type Library } from "../../src/engine/load-library.ts";
import { evaluate } from "../../src/engine/evaluate.ts";
import type { Vocabulary } from "../../src/engine/types.ts";
import { establish, type Fact, fact, openList } from "../../src/facts/fact.ts";
import { bucket } from "../../src/kinds/aws/bucket.ts";
import { targetBucket, targetNamespace } from "../../src/kinds/target.ts";
import { backup } from "../../src/kinds/velero/backup.ts";
import type { Parsed } from "../../src/model/parsed.ts";
import type { Finding, Verdict } from "../../src/model/report.ts";
import type { Resource, Snapshot } from "../../src/model/snapshot.ts";
import type { Known } from "../../src/snapshot/known.ts";
import { merge } from "../../src/snapshot/merge.ts";
import { open } from "../../src/snapshot/open.ts";
import { unread } from "../../src/snapshot/unread.ts";
import { type Seen, snapshot, USE1 } from "../build.ts";

/** Facts of the tests' own, so that the engine is tested whatever the shipped facts say. */
const backups = fact({
  on: targetNamespace,
  name: "backups",
  doc: "The backups of its cluster.",
  type: { listOf: backup },
  conclude: ({ inCluster = "" }, known) => openList(known.seen(backup, inCluster)),
});
const nights = fact({
  on: targetNamespace,
  name: "nights",
  doc: "One for each backup; a night in progress cannot be seen.",
  type: Type.Array(Type.Object({ id: Type.String(), is: Type.String() })),
  conclude: ({ inCluster = "" }, known) =>
    known.seen(backup, inCluster).items.map(({ id, status }) => ({
      id,
      is: status.phase === "InProgress" ? unread(`the night of ${id} is not over`, "Run again in the morning") : (status.phase ?? "none"),
    })),
});
const found = fact({
  on: targetBucket,
  name: "found",
  doc: "The bucket itself.",
  type: { itemOf: bucket },
  conclude: ({ name }, known) => known.one(bucket, name),
});
const faulty = fact({
  on: targetNamespace,
  name: "faulty",
  doc: "A fact with a bug.",
  type: Type.Boolean(),
  conclude: (): boolean => {
    throw new TypeError("a bug of ours");
  },
});
const facts: readonly Fact[] = [backups, nights, found, faulty];
export const vocabulary: Vocabulary = { facts };

export interface Asking {
  readonly id?: string;
  readonly assert?: string;
  readonly forEach?: string;
  readonly severity?: string;
  readonly more?: string;
}

/** A rule file with an assert of the test's own. */
export const ruleFile = ({ id = "rule", assert = "true", forEach = "ns: target.namespace", severity = "high", more = "" }: Asking) => ({
  path: `rules/test/${id}.yaml`,
  text: `id: ${id}
title: It is well
problem: It is not shown to be well
severity: ${severity}
for_each: { ${forEach} }
assert: ${assert.includes(": ") || /^(true|false)$|^[!"'[{]/.test(assert) ? JSON.stringify(assert) : assert}
message: "It is not well."
why: It matters.
fix: Mend it.
references: ["https://example.org/"]
${more}`,
});

export const checklistFile = (name: string, text: string) => ({ path: `rules/checklists/${name}.yaml`, text });

export const load = (...rules: readonly Asking[]): Parsed<Library> => loadLibrary(rules.map(ruleFile), vocabulary);

export function mustLoad<T>(parsed: Parsed<T>): T {
  if (parsed.ok) return parsed.value;
  throw new Error(parsed.problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`).join("\n"));
}

export const problemsOf = (parsed: Parsed<unknown>): readonly string[] =>
  parsed.ok ? [] : parsed.problems.map(({ line, column, message }) => `${line}:${column} ${message}`);

/** Opened, with the tests' own facts. */
export function known(...parts: readonly Snapshot[]): Known {
  const merged = merge(parts);
  if (!merged.ok) throw new Error(merged.problems.join("\n"));
  const opened = open(merged.value);
  for (const on of [targetNamespace, targetBucket]) {
    const own = facts.filter((one) => one.on === on);
    for (const resource of opened.seen(on).items) establish(own, resource, opened);
  }
  return opened;
}

export const findingsOf = (library: Library, seen: Seen): readonly Finding[] =>
  evaluate(library.rules, known(snapshot(seen))).flatMap(({ findings }) => findings);

export const verdictOf = (asking: Asking, seen: Seen): Verdict["is"] | undefined => findingsOf(mustLoad(load(asking)), seen)[0]?.verdict.is;

/** Ended: one backup of a day of November 2026. */
export const night = (day: number, phase = "Completed", cluster = USE1): Resource & Readonly<Record<string, unknown>> => ({
  kind: backup.name,
  id: `${cluster}/velero/nightly-${day}`,
  scope: cluster,
  cluster,
  metadata: { namespace: "velero", name: `nightly-${day}`, creationTimestamp: `2026-11-${day}T02:00:00Z` },
  spec: {},
  status: { phase },
});

export const nightsOf = (...phases: readonly string[]) => phases.map((phase, index) => night(16 + index, phase));
export const clean = nightsOf(...Array.from({ length: 7 }, () => "Completed"));
export const cut = [{ feeds: backup.name, scope: USE1, outcome: "truncated" }] as const;
