import { type Document, isAlias, isCollection, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from "yaml";

/** Keys and indexes from the top of a document. */
export type Path = readonly (string | number)[];

/** The key of a map's entry, the start of a list's item, or of the nearest ancestor that exists. */
export function offsetOf(document: Document.Parsed, path: Path): number {
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

/** A key as text. */
export function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : "";
}

/** Where a node begins in the text. */
export function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

function isNode(node: unknown): node is Node {
  return isScalar(node) || isCollection(node) || isAlias(node);
}
