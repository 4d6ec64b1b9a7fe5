import { type Document, parseDocument } from "../documents/document.ts";
import { kindNamed, kinds } from "../kinds/all.ts";
import type { Parsed, Problem } from "../model/parsed.ts";
import type { Rule } from "../model/rule.ts";
import { compile } from "./cel.ts";
import { type CompiledRule, compileRule } from "./compile-rule.ts";
import { meant } from "./fields.ts";
import { isTaken } from "./lint.ts";
import { completed, type WrittenRule } from "./attested.ts";
import { ruleSchema } from "./rule-schema.ts";
import type { Types } from "./types.ts";

export interface RuleFile {
  /** `rules/velero/x.yaml`: the folder is the rule's subject. */
  readonly path: string;
  readonly text: string;
}

/** A rule that loads cannot be misread later: every expression compiles, every field exists, and no list is trusted blindly. */
export function loadRule(file: RuleFile, types: Types): Parsed<CompiledRule> {
  const parsed = parseDocument<WrittenRule>(file.path, file.text, ruleSchema);
  if (!parsed.ok) return parsed;
  const document = { ...parsed.value, value: completed(parsed.value.value) };
  const [variable = "", kindName = ""] = Object.entries(document.value.for_each)[0] ?? [];
  const kind = kindNamed(kindName);
  const problems = [
    ...misnamed(file, document),
    ...mistakenVariable(variable).map((message) => at(document, file, { path: ["for_each", variable], message })),
    ...(kind === undefined ? [at(document, file, { path: ["for_each", variable], message: unknownKind(kindName) })] : []),
  ];
  if (kind === undefined || problems.length > 0) return { ok: false, problems };
  return compileRule({ path: file.path, text: file.text, subject: subjectOf(file), document, types, variable, kind });
}

/** The rule's folder: `rules/velero/x.yaml` is about `velero`. */
export function subjectOf({ path }: RuleFile): string {
  return path.split("/").at(-2) ?? "";
}

/** The file's name without its ending: the id of what is in it. */
export function stem({ path }: RuleFile): string {
  return (path.split("/").at(-1) ?? "").replace(/\.yaml$/, "");
}

function misnamed(file: RuleFile, document: Document<Rule>): Problem[] {
  const { id } = document.value;
  if (file.path.endsWith(`/${id}.yaml`)) return [];
  return [at(document, file, { path: ["id"], message: `/id: '${id}' is not the file's name; the file must be called ${id}.yaml` })];
}

/** `namespace` and other reserved words do not parse, and some names are taken. */
function mistakenVariable(variable: string): string[] {
  const parsed = compile(variable);
  if ("mistake" in parsed) return [`/for_each: ${parsed.mistake.message}; choose another name`];
  if (parsed.tree.op === "id" && parsed.tree.args === variable && !isTaken(variable)) return [];
  return [`/for_each: '${variable}' cannot be the name of what is walked; choose another name`];
}

function unknownKind(name: string): string {
  return `/for_each: no kind is called '${name}'${meant(
    name,
    kinds.map((kind) => kind.name),
  )}`;
}

function at(
  document: Document<Rule>,
  { path: file }: RuleFile,
  { path, message }: { readonly path: readonly string[]; readonly message: string },
): Problem {
  return { file, ...document.locate(path), message };
}
