import { type Document, visit } from "yaml";
import type { Mistake } from "./syntax-mistakes.ts";
import { visible } from "./visible.ts";

export const MOST_ALIASES = 100;

/** An alias that leads nowhere, into itself, or to a bomb would end `toJS` or whoever walks its value. */
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
      return undefined;
    },
  });
  if (found.length > 0 || count === 0) return found;
  return explodes(document) ? [{ offset: 0, message: `aliases repeat each other more than ${MOST_ALIASES} times over` }] : [];
}

function explodes(document: Document.Parsed): boolean {
  try {
    document.toJS({ maxAliasCount: MOST_ALIASES });
    return false;
  } catch (error) {
    if (error instanceof ReferenceError) return true;
    throw error;
  }
}
