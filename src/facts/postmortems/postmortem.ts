import type { EvidenceDocument } from "../../kinds/repository/document.ts";
import { dayIn, type Written } from "../repository/day.ts";
import { labelsOf } from "../repository/labels.ts";
import { type Markdown, parseMarkdown, type Placed } from "../repository/markdown.ts";
import { isSample } from "../repository/sample.ts";
import { type ActionItem, actionItemsOf } from "./action-item.ts";

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
  readonly isPublished: boolean;
  readonly items: readonly ActionItem[];
}

/** Every postmortem of the folder, by path. Samples, and the index of the folder, are none. */
export function postmortemsIn(documents: readonly EvidenceDocument[]): readonly Postmortem[] {
  const markdown = documents.filter(({ path }) => /\.(?:md|markdown)$/i.test(path) && !/(?:^|\/)(?:readme|index)\./i.test(path));
  return markdown.flatMap(({ path, lines }) => {
    const parsed = parseMarkdown(lines);
    return isSample(parsed, path) ? [] : [postmortemOf(path, parsed)];
  });
}

function postmortemOf(path: string, markdown: Markdown): Postmortem {
  const labels = new Map([...markdown.sections.flatMap((section) => [...labelsOf(section)]).reverse(), ...markdown.frontMatter]);
  const title = markdown.sections.find(({ level }) => level > 0)?.heading ?? labels.get("title")?.text ?? path;
  const on = dayOf(labels, ON) ?? dayIn(title) ?? dayIn(path);
  const written = dayOf(labels, WRITTEN);
  const published = [...labelled(labels, PUBLISHED), ...ticked(markdown)];
  const writtenOn = written ?? dayIn(published.join("\n"));
  return {
    path,
    title,
    ...(on !== undefined && { on }),
    ...(writtenOn !== undefined && { writtenOn }),
    ...(written === undefined && writtenOn !== undefined && { onlyPublished: true as const }),
    isPublished: isPublished(published),
    items: actionItemsOf(markdown),
  };
}

const ON = /^(?:date|day|incident date|date of (?:the )?(?:incident|drill)|drill date|datum)(?: ?[/&] ?time)?(?: \([^)]*\))?$/;
const WRITTEN = /^(?:written|written on|postmortem date|created|authored|geschrieben)$/;
const PUBLISHED = /^(?:published|published (?:on|to|in)|shared|shared (?:on|in|with)|posted|posted (?:on|in|to)|veröffentlicht)$/;

function labelled(labels: ReadonlyMap<string, Placed>, name: RegExp): readonly string[] {
  return [...labels].flatMap(([label, { text }]) => (name.test(label) ? [text] : []));
}

function dayOf(labels: ReadonlyMap<string, Placed>, name: RegExp): Written | undefined {
  return labelled(labels, name).flatMap((text) => dayIn(text) ?? [])[0];
}

/** `- [x] Posted in #incidents (2026-11-04)`: what is ticked of a list about publication. */
function ticked({ sections }: Markdown): readonly string[] {
  const items = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.is === "item" && block.checked === true ? [block.text] : [])),
  );
  return items.filter((text) => /^(?:posted|published|shared|announced|veröffentlicht)\b/i.test(text));
}

/** Named with a channel, a link or a day; "no" and blanks publish nothing. */
function isPublished(published: readonly string[]): boolean {
  return published.some((text) => text !== "" && !/^(?:no\b|not yet|-|n\/a|none|tbd|<)/i.test(text));
}
