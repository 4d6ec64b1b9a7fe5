import { isAlias, isCollection, isMap, isScalar, isSeq, LineCounter, parseDocument, visit, YAMLError } from "yaml";
import type { Document, Node, Pair, YAMLMap } from "yaml";
import type { Parsed, Problem } from "../model/parsed.ts";
import { visible } from "./visible.ts";

export type Path = readonly (string | number)[];

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The text as a tree: its value, and where each node stands. */
export interface Tree {
  readonly value: unknown;
  locate(path: Path): Position;
  /** Mistakes that leave the value readable, such as a key that stands twice. */
  readonly mistakes: readonly Problem[];
}

const OPTIONS = {
  version: "1.2",
  schema: "core",
  stringKeys: true,
  // The library compares each key with all others; `duplicates` walks a map once.
  uniqueKeys: false,
  merge: false,
  resolveKnownTags: false,
  prettyErrors: false,
  logLevel: "error",
} as const;
const MOST_ALIASES = 100;

/** YAML 1.2 core and nothing else: one document, text keys that stand once, no tags, few aliases. */
export function readYaml(file: string, text: string): Parsed<Tree> {
  const lines = new LineCounter();
  const document = parseDocument(text, { ...OPTIONS, lineCounter: lines });
  const positionOf = (offset: number): Position => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problem = ({ offset, message }: Mistake): Problem => ({ file, ...positionOf(offset), message });

  const broken = [...syntax(document), ...aliases(document)];
  if (broken.length > 0) return { ok: false, problems: broken.map(problem) };
  if (document.contents === null) return { ok: false, problems: [problem({ offset: 0, message: "the file is empty" })] };
  const mistakes = [...tags(document), ...keys(document)].map(problem);
  return { ok: true, value: { value: plain(document), locate: (path) => positionOf(offsetOf(document, path)), mistakes } };
}

interface Mistake {
  readonly offset: number;
  readonly message: string;
}

function syntax(document: Document.Parsed): Mistake[] {
  const tab = document.errors.find(({ code }) => code === "TAB_AS_INDENT");
  if (tab !== undefined) return [{ offset: tab.pos[0], message: "a tab is used for indentation; YAML allows only spaces there" }];
  const deep = document.errors.find(({ code }) => code === "RESOURCE_EXHAUSTION");
  if (deep !== undefined) return [{ offset: deep.pos[0], message: "is nested too deeply" }];
  return document.errors.map((error) => ({ offset: error.pos[0], message: words(error) }));
}

function words({ code, message }: YAMLError): string {
  switch (code) {
    case "MULTIPLE_DOCS":
      return "a second YAML document starts here; a file holds one";
    case "NON_STRING_KEY":
      return "a key must be a plain text";
    case "BLOCK_AS_IMPLICIT_KEY":
      return "this cannot be a value here: the line above may be indented otherwise, or a text with ': ' needs quotes";
    default:
      return visible(message.charAt(0).toLowerCase() + message.slice(1));
  }
}

/** An alias that leads nowhere, into itself, or to a bomb would end `toJS` or whoever walks its value. */
function aliases(document: Document.Parsed): Mistake[] {
  const found: Mistake[] = [];
  let count = 0;
  visit(document, {
    Alias(_key, alias, path) {
      const offset = alias.range?.[0] ?? 0;
      const name = visible(alias.source);
      const target = alias.resolve(document);
      count += 1;
      if (target === undefined) found.push({ offset, message: `nothing before it is called '&${name}'` });
      else if (path.includes(target)) found.push({ offset, message: `'*${name}' contains itself` });
      else if (count === MOST_ALIASES + 1) found.push({ offset, message: `more than ${MOST_ALIASES} aliases` });
    },
  });
  if (found.length > 0 || count === 0) return found;
  return explodes(document) ? [{ offset: 0, message: `aliases repeat each other more than ${MOST_ALIASES} times over` }] : [];
}

function explodes(document: Document.Parsed): boolean {
  try {
    plain(document);
    return false;
  } catch (error) {
    if (error instanceof ReferenceError) return true;
    throw error;
  }
}

function plain(document: Document.Parsed): unknown {
  return document.toJS({ maxAliasCount: MOST_ALIASES });
}

function tags({ warnings }: Document.Parsed): Mistake[] {
  return warnings.map((warning) => ({
    offset: warning.pos[0],
    message: visible(warning.message.replace("Unresolved tag:", "unknown tag")),
  }));
}

function keys(document: Document.Parsed): Mistake[] {
  const found: Mistake[] = [];
  visit(document, {
    Map(_key, map) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const name = nameOf(key);
        const offset = startOf(key);
        if (name === "__proto__") found.push({ offset, message: "a key cannot be called '__proto__'" });
        else if (seen.has(name)) found.push({ offset, message: `the key '${visible(name)}' stands twice` });
        seen.add(name);
      }
    },
  });
  return found;
}

/** The key of a map's entry, the start of a list's item, or of the nearest ancestor that exists. */
function offsetOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents;
  let offset = startOf(node);
  for (const step of path) {
    const whole = isAlias(node) ? node.resolve(document) : node;
    if (isMap(whole)) {
      const pair = pairsOf(whole).get(String(step));
      if (pair === undefined) return offset;
      offset = startOf(pair.key);
      node = pair.value;
    } else if (isSeq(whole) && typeof step === "number" && step < whole.items.length) {
      node = whole.items[step];
      offset = startOf(node);
    } else return offset;
  }
  return offset;
}

const indexes = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = indexes.get(map) ?? new Map(map.items.map((pair) => [nameOf(pair.key), pair]));
  indexes.set(map, known);
  return known;
}

function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : "";
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

function isNode(node: unknown): node is Node {
  return isScalar(node) || isCollection(node) || isAlias(node);
}
