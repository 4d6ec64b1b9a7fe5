import type { Mistake, Node } from "./cel.ts";
import type { Type } from "./types.ts";

/**
 * `size`, `==` and `[i]` do not touch the end of an open list, so they would be sure of what nobody knows.
 * A list of a kind may therefore stand only where it is asked; it cannot slip through a ternary, a binding or a literal,
 * and neither can the resource whose field it is.
 */
export function plainProblem(type: Type, node: Node): Mistake | undefined {
  const inner = type.is === "optional" ? type.of : type;
  const at = node.range.start;
  if (inner.is === "items") {
    return { message: `'${nodeText(node)}' may only be asked with exists, all, exists_one, filter, map, in, count() or has()`, at };
  }
  return inner.is === "item" ? { message: `'${nodeText(node)}' is a resource: it may only be selected from`, at } : undefined;
}

/** A node as it is written. */
export function nodeText(node: Node): string {
  return node.input.slice(node.range.start, node.range.end);
}
