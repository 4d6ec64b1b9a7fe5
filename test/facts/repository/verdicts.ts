import { audit } from "../../../src/audit.ts";
import type { Verdict } from "../../../src/model/report.ts";
import type { EvidenceSource, TargetEvidence } from "../../../src/model/target.ts";
import { snapshot, target } from "../../build.ts";
import { must, shipped } from "../../lab.ts";
import { paper, type Papers } from "./world.ts";

export type Verdicts = Readonly<Record<string, Verdict["is"]>>;

/** A text, or one whose changes are known. */
type File = string | { readonly text: string; readonly changes: readonly string[] };

/** What each source holds, by path. */
export type Files = Readonly<Partial<Record<EvidenceSource, Readonly<Record<string, File>>>>>;

const EVIDENCE: TargetEvidence = {
  runbook: { paths: ["runbooks/dr.md"] },
  drill_log: { paths: ["runbooks/log.md"] },
  postmortems: { paths: ["runbooks/postmortems"] },
};

/** The verdicts of the account's rules on such papers. */
export function verdictsOf(
  rules: readonly string[],
  files: Files,
  { evidence = EVIDENCE, resources = [], ...changes }: Papers = {},
): Verdicts {
  const found = SOURCES.flatMap((source) => Object.entries(files[source] ?? {}).map(([path, file]) => resourceOf(source, path, file)));
  const seen = snapshot({ ...changes, resources: [...found, ...resources], target: { ...target, evidence } });
  const { findings } = must(audit([seen], shipped, { name: "auditor", version: "0.0.0" }));
  return Object.fromEntries(findings.filter(({ rule }) => rules.includes(rule)).map(({ rule, verdict }) => [rule, verdict.is]));
}

const SOURCES: readonly EvidenceSource[] = ["runbook", "drill_log", "postmortems"];

function resourceOf(source: EvidenceSource, path: string, file: File) {
  const { text, ...changes } = typeof file === "string" ? { text: file } : file;
  return { ...paper(source, path, text), ...changes };
}

const RANK: Readonly<Record<string, number>> = { fail: 0, unknown: 1, pass: 2 };

/** Verdicts that are better than they were. What does not apply any more is no better. */
export function rises(before: Verdicts, after: Verdicts, rules: readonly string[]): readonly string[] {
  const rank = (verdict: string | undefined) => RANK[verdict ?? ""] ?? 0;
  return rules.filter((rule) => rank(after[rule]) > rank(before[rule])).map((rule) => `${rule}: ${before[rule]} → ${after[rule]}`);
}
