import type { Parsed, Problem } from "../model/parsed.ts";
import { brokenJson } from "./broken-json.ts";
import { fits, type JsonSchema, mismatches } from "./validate.ts";
import { visible } from "./visible.ts";
import type { Path } from "./locate.ts";
import { type Position, readYaml } from "./yaml.ts";

export type { JsonSchema } from "./validate.ts";

/** A value that fits its schema, and where each part of it was written. */
export interface Document<T> {
  readonly value: T;
  /** Where a node stands, by its path of keys and indexes: the key of a map's entry, or the nearest ancestor that exists. */
  locate(path: Path): Position;
}

const MOST_PROBLEMS = 100;

/** What a text holds, though not all of it may fit. */
export interface Draft {
  readonly problems: readonly Problem[];
  /** Absent when the text is no YAML at all. */
  readonly document?: Document<unknown>;
}

/** YAML text and a schema in; a value, or every problem with its line and column out. */
export function parseDocument<T>(file: string, text: string, schema: JsonSchema): Parsed<Document<T>> {
  const { problems, document } = draftDocument(file, text, schema);
  if (document === undefined || problems.length > 0 || !fits<T>(schema, document.value)) return refused(problems);
  return { ok: true, value: { ...document, value: document.value } };
}

/** For who has more to find fault with: what there is, and what is wrong with it so far. */
export function draftDocument(file: string, text: string, schema: JsonSchema): Draft {
  const tree = readYaml(file, unmarked(text));
  if (!tree.ok) return { problems: tree.problems };
  const { value, locate, mistakes } = tree.value;
  const problems = mismatches(schema, value).map(({ path, message }) => ({ file, ...locate(path), message }));
  return { problems: [...mistakes, ...problems], document: { value, locate } };
}

/** JSON text in; a value that fits the schema, or every problem out. A broken text is named by line and column. */
export function parseJson<T>(file: string, text: string, schema?: JsonSchema): Parsed<T> {
  const json = unmarked(text);
  if (json.trim() === "") return refused([{ file, line: 1, column: 1, message: "the file is empty" }]);
  try {
    const value: T = JSON.parse(json);
    if (schema === undefined || fits<T>(schema, value)) return { ok: true, value };
    return refused(mismatches(schema, value).map(({ message }) => ({ file, message })));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refused([{ file, ...broken(json) }]);
  }
}

/** All at once and in the order of the file. A hostile file could hold a million. */
export function refused(problems: readonly Problem[]): { readonly ok: false; readonly problems: readonly Problem[] } {
  const sorted = [...problems].sort(byPlace);
  const rest = sorted.slice(MOST_PROBLEMS);
  const [first] = rest;
  const more = first === undefined ? [] : [{ ...first, message: `and ${rest.length} more problems from here on` }];
  return { ok: false, problems: [...sorted.slice(0, MOST_PROBLEMS), ...more] };
}

function byPlace(a: Problem, b: Problem): number {
  const by = (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
  return by || (a.message < b.message ? -1 : Number(a.message > b.message));
}

function broken(text: string): Omit<Problem, "file"> {
  const { at, expected } = brokenJson(text) ?? { at: text.length, expected: "JSON" };
  const before = text.slice(0, at).split("\n");
  const position = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  if (at === text.length) return { ...position, message: `the file is cut short: expected ${expected}` };
  return { ...position, message: `is not JSON: expected ${expected}, found '${visible(text.slice(at, at + 1))}'` };
}

/** Windows' editors begin a file with a byte order mark. */
function unmarked(text: string): string {
  return text.startsWith("\u{feff}") ? text.slice(1) : text;
}
