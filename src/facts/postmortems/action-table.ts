import { dayIn } from "../repository/day.ts";
import type { Block, Row } from "../repository/markdown.ts";
import { CLOSED, filled, NOTHING, ticketIn } from "./action-field.ts";
import type { ActionItem } from "./action-item.ts";

type Table = Extract<Block, { readonly is: "table" }>;

interface Place {
  readonly isAbout: boolean;
  /** Those of the file. */
  readonly lines: readonly string[];
}

/** The first that fits says what a column is: an `Action owner` is an owner. */
const COLUMNS = [
  ["owner", /owner|assignee|\bwho\b|responsible|verantwortlich|zuständig/i],
  ["due", /\bdue\b|deadline|by when|until|target date|fällig|\bbis\b/i],
  ["status", /status|state|done|closed|completed|erledigt|\bstand\b/i],
  ["ticket", /ticket|issue|link|jira|tracking/i],
  ["what", /action|item|what|task|description|maßnahme|follow.?up|to.?do/i],
] as const;

type Column = (typeof COLUMNS)[number][0];

/** Rows of a table about actions: by its heading, or because it has an owner and a date, a ticket or a column that says so. */
export function tableItems({ header, rows }: Table, { isAbout, lines }: Place): readonly ActionItem[] {
  const at = columnsOf(header);
  const names = ["owner", "due", "ticket"].filter((name) => at.has(name));
  const saysSo = header.some((cell) => /\b(?:action|task|follow.?up|to.?do)s?\b|maßnahme/i.test(cell));
  if (!isAbout && !(names.length >= 2 || (names.length === 1 && saysSo))) return [];
  return rows.flatMap((row) => itemOf(row, { at, header, lines }));
}

/** Of two that are the same the one with the shorter name, so that their order does not matter. */
function columnsOf(header: readonly string[]): ReadonlyMap<string, number> {
  const known = header.flatMap((cell, index): { cell: string; index: number; name: Column }[] => {
    const [name] = COLUMNS.find(([, words]) => words.test(cell)) ?? [];
    return name === undefined ? [] : [{ cell, index, name }];
  });
  const sorted = known.toSorted((a, b) => a.cell.length - b.cell.length || (a.cell < b.cell ? -1 : 1));
  return new Map(sorted.toReversed().map(({ name, index }) => [name, index]));
}

interface Columns {
  readonly at: ReadonlyMap<string, number>;
  readonly header: readonly string[];
  readonly lines: readonly string[];
}

function itemOf({ cells, line }: Row, { at, header, lines }: Columns): readonly ActionItem[] {
  const cell = (name: Column) => cells[at.get(name) ?? -1]?.trim() ?? "";
  const first = cells.find((_, index) => ![...at.values()].includes(index)) ?? cells[0] ?? "";
  const what = at.has("what") ? cell("what") : first.trim();
  if (NOTHING.test(what)) return [];
  const status = cell("status");
  const closedOn = /closed|done|completed|erledigt/i.test(header[at.get("status") ?? -1] ?? "") ? dayIn(status) : undefined;
  return [
    filled({
      what: what.replace(/^\[[ x]\]\s*/i, ""),
      owner: cell("owner"),
      due: dayIn(cell("due")),
      ticket: ticketIn(cell("ticket")) ?? linked(cell("ticket"), lines[line - 1]),
      line,
      isClosed: CLOSED.test(status) || /^\[x\]/i.test(what) || closedOn !== undefined,
      closedOn,
    }),
  ];
}

/** `[ticket](https://…)` is shown as its text. */
const linked = (text: string, line = "") => (text !== "" && line.includes(`[${text}](`) ? text : undefined);
