import { dayIn } from "../repository/day.ts";
import type { Block } from "../repository/markdown.ts";
import { CLOSED, filled, NOTHING, ticketOf } from "./action-field.ts";
import type { ActionItem } from "./action-item.ts";

type Item = Extract<Block, { readonly is: "item" }>;

interface Entry {
  readonly item: Item;
  /** What stands below it says more of it. */
  readonly texts: string[];
  /** One without a box, above others that have one, is their heading. */
  isGroup: boolean;
}

/** The items of a list: all of them below a heading about actions, else those with a box that name two of owner, date and ticket. */
export function listItems(blocks: readonly Block[], isAbout: boolean): readonly ActionItem[] {
  return entriesIn(blocks).flatMap(({ item, texts, isGroup }) => {
    const [text = ""] = texts;
    if (isGroup || NOTHING.test(text.trim())) return [];
    const one = itemIn(texts.join("\n"), item);
    const named = [one.owner, one.due, one.ticket].filter((field) => field !== undefined).length;
    return isAbout || (item.checked !== undefined && named >= 2) ? [one] : [];
  });
}

function entriesIn(blocks: readonly Block[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (const [index, block] of blocks.entries()) {
    const last = entries.at(-1);
    if (block.is === "item" && isOwn(block, last)) {
      if (last !== undefined && block.depth > last.item.depth) last.isGroup = true;
      entries.push({ item: block, texts: [block.text], isGroup: false });
    } else if (block.is === "item") last?.texts.push(block.text);
    else if (block.is === "paragraph" && blocks[index - 1]?.is === "item" && LABEL.test(block.text)) last?.texts.push(block.text);
  }
  return entries;
}

const LABEL = /^(?:owner|assignee|due|deadline|ticket|issue|status)\s*[:=]/i;

/** Steps below one with a box are part of it. */
function isOwn({ depth, checked }: Item, last: Entry | undefined): boolean {
  if (last === undefined || depth <= 1) return true;
  if (checked === undefined) return false;
  return last.item.checked === undefined || (depth <= last.item.depth && last.item.depth > 1);
}

/** What a line says of itself: `Raise the alarm — owner: Mina, due: 2026-12-01, OPS-123`. */
export function itemIn(text: string, { line, checked }: Pick<Item, "line" | "checked">): ActionItem {
  const due = /(?<!\p{L})(?:due(?: date)?|deadline|by|until|bis|fällig)\s*[:=]?\s*(.{6,40})/iu.exec(text)?.[1];
  const closedOn = DONE_ON.exec(text)?.[1];
  return filled({
    what: text.split(/\s[—–(|]|\n/)[0]?.trim() ?? text,
    owner: ownerIn(text),
    due: dayIn(due ?? "") ?? dayIn(text.replace(DONE_ON, "")),
    ticket: ticketOf(text),
    line,
    isClosed: checked ?? text.split(/\s[—–]\s|[,;()|\n]/).some((part) => CLOSED.test(part.replace(/^\s*status\s*[:=]\s*/i, "").trim())),
    closedOn: dayIn(closedOn ?? ""),
  });
}

const DONE_ON =
  /(?<!\p{L})(?:done|closed|completed|resolved|fixed|merged|erledigt|opened|created)(?:\s+(?:on|am))?\s*[:=]?\s*(\d.{7,20})/iu;

const OWNERS = [
  /(?:owner|assignee|who|verantwortlich)[^\S\n]*[:=][^\S\n]*([^,;|)\n]+)/i,
  /(?<![\w/])@([\w.-]*\w)/,
  // A name needs no label where a date or a ticket follows it: `(Mina, 2026-12-01)`, `— Mina, due …`.
  /[(—–|]\s*(\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+)?)\s*[,;|]\s*(?:due|by|until|bis|fällig|\d|#\d|[A-Z][A-Z0-9]+-\d)/u,
];

const ownerIn = (text: string) => OWNERS.flatMap((form) => form.exec(text)?.[1] ?? [])[0];
