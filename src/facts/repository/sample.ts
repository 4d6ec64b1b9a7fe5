import type { Markdown } from "./markdown.ts";

const A_SAMPLE = "(?:sample|example|template|muster|vorlage)";
const A_PAPER =
  "(?:post-?mortem|run ?book|playbook|plan|(?:drill )?log|report|review|document|entry|protokoll|bericht|calendar|page|file)s?";
const KIND_OF = "(?:dr|disaster|recovery|drill|incident|fail-?over|restore|backup|outage|blameless|business|continuity|90-day)";

/** What a title says of its own document. A sample of something else, `of the example platform`, is not meant. */
const FORMS: readonly RegExp[] = [
  `^${A_SAMPLE}$`,
  `^${A_SAMPLE}(?::| [-–—|] )`,
  `(?::| [-–—|]) ?${A_SAMPLE}$`,
  `[([](?:an? )?${A_SAMPLE}(?: only)?[)\\]]`,
  `^(?:an? )?${A_SAMPLE}[ -](?:${KIND_OF}[ -])*${A_PAPER}\\b`,
  `^(?:an? )?${A_SAMPLE} (?:for|of) `,
  `\\b${A_PAPER}[ -]${A_SAMPLE}(?:$|:| [-–—|(])`,
].map((form) => new RegExp(form, "i"));

/** Whether a document says of itself, in its title or at its top, that it is a sample: then it is no evidence. */
export function isSample({ sections, frontMatter }: Markdown): boolean {
  const title = sections.find(({ level }) => level > 0)?.heading ?? "";
  const said = ["title", "status", "kind", "type"].map((key) => frontMatter.get(key)?.text ?? "");
  return [title, ...said].some((text) => FORMS.some((form) => form.test(text.trim().replace(/\s+/g, " "))));
}
