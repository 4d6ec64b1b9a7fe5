import { dayIn } from "../repository/day.ts";
import type { Block, Section } from "../repository/markdown.ts";
import { followingIn } from "./field.ts";

/** What begins a drill without a heading: an item or a paragraph that begins with a day, and what belongs to it. */
export interface Lead {
  readonly text: string;
  readonly line: number;
  readonly blocks: readonly Block[];
  /** A day beside the word for a drill, in no form that can be read. */
  readonly isMention: boolean;
}

const ABOUT_THE_PAPER = /\b(?:updated|changed|reviewed|created|version|owner|moved|since|started|due|until)\b/i;

/** The leads of a section that is no drill itself. */
export function leadsIn({ blocks }: Section, isDrill: (text: string) => boolean): readonly Lead[] {
  return blocks.flatMap((block, index): readonly Lead[] => {
    if (block.is === "code" || (block.is === "item" && block.depth > 1)) return [];
    if (block.is === "table") return inTable(block, isDrill);
    const [text = ""] = block.text.split("\n");
    if (beginsWithDay(text) && isDrill(text))
      return [{ text, line: block.line, blocks: [block, ...belowIn(blocks, index)], isMention: false }];
    const isMention = dayIn(block.text) !== undefined && isDrill(block.text) && !ABOUT_THE_PAPER.test(block.text);
    return isMention ? [{ text: block.text, line: block.line, blocks: [], isMention }] : [];
  });
}

/** `**2026-11-02**`, `Mon, 2 Nov 2026`, `Nov 2, 2026`: nothing but a weekday or a month stands before the day. */
function beginsWithDay(text: string): boolean {
  const start = /^[^\p{L}\d]*(?:\p{L}{2,10}\.?,?\s+)?(?=\d)/u.exec(text)?.[0];
  const first = start === undefined ? undefined : dayIn(text.slice(0, start.length + 20));
  return first !== undefined && JSON.stringify(first) === JSON.stringify(dayIn(text));
}

/** Of an item what is nested in it; of a paragraph everything up to the next one with a day. */
function belowIn(blocks: readonly Block[], index: number): readonly Block[] {
  const block = blocks[index];
  if (block?.is === "item") return followingIn(blocks, index, (one) => one.is === "item" && one.depth <= block.depth);
  return followingIn(blocks, index, (one) => one.is === "paragraph" && beginsWithDay(one.text));
}

function inTable(block: Extract<Block, { readonly is: "table" }>, isDrill: (text: string) => boolean): readonly Lead[] {
  const rows = [{ cells: block.header, line: block.line }, ...block.rows];
  const isAbout = isDrill(rows.flatMap(({ cells }) => cells).join(" "));
  return rows.flatMap(({ cells, line }) =>
    cells.flatMap((text) => (isAbout && dayIn(text) !== undefined ? [{ text, line, blocks: [], isMention: true }] : [])),
  );
}
