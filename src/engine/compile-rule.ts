import type { Document } from "../documents/document.ts";
import type { Kind } from "../kinds/kind.ts";
import type { Parsed, Problem } from "../model/parsed.ts";
import type { Rule } from "../model/rule.ts";
import { type CelVariables, compile, type Mistake, type Program } from "./cel.ts";
import { meant, PARAMS } from "./fields.ts";
import { type Path, pathsOf } from "./paths.ts";
import { positionOf } from "./position.ts";
import { type Template, template } from "./template.ts";
import { ANY, celName, type Type, typeOfValue, type Types } from "./types.ts";
import { type Scope, type Walk, walk } from "./walk.ts";

export interface CompiledRule {
  readonly rule: Rule;
  readonly subject: string;
  readonly variable: string;
  readonly kind: Kind;
  readonly when?: Program;
  readonly assert: Program;
  readonly notes?: Program;
  readonly line?: Program;
  readonly message: Template;
  readonly notApplicable: Template;
  /** What `when` and `assert` read. */
  readonly paths: readonly Path[];
}

/** A rule file that fits its schema, and the names its expressions may use. */
interface Source extends Pick<CompiledRule, "subject" | "variable" | "kind"> {
  readonly path: string;
  readonly text: string;
  readonly document: Document<Rule>;
  readonly types: Types;
}

interface Compiling extends Source {
  readonly scope: Scope;
  readonly variables: CelVariables;
  readonly problems: Problem[];
  readonly reads: Walk["reads"][number][];
}

/** Compiles every expression of a rule, or tells every problem of each. */
export function compileRule(source: Source): Parsed<CompiledRule> {
  const rule = source.document.value;
  const compiling: Compiling = { ...source, ...namesOf(rule, source), problems: [], reads: [] };
  const value = compiled(rule, compiling);
  return compiling.problems.length > 0 ? { ok: false, problems: compiling.problems } : { ok: true, value };
}

function compiled(rule: Rule, compiling: Compiling): CompiledRule {
  const { subject, variable, kind, reads } = compiling;
  const { when, notes, line, not_applicable: because = `not so: ${when ?? "true"}` } = rule;
  const programs = {
    ...(when !== undefined && { when: expression("when", when, compiling) }),
    assert: expression("assert", rule.assert, compiling),
    ...(notes !== undefined && { notes: expression("notes", notes, compiling) }),
    ...(line !== undefined && { line: expression("line", line, compiling) }),
  };
  const message = text("message", rule.message, compiling);
  const notApplicable = text("not_applicable", because, compiling);
  return { rule, subject, variable, kind, ...programs, message, notApplicable, paths: pathsOf(reads) };
}

const BOOLEAN = { types: ["bool", "dyn"], called: "true or false" };
const RESULTS = {
  when: BOOLEAN,
  assert: BOOLEAN,
  line: { types: ["int", "double", "dyn"], called: "a number" },
  notes: { types: ["list<string>", "list", "list<T>", "dyn"], called: "a list of texts" },
  printed: { types: ["string", "int", "double", "bool", "dyn", "google.protobuf.Timestamp"], called: "something that can be printed" },
} as const;

type Expression = "when" | "assert" | "notes" | "line";
type Text = "message" | "not_applicable";

interface Where {
  readonly key: Expression | Text;
  /** Where in the key's value the source starts. */
  readonly start: number;
  readonly result: { readonly types: readonly string[]; readonly called: string };
}

function expression(key: Expression, source: string, compiling: Compiling): Program {
  return programOf(source, { key, start: 0, result: RESULTS[key] }, compiling);
}

function text(key: Text, source: string, compiling: Compiling): Template {
  return template(source, ({ source: part, start }) => programOf(part, { key, start, result: RESULTS.printed }, compiling));
}

function programOf(source: string, where: Where, compiling: Compiling): Program {
  const parsed = compile(source);
  if ("mistake" in parsed) return refused([parsed.mistake], where, compiling);
  const { mistakes, reads } = walk(parsed.tree, compiling.scope, compiling.types);
  if (mistakes.length > 0) return refused(mistakes, where, compiling);
  const checked = compiling.types.check(source, compiling.variables);
  if ("mistake" in checked) return refused([withNearest(checked.mistake, compiling)], where, compiling);
  const { types, called } = where.result;
  if (!types.includes(checked.type)) return refused([{ message: `gives ${checked.type}, not ${called}`, at: 0 }], where, compiling);
  if (where.key === "when" || where.key === "assert") compiling.reads.push(...reads);
  return parsed.program;
}

function withNearest({ message, at }: Mistake, { scope }: Compiling): Mistake {
  const [, unknown] = /^Unknown variable: (\w+)$/.exec(message) ?? [];
  return { message: unknown === undefined ? message : `${message}${meant(unknown, Object.keys(scope))}`, at };
}

function refused(mistakes: readonly Mistake[], { key, start }: Where, { document, path: file, text, problems }: Compiling): Program {
  for (const { message, at } of mistakes) {
    const position = positionOf(text, document.locate([key]), { value: document.value[key] ?? "", offset: start + at });
    problems.push({ file, ...position, message: `/${key}: ${message}` });
  }
  return neverRun;
}

function neverRun(): never {
  throw new TypeError("a rule with problems was run");
}

function namesOf({ params = {} }: Rule, { variable, kind }: Source): Pick<Compiling, "scope" | "variables"> {
  const fields = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeOfValue(value)]));
  const ofParams: Type = { is: "object", name: PARAMS, fields };
  const scope: Scope = {
    [variable]: { type: { is: "item", kind: kind.name }, path: [variable] },
    params: { type: ofParams, path: [PARAMS] },
    now: { type: ANY },
  };
  const cel = Object.fromEntries(Object.entries(fields).map(([name, type]) => [name, celName(type)]));
  return { scope, variables: { [variable]: kind.name, params: cel, now: "google.protobuf.Timestamp" } };
}
