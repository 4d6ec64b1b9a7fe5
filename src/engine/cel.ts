import { type ASTNode, Environment } from "@marcbachmann/cel-js";
import { Duration } from "@marcbachmann/cel-js/evaluator";
import { glob } from "./glob.ts";

export type Node = ASTNode;
export type Variables = Readonly<Record<string, unknown>>;
export type Program = (variables: Variables) => unknown;

/** What is wrong with an expression, and at which of its characters. */
export interface Mistake {
  readonly message: string;
  readonly at: number;
}

/** Names of CEL types, by the name of a field. */
export type CelTypes = Readonly<Record<string, string>>;

/** By name: a known type's name, or the fields of a type of its own. */
export type CelVariables = Readonly<Record<string, string | CelTypes>>;

/** The result's type by CEL's name, or what does not fit. */
export type Checked = { readonly type: string } | { readonly mistake: Mistake };
export type Checker = (source: string, variables: CelVariables) => Checked;

/** Expressions are one line; the length holds before the parser sees anything. */
export const MAX_LENGTH = 2000;
const limits = { maxAstNodes: 500, maxDepth: 32, maxListElements: 200, maxMapEntries: 100, maxCallArguments: 8 };
const options = { enableOptionalTypes: true, homogeneousAggregateLiterals: false, limits };

/** Without it a call might be asynchronous, and every result a Promise. */
const sync = { async: false } as const;

const ARITHMETIC = {
  "+": (a: number, b: number) => a + b,
  "-": (a: number, b: number) => a - b,
  "*": (a: number, b: number) => a * b,
  "/": (a: number, b: number) => a / b,
} as const;

/** Evaluates on plain objects as they are: with declared types every object would be wrapped. */
const language = withOurs(new Environment({ ...options, unlistedVariablesAreDyn: true }));

/** The only door to CEL. */
export function compile(source: string): { readonly program: Program; readonly tree: Node } | { readonly mistake: Mistake } {
  if (source.length > MAX_LENGTH) {
    return { mistake: { message: `is ${source.length} characters long; at most ${MAX_LENGTH} are read`, at: 0 } };
  }
  try {
    const parsed = language.parse(source);
    return { program: parsed, tree: parsed.ast };
  } catch (error) {
    return { mistake: mistakeOf(error) };
  }
}

/** A checker that knows these object types. It parses for itself, because a check leaves its types in the tree. */
export function checker(types: Readonly<Record<string, CelTypes>>): Checker {
  const typed = withOurs(new Environment({ ...options, unlistedVariablesAreDyn: false }));
  typed.registerOperator("double == int", neverRun).registerOperator("double in list<int>", neverRun);
  for (const [name, fields] of Object.entries(types)) typed.registerType(name, { ctor: () => undefined, fields });

  return (source, variables) => {
    const own = typed.clone();
    for (const [name, type] of Object.entries(variables)) declare(own, name, type);
    const { valid, type, error } = own.check(source);
    return valid && type !== undefined ? { type } : { mistake: mistakeOf(error) };
  };
}

/** What a broken evaluation says, on one line. */
export function summaryOf(error: unknown): string {
  const summary = typeof error === "object" && error !== null && "summary" in error ? error.summary : undefined;
  return typeof summary === "string" ? summary : (String(error).split("\n")[0] ?? "");
}

function declare(environment: Environment, name: string, type: string | CelTypes): void {
  if (typeof type === "string") return void environment.registerVariable(name, type);
  environment.registerType(name, { ctor: () => undefined, fields: type }).registerVariable(name, name);
}

function withOurs(environment: Environment): Environment {
  for (const operator of ["+", "-", "*", "/"] as const) {
    environment.registerOperator(`double ${operator} int: double`, (a: number, b: bigint) => ARITHMETIC[operator](a, Number(b)));
    environment.registerOperator(`int ${operator} double: double`, (a: bigint, b: number) => ARITHMETIC[operator](Number(a), b));
  }
  for (const type of ["int", "double"]) {
    environment.registerFunction(`days(${type}): google.protobuf.Duration`, (n: bigint | number) => hours(Number(n) * 24), sync);
    environment.registerFunction(`hours(${type}): google.protobuf.Duration`, (n: bigint | number) => hours(Number(n)), sync);
  }
  return environment.registerFunction("count(list): int", countAll, sync).registerFunction("glob(string, string): bool", glob, sync);
}

/** Unlike `size`, it touches every element, so an open list makes it Unread. */
function countAll(list: Iterable<unknown>): bigint {
  let count = 0n;
  for (const _ of list) count += 1n;
  return count;
}

function hours(n: number): Duration {
  return Duration.fromMilliseconds(n * 3_600_000);
}

function neverRun(): never {
  throw new TypeError("the typed environment only checks");
}

function mistakeOf(error: unknown): Mistake {
  const range = typeof error === "object" && error !== null && "range" in error ? error.range : undefined;
  const start = typeof range === "object" && range !== null && "start" in range ? range.start : 0;
  return { message: summaryOf(error), at: typeof start === "number" ? start : 0 };
}
