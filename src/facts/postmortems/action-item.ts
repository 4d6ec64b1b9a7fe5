import { dayIn, type Written } from "../repository/day.ts";
import type { Listed } from "../repository/front-matter.ts";
import type { Markdown, Section } from "../repository/markdown.ts";
import { CLOSED, filled, NOTHING, ticketIn } from "./action-field.ts";
import { itemIn, listItems } from "./action-list.ts";
import { tableItems } from "./action-table.ts";

/** Something that somebody said they would do. */
export interface ActionItem {
  readonly what: string;
  readonly owner?: string;
  readonly due?: Written;
  readonly ticket?: string;
  readonly isClosed: boolean;
  /** The day on which it was closed, where that is said. */
  readonly closedOn?: Written;
  readonly line: number;
}

/** Action items wherever they stand: tables by their columns, lists below a heading about actions, task lists that name an owner, a date or a ticket, front matter. */
export function actionItemsOf({ sections, frontLists }: Markdown, lines: readonly string[]): readonly ActionItem[] {
  const inFront = [...frontLists].flatMap(([key, listed]) => (isAboutActions(key.replace(/[_-]/g, " ")) ? listed.flatMap(fromFront) : []));
  const below = placed(sections).flatMap(({ blocks, isAbout }) => [
    ...blocks.flatMap((block) => (block.is === "table" ? tableItems(block, { isAbout, lines }) : [])),
    ...listItems(blocks, isAbout),
  ]);
  return [...inFront, ...below];
}

/** A heading holds for those below it, unless it is the title. */
function placed(sections: readonly Section[]) {
  let under = 0;
  return sections.map(({ heading, level, blocks }) => {
    if (level <= under) under = 0;
    const isAbout = isAboutActions(heading);
    if (under === 0 && isAbout && level > 1) under = level;
    return { blocks, isAbout: isAbout || under > 0 };
  });
}

/** What was done while it burned is no action item. */
const isAboutActions = (text: string) =>
  /action|follow.?up|next steps|corrective|preventive|maßnahmen|nächste schritte|\bto.?dos?\b/i.test(text) &&
  !/\b(?:taken|during)\b/i.test(text);

const KEYS = {
  what: ["what", "action", "item", "title", "task", "description"],
  owner: ["owner", "assignee", "who"],
  due: ["due", "due date", "deadline"],
  ticket: ["ticket", "issue", "link"],
  status: ["status", "state", "done", "closed"],
} as const;

function fromFront({ said, text, line }: Listed): readonly ActionItem[] {
  const value = (keys: readonly string[]) => keys.flatMap((key) => said.get(key) ?? said.get(key.replace(" ", "_")) ?? [])[0];
  const what = value(KEYS.what);
  if (what === undefined) return NOTHING.test(text) ? [] : [itemIn(text, { line })];
  const status = value(KEYS.status) ?? "";
  const closedOn = dayIn(status);
  return [
    filled({
      what,
      owner: value(KEYS.owner),
      due: dayIn(value(KEYS.due) ?? ""),
      ticket: ticketIn(value(KEYS.ticket) ?? ""),
      line,
      isClosed: CLOSED.test(status) || status === "true" || /\d{4}-\d{2}/.test(status),
      closedOn,
    }),
  ];
}
