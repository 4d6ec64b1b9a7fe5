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
const STATUS = /^(?:status|state|stand|done\??|completed?\??|ticked\??|checked?\??|erledigt\??|fertig\??|✓|✔|✅|☑|\[x?\])$/iu;
const DAYS = /^(?:days?|window|when|due|tage?|wann|fällig|zeitraum|fenster|jours?)(?!\p{L})/iu;
const TITLE = /^(?:item|task|what|title|activity|step|name|aufgabe|punkt|thema|schritt|was)(?!\p{L})/iu;

/** Each row of a table of tasks is one; in a table with a column for the status an empty cell says that it is open. */
export function rowTasks(table: Table, path: string): readonly Task[] {
  const columns = columnsOf(table);
  return table.rows.map((row) => {
    const tick = tickIn(row, columns);
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

function tickIn({ cells }: Row, { status }: Columns): Tick | undefined {
  if (status.length === 0) return undefined;
  const filled = status.map((index) => cells[index]?.trim() ?? "").filter((cell) => cell !== "");
  return combined(filled.map(tickOf)) ?? "open";
}
