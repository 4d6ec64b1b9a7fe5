import { dayIn } from "../repository/day.ts";
import type { Block, Row } from "../repository/markdown.ts";
import type { Task } from "./task.ts";
import { combined, isMark, type Tick, tickOf } from "./tick.ts";
import { windowIn, windowOf } from "./window.ts";

type Table = Extract<Block, { readonly is: "table" }>;

interface Columns {
  readonly status: readonly number[];
  readonly days: readonly number[];
  readonly title: number;
}

/** No table of tasks has more columns. */
const WIDEST = 40;
const STATUS =
  /^(?:status|state|stand|(?:done|completed?|finished|closed|ticked|checked?|erledigt|fertig|abgeschlossen)(?: (?:on|at|am)| date)?\??|✓|✔|✅|☑|\[x?\])$/iu;
const DAYS = /^(?:days?|window|when|due|tage?|wann|fällig|zeitraum|fenster|jours?)(?!\p{L})/iu;
const TITLE = /^(?:item|task|what|title|activity|step|name|aufgabe|punkt|thema|schritt|was)(?!\p{L})/iu;

/** Each row of a table of tasks is one; in a table with a column for the status an empty cell says that it is open. */
export function rowTasks(table: Table, path: string, today?: string): readonly Task[] {
  const columns = columnsOf(table);
  return table.rows.map((row) => {
    const tick = tickIn(row, columns, today);
    const title = row.cells[columns.title] ?? "";
    const days = columns.days.map((index) => windowOf(row.cells[index] ?? "")).find((window) => window !== undefined);
    const { window = days, rest } = windowIn(title);
    return { path, line: row.line, text: rest, ...(window !== undefined && { window }), ...(tick !== undefined && { tick }) };
  });
}

function columnsOf({ header, rows }: Table): Columns {
  const all = header.slice(0, WIDEST).map((_, index) => index);
  const days = all.filter((index) => DAYS.test(header[index] ?? ""));
  const status = all.filter((index) => !days.includes(index) && (STATUS.test(header[index]?.trim() ?? "") || holdsMarks(rows, index)));
  const rest = all.filter((index) => !days.includes(index) && !status.includes(index));
  const title =
    rest.find((index) => TITLE.test(header[index]?.trim() ?? "")) ?? rest.toSorted((a, b) => letters(rows, b) - letters(rows, a))[0];
  return { status, days, title: title ?? days[0] ?? 0 };
}

function holdsMarks(rows: readonly Row[], index: number): boolean {
  const filled = rows.map(({ cells }) => cells[index]?.trim() ?? "").filter((cell) => cell !== "");
  return filled.length > 0 && filled.every(isMark);
}

/** How many letters a column holds: without a header that says so, the longest one holds the titles. */
function letters(rows: readonly Row[], index: number): number {
  return rows.reduce((sum, { cells }) => sum + (cells[index]?.match(/\p{L}/gu)?.length ?? 0), 0);
}

function tickIn({ cells }: Row, { status }: Columns, today?: string): Tick | undefined {
  if (status.length === 0) return undefined;
  const filled = status.map((index) => cells[index]?.trim() ?? "").filter((cell) => cell !== "");
  return combined(filled.map((cell) => (isDate(cell) ? onDay(cell, today) : tickOf(cell)))) ?? "open";
}

const isDate = (cell: string) => /^[\d\p{L}.,/ -]{6,20}$/u.test(cell) && dayIn(cell) !== undefined;

/** A date says that it was done on that day. One that may be another, or that is yet to come, says nothing. */
function onDay(cell: string, today: string | undefined): Tick {
  const written = dayIn(cell);
  return written !== undefined && "day" in written && today !== undefined && written.day <= today.slice(0, 10) ? "done" : "unclear";
}
