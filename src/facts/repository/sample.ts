import { dayIn } from "./day.ts";
import { labelsOf } from "./labels.ts";
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

/** Whether a document says of itself, in its title, at its top or by its file's name, that it is a sample: then it is no evidence. */
export function isSample(markdown: Markdown, path = ""): boolean {
  const { sections, frontMatter } = markdown;
  const title = sections.find(({ level }) => level > 0)?.heading ?? "";
  const said = ["title", "status", "kind", "type"].map((key) => frontMatter.get(key)?.text ?? "");
  const name = nameIn(path);
  return [title, ...said, name].some(isForm) || (/ (?:template|vorlage)$/i.test(name) && !hasDay(markdown));
}

const isForm = (text: string) => FORMS.some((form) => form.test(text.trim().replace(/\s+/g, " ")));

/** `_template.md`, `INCIDENT_POSTMORTEM_TEMPLATE.md`, `sample-postmortem-2026-04-15.md`: in words. */
function nameIn(path: string): string {
  const name =
    path
      .split("/")
      .at(-1)
      ?.replace(/\.[A-Za-z]+$/, "") ?? "";
  return name.replace(/[-_.\s]+/g, " ").trim();
}

/** What happened on a day may have been an incident with a template. */
function hasDay({ sections }: Markdown): boolean {
  return sections.some((section) => [...labelsOf(section).values()].some(({ text }) => dayIn(text) !== undefined));
}
