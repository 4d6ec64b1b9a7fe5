import type { Markdown } from "./markdown.ts";

const WORDS = /\b(?:sample|example|template|muster|vorlage)\b/i;

/** Whether a document says of itself, in its title or at its top, that it is a sample: then it is no evidence. */
export function isSample({ sections, frontMatter }: Markdown): boolean {
  const title = sections.find(({ level }) => level > 0)?.heading ?? "";
  const said = ["title", "status", "kind", "type"].map((key) => frontMatter.get(key)?.text ?? "");
  return [title, ...said].some((text) => WORDS.test(text));
}
