import { createHash } from "node:crypto";
import type { Parsed, Problem } from "../model/parsed.ts";
import type { Checklist } from "../model/rule.ts";
import { byCodeUnit } from "../snapshot/by-code-unit.ts";
import type { CompiledRule } from "./compile-rule.ts";
import { loadChecklist } from "./load-checklist.ts";
import { loadRule, type RuleFile, stem, subjectOf } from "./load-rule.ts";
import { asksOfPlan } from "./plan.ts";
import { typesOf, type Vocabulary } from "./types.ts";

/** What "ready" means: every rule, and the checklists that name them. */
export interface Library {
  /** By id. */
  readonly rules: readonly CompiledRule[];
  /** By name. */
  readonly checklists: readonly Checklist[];
  /** SHA-256 of the files. */
  readonly digest: string;
}

/** Loads all of `rules/`, or tells every problem of every file. */
export function loadLibrary(files: readonly RuleFile[], vocabulary: Vocabulary): Parsed<Library> {
  const types = typesOf(vocabulary);
  const sorted = [...files].sort((a, b) => byCodeUnit(a.path, b.path));
  const loaded = sorted.filter(isRule).map((file) => ({ file, parsed: loadRule(file, types) }));
  const rules = loaded.flatMap(({ parsed }) => (parsed.ok ? [parsed.value] : []));
  // A rule that did not load has its own problems: that a checklist names it is not another one.
  const named = [...rules.map(({ rule }) => rule.id), ...loaded.flatMap(({ file, parsed }) => (parsed.ok ? [] : [stem(file)]))];
  const asking = rules.filter(asksOfPlan).map(({ rule }) => rule.id);
  const lists = sorted.filter(isChecklist).map((file) => loadChecklist(file, { named, asking }));
  const checklists = lists.flatMap((parsed) => (parsed.ok ? [parsed.value] : []));
  const problems = [...loaded.map(({ parsed }) => parsed), ...lists].flatMap((parsed) => (parsed.ok ? [] : parsed.problems));
  const all = [...problems, ...twice(files.filter(isRule)), ...twice(files.filter(isChecklist))];
  if (all.length > 0) return { ok: false, problems: all };
  return {
    ok: true,
    value: {
      rules: rules.sort((a, b) => byCodeUnit(a.rule.id, b.rule.id)),
      checklists: checklists.sort((a, b) => byCodeUnit(a.name, b.name)),
      digest: digestOfFiles(sorted),
    },
  };
}

const isChecklist = (file: RuleFile) => subjectOf(file) === "checklists";
const isRule = (file: RuleFile) => !isChecklist(file);

/** A file is named for its id, so two equal names are two equal ids; the one that came later is at fault. */
function twice(files: readonly RuleFile[]): Problem[] {
  return files.flatMap((file, index) => {
    const other = files.slice(0, index).find((one) => stem(one) === stem(file));
    return other === undefined ? [] : [{ file: file.path, message: `'${stem(file)}' is already the name of ${other.path}` }];
  });
}

function digestOfFiles(files: readonly RuleFile[]): string {
  const hash = createHash("sha256");
  for (const { path, text } of files) hash.update(`${path.split("/").slice(-2).join("/")}\n${text.length}\n${text}\n`);
  return hash.digest("hex");
}
