import type { Block, Section } from "../repository/markdown.ts";

/** One line of a document, and the header of the table in which it is a row. */
export interface Text {
  readonly text: string;
  readonly line: number;
  readonly header: string;
  /** The line before it in the same paragraph: a sentence may run over both. */
  readonly before: string;
}

/** Every line of a section, its heading and what stands in code too. */
export function textsIn({ heading, line, blocks }: Section): readonly Text[] {
  return [{ text: heading, line, header: "", before: "" }, ...blocks.flatMap(inBlock)];
}

function inBlock(block: Block): readonly Text[] {
  if (block.is === "table") {
    const rows = [{ cells: block.header, line: block.line }, ...block.rows];
    return rows.map(({ cells, line }) => ({ text: cells.join(" "), line, header: block.header.join(" "), before: "" }));
  }
  const start = block.is === "code" ? block.line + 1 : block.line;
  const lines = block.text.split("\n");
  return lines.map((text, index) => ({
    text,
    line: start + index,
    header: "",
    before: block.is === "code" ? "" : (lines[index - 1] ?? ""),
  }));
}
