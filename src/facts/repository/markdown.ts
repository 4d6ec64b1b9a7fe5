import MarkdownIt from "markdown-it";
import { frontMatterOf, type Listed } from "./front-matter.ts";

/** A Markdown document as evidence is read: its sections in order, with the lines they begin on (from 1). */
export interface Markdown {
  /** What stands before the first heading is a section without one. */
  readonly sections: readonly Section[];
  /** Scalars of the YAML between `---` at the top, by key in small letters. */
  readonly frontMatter: ReadonlyMap<string, Placed>;
  /** Lists of it, by key in small letters. */
  readonly frontLists: ReadonlyMap<string, readonly Listed[]>;
  /** Nesting, or a length, beyond which nothing is read any more was met. */
  readonly isTooDeep: boolean;
}

export interface Section {
  /** Plain text, without marks and numbers; empty before the first heading. */
  readonly heading: string;
  /** 1 to 6; 0 before the first heading. */
  readonly level: number;
  readonly line: number;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly is: "paragraph"; readonly text: string; readonly line: number }
  | { readonly is: "item"; readonly text: string; readonly line: number; readonly depth: number; readonly checked?: boolean }
  | { readonly is: "table"; readonly header: readonly string[]; readonly rows: readonly Row[]; readonly line: number }
  | { readonly is: "code"; readonly text: string; readonly line: number };

export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

export interface Placed {
  readonly text: string;
  readonly line: number;
}

/** Raw HTML stays text, so that a `<PLACEHOLDER>` is one. Beyond 100 levels the parser would stop without a word. */
const parser = new MarkdownIt({ html: false, linkify: false, maxNesting: 100 });

type Token = ReturnType<typeof parser.parse>[number];

/** Several facts read the same lines. */
const parsed = new WeakMap<readonly string[], Markdown>();

/** The only door to the parser. Lines are those of the file, whatever stood at their ends. */
export function parseMarkdown(lines: readonly string[]): Markdown {
  const markdown = parsed.get(lines) ?? parse(lines);
  parsed.set(lines, markdown);
  return markdown;
}

function parse(lines: readonly string[]): Markdown {
  const { frontMatter, frontLists, after } = frontMatterOf(lines);
  const { body, isCut } = bounded(uncommented(lines.map((line, index) => (index < after ? "" : line))));
  const tokens = parser.parse(body, {});
  return { sections: sectionsOf(tokens), frontMatter, frontLists, isTooDeep: isCut || tokens.some(({ level }) => level >= 98) };
}

/** More than anybody writes. Each line may be a block, and each bracket may open a link, so that the parser looks for its end. */
const MOST = { lines: 100_000, brackets: 100_000 } as const;

function bounded(lines: readonly string[]): { readonly body: string; readonly isCut: boolean } {
  let count = 0;
  const body = lines
    .slice(0, MOST.lines)
    .join("\n")
    .replaceAll("[", () => {
      count += 1;
      return count > MOST.brackets ? " " : "[";
    });
  return { body, isCut: count > MOST.brackets || lines.slice(MOST.lines).some((line) => line.trim() !== "") };
}

/** Comments are not shown, so they are no evidence: often they hold the form to fill in. In code they are code. */
export function uncommented(lines: readonly string[]): readonly string[] {
  const state = { fence: "", isComment: false };
  return lines.map((line) => {
    const [, mark = ""] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (!state.isComment && mark !== "") state.fence = state.fence === "" ? mark : mark.startsWith(state.fence) ? "" : state.fence;
    return state.fence === "" || state.isComment ? shown(line, state) : line;
  });
}

function shown(line: string, state: { isComment: boolean }): string {
  const [before = "", ...pieces] = line.split(/(?<!`)(<!--|-->)/);
  const visible = [state.isComment ? "" : before];
  for (let index = 0; index < pieces.length; index += 2) {
    const [mark, text = ""] = pieces.slice(index, index + 2);
    const wasComment = state.isComment;
    state.isComment = mark === "<!--" || (wasComment && mark !== "-->");
    if (!state.isComment) visible.push(wasComment ? text : `${mark}${text}`);
  }
  return visible.join("");
}

interface Building {
  readonly heading: string;
  readonly level: number;
  readonly line: number;
  readonly blocks: Block[];
}

function sectionsOf(tokens: readonly Token[]): readonly Section[] {
  const sections: Building[] = [{ heading: "", level: 0, line: 1, blocks: [] }];
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    const blocks = sections.at(-1)?.blocks ?? [];
    if (token.type === "heading_open")
      sections.push({ heading: textAfter(tokens, index), level: Number(token.tag[1]), line: lineOf(token), blocks: [] });
    else if (token.type.endsWith("_list_open")) depth += 1;
    else if (token.type.endsWith("_list_close")) depth -= 1;
    else if (token.type === "table_open") blocks.push(tableAt(tokens, index));
    else if (token.type === "fence" || token.type === "code_block") blocks.push({ is: "code", text: token.content, line: lineOf(token) });
    else if (token.type === "paragraph_open") blocks.push(paragraphAt(tokens, index, depth));
  }
  return sections;
}

/** The first paragraph of a list's item is the item; those after it are text of their own. */
function paragraphAt(tokens: readonly Token[], index: number, depth: number): Block {
  const token = tokens[index];
  const text = textAfter(tokens, index);
  const line = token === undefined ? 1 : lineOf(token);
  if (tokens[index - 1]?.type !== "list_item_open") return { is: "paragraph", text, line };
  const [, mark, rest] = /^\[([ xX✓✔✅☑])\]\s*([^]*)$/u.exec(text) ?? /^([☐☑✅✔✓])\uFE0F?\s*([^]*)$/u.exec(text) ?? [];
  return { is: "item", text: rest ?? text, line, depth, ...(mark !== undefined && { checked: !/[ ☐]/.test(mark) }) };
}

function tableAt(tokens: readonly Token[], start: number): Block {
  let end = start;
  while (end < tokens.length && tokens[end]?.type !== "table_close") end += 1;
  const rows: { cells: string[]; line: number }[] = [];
  for (const [index, token] of tokens.slice(start, end).entries()) {
    if (token.type === "tr_open") rows.push({ cells: [], line: lineOf(token) });
    if (token.type === "th_open" || token.type === "td_open") rows.at(-1)?.cells.push(textAfter(tokens, start + index));
  }
  const [header, ...body] = rows;
  return { is: "table", header: header?.cells ?? [], rows: body, line: header?.line ?? 1 };
}

/** Plain text of the inline token that follows, with a line break where there was one. */
function textAfter(tokens: readonly Token[], index: number): string {
  const inline = tokens[index + 1];
  if (inline?.type !== "inline") return "";
  return plain(inline.children ?? []).trim();
}

function plain(children: readonly Token[]): string {
  return children
    .map((child) => {
      if (child.type === "softbreak" || child.type === "hardbreak") return "\n";
      return child.content;
    })
    .join("");
}

const lineOf = ({ map }: Token) => (map?.[0] ?? 0) + 1;
