import type { Written } from "../repository/day.ts";
import { dayIn } from "../repository/day.ts";
import type { Block, Markdown } from "../repository/markdown.ts";

/** Something that somebody said they would do. */
export interface ActionItem {
  readonly what: string;
  readonly owner?: string;
  readonly due?: Written;
  readonly ticket?: string;
  readonly isClosed: boolean;
  readonly line: number;
}

const CLOSED = /^(?:done|closed|complete|completed|resolved|fixed|merged|erledigt|fertig|x|✅|✔️?|☑️?|yes)\b|^[✅✔☑]/iu;
const NOTHING = /^(?:|-|—|–|n\/?a|none|tbd|tba|\?+|unassigned|todo)$/i;
/** `OPS-123`, `#45`, or the address of one. */
const TICKET = /\b[A-Z][A-Z0-9]+-\d+\b|(?<![\w&])#\d+\b|https?:\/\/\S+/;
const OWNER = /(?:owner|assignee|who|verantwortlich)\s*[:=]\s*([^,;|)]+)|(?<![\w/])@([\w.-]+)/i;

/** Action items wherever they stand: rows of tables that name an owner or a due date, and the list below a heading about actions. */
export function actionItemsOf({ sections }: Markdown): readonly ActionItem[] {
  return sections.flatMap(({ heading, blocks }) => {
    const isAboutActions = /action|follow.?up|maßnahmen|to.?dos?\b/i.test(heading);
    return blocks.flatMap((block) => itemsIn(block, isAboutActions));
  });
}

function itemsIn(block: Block, isAboutActions: boolean): readonly ActionItem[] {
  if (block.is === "table") return tableItems(block, isAboutActions);
  if (block.is !== "item" || block.depth > 1 || !isAboutActions || NOTHING.test(block.text.trim())) return [];
  return [itemIn(block.text, { line: block.line, isClosed: block.checked ?? CLOSED.test(statusIn(block.text)) })];
}

function itemIn(text: string, { line, isClosed }: Pick<ActionItem, "line" | "isClosed">): ActionItem {
  const owner = OWNER.exec(text);
  const due = /(?:due|by|until|bis|fällig)\s*[:=]?\s*(.{6,40})/i.exec(text)?.[1];
  return filled({
    what: text.split(/\s[—–(|]|\n/)[0]?.trim() ?? text,
    owner: owner?.[1] ?? owner?.[2],
    due: dayIn(due ?? text),
    ticket: TICKET.exec(text)?.[0],
    line,
    isClosed,
  });
}

const statusIn = (text: string) => /status\s*[:=]\s*([^,;|)]+)/i.exec(text)?.[1]?.trim() ?? "";

const COLUMNS = {
  what: /action|item|what|task|description|maßnahme/i,
  owner: /owner|assignee|who|responsible|verantwortlich/i,
  due: /due|deadline|by when|until|fällig|bis/i,
  ticket: /ticket|issue|link|jira|tracking/i,
  status: /status|state|done|closed|stand/i,
} as const;

function tableItems({ header, rows }: Extract<Block, { readonly is: "table" }>, isAboutActions: boolean): readonly ActionItem[] {
  const column = Object.fromEntries(Object.entries(COLUMNS).map(([name, words]) => [name, header.findIndex((cell) => words.test(cell))]));
  const { owner = -1, due = -1, ticket = -1, status = -1 } = column;
  if (!isAboutActions && owner === -1 && due === -1) return [];
  const what = Math.max(column["what"] ?? 0, 0);
  return rows.flatMap(({ cells, line }) => {
    const text = cells[what]?.trim() ?? "";
    if (NOTHING.test(text)) return [];
    const ticketText = cells[ticket] ?? "";
    const known = { what: text, owner: cells[owner], due: dayIn(cells[due] ?? ""), ticket: TICKET.exec(ticketText)?.[0] ?? ticketText };
    return [filled({ ...known, line, isClosed: CLOSED.test(cells[status]?.trim() ?? "") || /^\[x\]/i.test(text) })];
  });
}

interface Loose extends Pick<ActionItem, "what" | "line" | "isClosed"> {
  readonly owner: string | undefined;
  readonly due: Written | undefined;
  readonly ticket: string | undefined;
}

/** What is empty, a dash or "tbd" is not there. */
function filled({ owner, due, ticket, ...rest }: Loose): ActionItem {
  return {
    ...rest,
    ...(owner !== undefined && !NOTHING.test(owner.trim()) && { owner: owner.trim() }),
    ...(due !== undefined && { due }),
    ...(ticket !== undefined && !NOTHING.test(ticket.trim()) && { ticket: ticket.trim() }),
  };
}
