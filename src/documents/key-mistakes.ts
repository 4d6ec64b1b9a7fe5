import { type Document, visit } from "yaml";
import { nameOf, startOf } from "./locate.ts";
import type { Mistake } from "./syntax-mistakes.ts";
import { visible } from "./visible.ts";

/** A tag would make a value of another kind than what is written. */
export function tagMistakes({ warnings }: Document.Parsed): Mistake[] {
  return warnings.map((warning) => ({
    offset: warning.pos[0],
    message: visible(warning.message.replace("Unresolved tag:", "unknown tag")),
  }));
}

/** A key stands once, and none reaches for what every object has. */
export function keyMistakes(document: Document.Parsed): Mistake[] {
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
