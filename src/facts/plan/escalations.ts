import type { Markdown, Section } from "../repository/markdown.ts";
import { type Text, textsIn } from "./texts.ts";

/** A line that says whom to page, to call, or to escalate to. */
export interface Escalation {
  readonly text: string;
  readonly line: number;
}

const WHOM =
  /(?<!\p{L})(?:escalat\p{L}*|(?<!(?:wiki|this|that|web|status|home|landing|runbook|confluence|next|first) )pages?|paging|(?<!(?:api|system|video|function|conference) )calls?|calling|on-?call|contacts?|fall-?back|phone|eskal\p{L}*|anrufen|anruf|kontakt\p{L}*|bereitschaft|rufbereitschaft)(?!\p{L})/iu;
const DO = "(?:page|paging|call|calling|called|paged|contact|contacted|escalat\\p{L}*|anrufen|angerufen|eskalier\\p{L}*|kontaktier\\p{L}*)";
const NOT = [
  `(?:do not|don['’]t|never|no longer|must not|not to|not be|without|instead of|rather than|nicht(?: mehr)?|nie|ohne)\\s+(?:(?!and|but|then)\\p{L}+\\s+){0,3}?${DO}`,
  "(?:no|not an?|no longer an?|kein\\p{L}*)\\s+(?:\\p{L}+\\s+){0,2}?(?:escalation|fall-?back|contact|on-?call|eskalation|kontakt|bereitschaft)",
  "no longer\\s+(?:\\p{L}+\\s+){0,2}?on-?call|nicht mehr\\s+(?:in\\s+)?(?:bereitschaft|erreichbar)",
  "(?:until|till|up to|before|bis)\\s+(?:the end of\\s+|zum?\\s+)?(?:day|tag|\\d{4}-)",
].map((form) => new RegExp(`(?<!\\p{L})(?:${form})`, "giu"));
/** A sentence that goes on in the next line: `escalate to`. */
const GOES_ON = new RegExp(`(?<!\\p{L})${DO}(?:\\s+\\p{L}+)?\\s+(?:to|the|with|at|an|den|die)$`, "iu");

/** All of them: each line with such a word, and each below a heading or in a table that has one. Who must not be called is no escalation. */
export function escalationsIn({ sections }: Markdown): readonly Escalation[] {
  return withHeadings(sections).flatMap(({ section, headings }) => {
    const isWhole = headings.some((heading) => WHOM.test(heading));
    return textsIn(section)
      .filter(
        (one) => (isWhole || [one.text, one.header].some((text) => WHOM.test(text)) || GOES_ON.test(one.before.trim())) && !isDenied(one),
      )
      .map(({ text, line }) => ({ text, line }));
  });
}

/** What is said not to be done, where that reaches into the line itself. */
function isDenied({ text, before }: Text): boolean {
  const whole = `${before.slice(-80)} ${text}`;
  const begins = whole.length - text.length;
  return NOT.some((form) => [...whole.matchAll(form)].some(({ index, 0: said }) => index + said.length > begins));
}

/** Each section with its heading and those above it. */
function withHeadings(sections: readonly Section[]): readonly { readonly section: Section; readonly headings: readonly string[] }[] {
  const above: Section[] = [];
  return sections.map((section) => {
    while (above.length > 0 && (above.at(-1)?.level ?? 0) >= section.level) above.pop();
    above.push(section);
    return { section, headings: above.map(({ heading }) => heading) };
  });
}
