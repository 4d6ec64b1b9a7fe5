import type { Fault } from "./fault.ts";

/** `<DR-CTX>`, `\<NAME\>`, `<YYYY-MM-DD>`: in capitals, so that `<https://…>` and generics are none. Also inside code. */
const BLANK = /\\?<([A-Z][A-Z0-9 _./-]{0,60})\\?>/g;

/** Blanks that nobody filled, but for those that are meant to be filled on the night. */
export function blanksOf(lines: readonly string[], meant: readonly string[]): readonly Fault[] {
  const expected = new Set(meant.map(bare));
  return lines.flatMap((text, index) =>
    [...text.matchAll(BLANK)]
      .map(([, name = ""]) => name)
      .filter((name) => !expected.has(name))
      .map((name) => ({ text: `<${name}> is still blank`, line: index + 1 })),
  );
}

/** People may write the brackets or leave them out. */
const bare = (name: string) => name.replace(/^<|>$/g, "");
