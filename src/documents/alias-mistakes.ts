import { type Document, isCollection, type Node, visit } from "yaml";
import type { Mistake } from "./syntax-mistakes.ts";
import { visible } from "./visible.ts";

const MOST_ALIASES = 100;

/**
 * An alias that leads nowhere or into itself would end whoever walks the value. One that repeats other aliases
 * could make a small file endlessly large or deep.
 */
export function aliasMistakes(document: Document.Parsed): Mistake[] {
  const found: Mistake[] = [];
  let count = 0;
  visit(document, {
    Alias(_key, alias, path) {
      const offset = alias.range?.[0] ?? 0;
      count += 1;
      if (count > MOST_ALIASES) {
        found.push({ offset, message: `more than ${MOST_ALIASES} aliases` });
        return visit.BREAK;
      }
      const name = visible(alias.source);
      const target = alias.resolve(document);
      if (target === undefined) found.push({ offset, message: `nothing before it is called '&${name}'` });
      else if (path.includes(target)) found.push({ offset, message: `'*${name}' contains itself` });
      else if (hasAlias(target)) found.push({ offset, message: `'*${name}' repeats what has aliases itself: write it out` });
      return undefined;
    },
  });
  return found;
}

function hasAlias(node: Node): boolean {
  let has = false;
  if (!isCollection(node)) return false;
  visit(node, {
    Alias() {
      has = true;
      return visit.BREAK;
    },
  });
  return has;
}
