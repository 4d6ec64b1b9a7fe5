import { createHash } from "node:crypto";
import { parseDocument } from "../documents/document.ts";
import type { Parsed, Problem } from "../model/parsed.ts";
import type { Checklist } from "../model/rule.ts";
import { byCodeUnit } from "../snapshot/by-code-unit.ts";
import { checklistSchema } from "./checklist-schema.ts";
import { meant } from "./fields.ts";
import type { CompiledRule } from "./compile-rule.ts";
import { loadRule, type RuleFile, subjectOf } from "./load-rule.ts";
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
  const lists = sorted.filter(isChecklist).map((file) => loadChecklist(file, named));
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

function loadChecklist(file: RuleFile, rules: readonly string[]): Parsed<Checklist> {
  const parsed = parseDocument<Checklist>(file.path, file.text, checklistSchema);
  if (!parsed.ok) return parsed;
  const { value, locate } = parsed.value;
  const at = (path: readonly (string | number)[], message: string): Problem => ({
    file: file.path,
    ...locate(path),
    message: `/${path.join("/")}: ${message}`,
  });
  const problems = [
    ...(value.name === stem(file)
      ? []
      : [at(["name"], `'${value.name}' is not the file's name; the file must be called ${value.name}.yaml`)]),
    ...value.items.flatMap(({ id }, index) =>
      value.items.findIndex((other) => other.id === id) === index ? [] : [at(["items", index, "id"], `two items are called '${id}'`)],
    ),
    ...value.items.flatMap((item, index) =>
      item.rules.flatMap((rule, nth) =>
        rules.includes(rule) ? [] : [at(["items", index, "rules", nth], `no rule is called '${rule}'${meant(rule, rules)}`)],
      ),
    ),
  ];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value };
}

/** A file is named for its id, so two equal names are two equal ids; the one that came later is at fault. */
function twice(files: readonly RuleFile[]): Problem[] {
  return files.flatMap((file, index) => {
    const other = files.slice(0, index).find((one) => stem(one) === stem(file));
    return other === undefined ? [] : [{ file: file.path, message: `'${stem(file)}' is already the name of ${other.path}` }];
  });
}

function stem({ path }: RuleFile): string {
  return (path.split("/").at(-1) ?? "").replace(/\.yaml$/, "");
}

function digestOfFiles(files: readonly RuleFile[]): string {
  const hash = createHash("sha256");
  for (const { path, text } of files) hash.update(`${path.split("/").slice(-2).join("/")}\n${text.length}\n${text}\n`);
  return hash.digest("hex");
}
