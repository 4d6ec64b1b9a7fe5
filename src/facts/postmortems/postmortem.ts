import type { EvidenceDocument } from "../../kinds/repository/document.ts";
import { dayIn, type Written } from "../repository/day.ts";
import { labelsOf } from "../repository/labels.ts";
import { type Block, type Markdown, parseMarkdown, type Placed } from "../repository/markdown.ts";
import { isSample } from "../repository/sample.ts";
import { type ActionItem, actionItemsOf } from "./action-item.ts";
import { isMinor } from "./severity.ts";

/** What a team wrote about one drill or incident. */
export interface Postmortem {
  readonly path: string;
  readonly title: string;
  /** The day of the drill or incident. */
  readonly on?: Written;
  /** The day it was written, or published when only that is said. */
  readonly writtenOn?: Written;
  /** Only the day it was published is said: it may have been written long before. */
  readonly onlyPublished?: true;
  /** What it says of where or when it was published; absent when it does not, or says that it was not. */
  readonly published?: string;
  /** It says that it is of a P2 or lower. */
  readonly isMinor: boolean;
  /** It says that it is of a drill. */
  readonly isDrill: boolean;
  /** There may be more in it that was not read. */
  readonly isTooDeep: boolean;
  readonly items: readonly ActionItem[];
}

/** Every postmortem of the folder, by path. Samples, and the index of the folder, are none. */
export function postmortemsIn(documents: readonly EvidenceDocument[]): readonly Postmortem[] {
  const markdown = documents.filter(({ path }) => /\.(?:md|markdown)$/i.test(path) && !/(?:^|\/)(?:readme|index)\./i.test(path));
  return markdown.flatMap(({ path, lines }) => {
    const parsed = parseMarkdown(lines);
    return isSample(parsed, path) ? [] : [postmortemOf({ path, lines }, parsed)];
  });
}

function postmortemOf({ path, lines }: Pick<EvidenceDocument, "path" | "lines">, markdown: Markdown): Postmortem {
  const said = markdown.sections.flatMap(({ blocks }) => [...labelsOf({ blocks: blocks.filter(isDone) })]);
  const labels = new Map([...said.reverse(), ...markdown.frontMatter]);
  const title = markdown.sections.find(({ level }) => level > 0)?.heading ?? labels.get("title")?.text ?? path;
  const on = dayOf(labels, ON) ?? dayIn(title) ?? dayIn(path);
  const published = publishedIn(labels, markdown);
  const written = dayOf(labels, WRITTEN);
  const writtenOn = written ?? dayIn(published ?? "");
  return {
    path,
    title,
    ...(on !== undefined && { on }),
    ...(writtenOn !== undefined && { writtenOn }),
    ...(written === undefined && writtenOn !== undefined && { onlyPublished: true as const }),
    ...(published !== undefined && { published }),
    isMinor: isMinor(markdown),
    isDrill: [title, path.split("/").at(-1) ?? "", ...labelled(labels, KIND)].some((text) => DRILL.test(text)),
    isTooDeep: markdown.isTooDeep,
    items: actionItemsOf(markdown, lines),
  };
}

const ON = /^(?:date|day|incident date|date of (?:the )?(?:incident|drill)|drill date|datum)(?: ?[/&] ?time)?(?: \([^)]*\))?$/;
const WRITTEN = /^(?:written|written on|postmortem date|created|authored|geschrieben)$/;
const KIND = /^(?:type|kind|category|art|(?:incident )?(?:severity|priority|sev|type))$/;
const DRILL = /drill|game.?day|exercise|übung/i;
const PUBLISHED = /^(?:published|published (?:on|to|in)|shared|shared (?:on|in|with)|posted|posted (?:on|in|to)|veröffentlicht)$/;

function labelled(labels: ReadonlyMap<string, Placed>, name: RegExp): readonly string[] {
  return [...labels].flatMap(([label, { text }]) => (name.test(label) ? [text] : []));
}

function dayOf(labels: ReadonlyMap<string, Placed>, name: RegExp): Written | undefined {
  return labelled(labels, name).flatMap((text) => dayIn(text) ?? [])[0];
}

/** Named with a channel, a link or a day, in a label, a ticked box or a section of its own; "no" and blanks publish nothing. */
function publishedIn(labels: ReadonlyMap<string, Placed>, { sections }: Markdown): string | undefined {
  const ticked = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.is === "item" && block.checked === true ? [block.text] : [])),
  );
  const own = sections.filter(({ heading }) => PUBLISHED.test(heading.toLowerCase())).flatMap(({ blocks: [first] }) => first ?? []);
  return [
    ...labelled(labels, PUBLISHED),
    ...ticked.filter((text) => /^(?:published|shared|posted|veröffentlicht)\b(?!\s*:)/i.test(text)),
    ...own.flatMap((block) => ("text" in block ? [block.text] : [])),
  ].find((text) => text.trim() !== "" && !UNPUBLISHED.test(text));
}

const UNPUBLISHED =
  /^[\s*_>–—-]*(?:(?:no|not|never|none|nope|nein|false|n\/a|tbd|tba|todo|pending|planned|soon|will|draft|unpublished|noch nicht)\b|<|❌|☐|✗|✘|\[ \])|^[\s?–—-]+$/iu;

/** What stands behind an empty box is not done. */
const isDone = (block: Block) => block.is !== "item" || block.checked !== false;
