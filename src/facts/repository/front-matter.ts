import type { Placed } from "./markdown.ts";

/** An item of a list: its text, and what it says by keys in small letters. */
export interface Listed extends Placed {
  readonly said: ReadonlyMap<string, string>;
}

interface FrontMatter {
  readonly frontMatter: ReadonlyMap<string, Placed>;
  readonly frontLists: ReadonlyMap<string, readonly Listed[]>;
  /** How many lines it takes. */
  readonly after: number;
}

/** A key, something that belongs to one, a comment, or nothing: what else stands between two rules is text. */
const OF_YAML = /^(?:[A-Za-z][\w -]*:|\s|-\s|#|$)/;

/** What stands between `---` at the top, as far as people write it: scalars, and lists of texts or of small maps. */
export function frontMatterOf(lines: readonly string[]): FrontMatter {
  const end = lines[0]?.trim() === "---" ? lines.findIndex((line, index) => index > 0 && line.trim() === "---") : -1;
  const inside = lines.slice(1, Math.max(end, 0));
  const keys = inside.flatMap((line, index) => {
    const [, key = "", text = ""] = /^([A-Za-z][\w -]*):\s*(.*?)\s*$/.exec(line) ?? [];
    return key === "" ? [] : [{ key: key.toLowerCase(), text: scalar(text), index }];
  });
  if (keys.length === 0 || inside.some((line) => !OF_YAML.test(line))) return { frontMatter: new Map(), frontLists: new Map(), after: 0 };
  const found = keys.map(({ key, text, index }, nth) => {
    const below = text === "" ? listIn(inside.slice(index + 1, keys[nth + 1]?.index), index + 3) : [];
    return { key, placed: { text: text || below.map((one) => one.text).join(", "), line: index + 2 }, below };
  });
  return {
    frontMatter: new Map(found.map(({ key, placed }) => [key, placed])),
    frontLists: new Map(found.filter(({ below }) => below.length > 0).map(({ key, below }) => [key, below])),
    after: end + 1,
  };
}

const scalar = (text: string) => text.replace(/^(["'])(.*)\1(?:\s+#.*)?$/, "$2");

/** Each `- ` of the outermost depth begins an item; what is deeper, or has none, belongs to it. */
function listIn(lines: readonly string[], first: number): readonly Listed[] {
  const depth = /^(\s*)-\s/.exec(lines.find((line) => /^\s*-\s/.test(line)) ?? "")?.[1]?.length ?? -1;
  const items: { readonly line: number; readonly texts: string[] }[] = [];
  for (const [index, text] of lines.entries()) {
    const [, before = "", rest = ""] = /^(\s*)-\s+(.*)$/.exec(text) ?? [];
    if (rest !== "" && before.length === depth) items.push({ line: first + index, texts: [rest] });
    else if (text.trim() !== "" && !/^\s*#/.test(text)) items.at(-1)?.texts.push(text.trim());
  }
  return items.map(({ line, texts }) => ({ text: scalar((texts[0] ?? "").trim()), line, said: saidIn(texts) }));
}

/** `{ what: a, owner: b }` on one line says the same as a line for each. */
function saidIn(texts: readonly string[]): ReadonlyMap<string, string> {
  const parts = texts.flatMap((text) => /^\{(.*)\}$/.exec(text)?.[1]?.split(",") ?? [text]);
  return new Map(
    parts.flatMap((part): [string, string][] => {
      const [, key = "", text = ""] = /^\s*["']?([A-Za-z][\w -]{0,30})["']?:\s+(.*?)\s*$/.exec(part) ?? [];
      return key === "" ? [] : [[key.toLowerCase(), scalar(text)]];
    }),
  );
}
