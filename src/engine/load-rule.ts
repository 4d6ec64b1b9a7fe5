import { type Document, parseDocument } from "../documents/document.ts";
import { kindNamed, kinds } from "../kinds/all.ts";
import type { Kind } from "../kinds/kind.ts";
import type { Parsed, Problem } from "../model/parsed.ts";
import type { Rule } from "../model/rule.ts";
import { celName, TEXT, type Type, typeOfValue, type Types } from "./types.ts";
import { type CelVariables, compile, type Mistake, type Program } from "./cel.ts";
import { meant, PARAMS } from "./fields.ts";
import { isTaken } from "./lint.ts";
import { type Path, pathsOf } from "./paths.ts";
import { positionOf } from "./position.ts";
import { ruleSchema } from "./rule-schema.ts";
import { type Template, template } from "./template.ts";
import { type Scope, walk, type Walk } from "./walk.ts";

export interface RuleFile {
  /** `rules/velero/x.yaml`: the folder is the rule's subject. */
  readonly path: string;
  readonly text: string;
}

export interface CompiledRule {
  readonly rule: Rule;
  readonly subject: string;
  readonly variable: string;
  readonly kind: Kind;
  readonly when?: Program;
  readonly assert: Program;
  readonly notes?: Program;
  readonly message: Template;
  readonly notApplicable: Template;
  /** What `when` and `assert` read. */
  readonly paths: readonly Path[];
}

/** One rule file being compiled. */
interface Compiling {
  readonly file: RuleFile;
  readonly document: Document<Rule>;
  readonly types: Types;
  readonly scope: Scope;
  readonly variables: CelVariables;
  readonly problems: Problem[];
  readonly reads: Walk["reads"][number][];
}

type Expression = "when" | "assert" | "notes";

/** A rule that loads cannot be misread later: every expression compiles, every field exists, and no list is trusted blindly. */
export function loadRule(file: RuleFile, types: Types): Parsed<CompiledRule> {
  const parsed = parseDocument<Rule>(file.path, file.text, ruleSchema);
  if (!parsed.ok) return parsed;
  const document = parsed.value;
  const rule = document.value;
  const [variable = "", kindName = ""] = Object.entries(rule.for_each)[0] ?? [];
  const kind = kindNamed(kindName);
  const problems = [...misnamed(file, document), ...mistakenVariable(variable, { file, document })];
  if (kind === undefined) {
    const message = `no kind is called '${kindName}'${meant(
      kindName,
      kinds.map(({ name }) => name),
    )}`;
    return { ok: false, problems: [...problems, at(document, file, { path: ["for_each", variable], message })] };
  }
  if (problems.length > 0) return { ok: false, problems };
  const compiling: Compiling = { file, document, types, ...namesOf(rule, { variable, kind }), problems, reads: [] };
  const value = compiled(compiling, { variable, kind });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value };
}

/** The rule's folder: `rules/velero/x.yaml` is about `velero`. */
export function subjectOf({ path }: RuleFile): string {
  return path.split("/").at(-2) ?? "";
}

function compiled(compiling: Compiling, { variable, kind }: Pick<CompiledRule, "variable" | "kind">): CompiledRule {
  const rule = compiling.document.value;
  const { when, notes } = rule;
  const whenProgram = when === undefined ? undefined : expression("when", when, compiling);
  const assert = expression("assert", rule.assert, compiling);
  const paths = pathsOf(compiling.reads);
  return {
    rule,
    subject: subjectOf(compiling.file),
    variable,
    kind,
    assert,
    paths,
    ...(whenProgram !== undefined && { when: whenProgram }),
    ...(notes !== undefined && { notes: expression("notes", notes, compiling) }),
    message: text("message", rule.message, compiling),
    notApplicable: text("not_applicable", rule.not_applicable ?? `not so: ${when ?? "true"}`, compiling),
  };
}

const RESULTS: Readonly<Record<Expression, { readonly types: readonly string[]; readonly called: string }>> = {
  when: { types: ["bool", "dyn"], called: "true or false" },
  assert: { types: ["bool", "dyn"], called: "true or false" },
  notes: { types: ["list<string>", "list", "list<T>", "dyn"], called: "a list of texts" },
};
const PRINTED = { types: ["string", "int", "double", "bool", "dyn", "google.protobuf.Timestamp"], called: "something that can be printed" };

function expression(key: Expression, source: string, compiling: Compiling): Program {
  return programOf(source, { key, start: 0, result: RESULTS[key] }, compiling);
}

function text(key: "message" | "not_applicable", source: string, compiling: Compiling): Template {
  return template(source, (part) => programOf(part.source, { key, start: part.start, result: PRINTED }, compiling));
}

interface Where {
  readonly key: Expression | "message" | "not_applicable";
  /** Where in the value of the key the source starts. */
  readonly start: number;
  readonly result: { readonly types: readonly string[]; readonly called: string };
}

function programOf(source: string, { key, start, result }: Where, compiling: Compiling): Program {
  const { document, file, problems } = compiling;
  const parsed = compile(source);
  if ("mistake" in parsed) return (report(parsed.mistake), broken);
  const { mistakes, reads } = walk(parsed.tree, compiling.scope, compiling.types);
  for (const mistake of mistakes) report(mistake);
  if (key === "when" || key === "assert") compiling.reads.push(...reads);
  if (mistakes.length > 0) return broken;
  const checked = compiling.types.check(source, compiling.variables);
  if ("mistake" in checked) report(checked.mistake);
  else if (!result.types.includes(checked.type)) report({ message: `gives ${checked.type}, not ${result.called}`, at: 0 });
  return parsed.program;

  function report({ message, at }: Mistake): void {
    const position = positionOf(file.text, document.locate([key]), { value: document.value[key] ?? "", offset: start + at });
    problems.push({ file: file.path, ...position, message: `${key}: ${message}` });
  }
}

function broken(): never {
  throw new TypeError("a rule with problems was run");
}

function namesOf({ params = {} }: Rule, { variable, kind }: Pick<CompiledRule, "variable" | "kind">) {
  const fields = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeOfValue(value)]));
  const ofParams: Type = { is: "object", name: PARAMS, fields };
  const scope: Scope = {
    [variable]: { type: { is: "item", kind: kind.name }, path: [variable] },
    params: { type: ofParams, path: [PARAMS] },
    now: { type: TEXT },
  };
  const cel = Object.fromEntries(Object.entries(fields).map(([name, type]) => [name, celName(type)]));
  return { scope, variables: { [variable]: kind.name, params: cel, now: "google.protobuf.Timestamp" } };
}

function misnamed(file: RuleFile, document: Document<Rule>): Problem[] {
  const { id } = document.value;
  if (file.path.endsWith(`/${id}.yaml`)) return [];
  return [at(document, file, { path: ["id"], message: `id: '${id}' is not the file's name; the file must be called ${id}.yaml` })];
}

/** `namespace` and other reserved words do not parse, and some names are taken. */
function mistakenVariable(variable: string, { file, document }: { readonly file: RuleFile; readonly document: Document<Rule> }): Problem[] {
  const parsed = compile(variable);
  const path = ["for_each", variable];
  if ("mistake" in parsed) return [at(document, file, { path, message: `for_each: ${parsed.mistake.message}: choose another name` })];
  if (parsed.tree.op === "id" && !isTaken(variable)) return [];
  return [at(document, file, { path, message: `for_each: '${variable}' cannot be the name of what is walked: choose another name` })];
}

function at(
  document: Document<Rule>,
  { path: file }: RuleFile,
  problem: { readonly path: readonly string[]; readonly message: string },
): Problem {
  return { file, ...document.locate(problem.path), message: problem.message };
}
