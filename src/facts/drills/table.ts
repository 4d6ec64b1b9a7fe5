import { dayIn } from "../repository/day.ts";
import type { Block, Row, Section } from "../repository/markdown.ts";
import { type Field, fieldNamed } from "./field.ts";

type Table = Extract<Block, { readonly is: "table" }>;

/** A table with a drill in each of its rows. */
export interface DrillTable {
  readonly header: readonly string[];
  readonly rows: readonly Row[];
}

/** What alone can make a row or a section a drill. */
export const OWN: readonly Field[] = [
  "rto",
  "rpo",
  "human",
  "different",
  "harder",
  "promoted",
  "scenario",
  "failure",
  "regions",
  "failedRegion",
];

/** A table of drills as it stands, or turned when it lies on its side; undefined of any other. */
export function drillTable(block: Block): DrillTable | undefined {
  if (block.is !== "table") return undefined;
  const columns = block.header.map(fieldNamed);
  if (hasOwn(columns) && (columns.includes("date") || isDated(block, columns.indexOf("time")))) return block;
  return isOnItsSide(block) ? turned(block) : undefined;
}

const hasOwn = (fields: readonly (Field | undefined)[]) => OWN.some((field) => fields.includes(field));

/** `Started: 2026-11-02T10:00Z` says the day too. */
const isDated = ({ rows }: Table, column: number) => column >= 0 && rows.some(({ cells }) => dayIn(cells[column] ?? "") !== undefined);

/** The names of fields in the first column, and a day for each other column: in the head, or in a row. */
function isOnItsSide({ header, rows }: Table): boolean {
  const names = [header[0] ?? "", ...rows.map(({ cells }) => cells[0] ?? "")].map(fieldNamed);
  return header.length > 1 && hasOwn(names) && (names.includes("date") || hasDays(header));
}

const hasDays = (header: readonly string[]) => header.slice(1).some((text) => dayIn(text) !== undefined);

/** Each column becomes a row of the table's own line: no line is one drill's. */
function turned({ header, rows, line }: Table): DrillTable {
  const [corner = "", ...heads] = header;
  const labels = [hasDays(header) ? "Date" : corner, ...rows.map(({ cells }) => cells[0] ?? "")];
  const columns = heads.map((head, nth) => ({ cells: [head, ...rows.map(({ cells }) => cells[nth + 1] ?? "")], line }));
  return { header: labels, rows: columns };
}

/** Whether it is a field and its value in each row: then it may be the form of the section's own drill. */
export const isForm = (block: Block): block is Table => block.is === "table" && block.header.length === 2 && isOnItsSide(block);

/** Two forms in one section are two drills, and the section is none. */
export const hasForms = ({ blocks }: Section) => blocks.filter(isForm).length > 1;
