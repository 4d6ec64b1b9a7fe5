import { GATE_VARIABLES } from "../../kinds/gates.ts";

/** Words that stay: the gates, and what tells how a tree is built. Every other one may be a secret, or a part of one. */
const KEPT = new Set([
  ...GATE_VARIABLES,
  "variable",
  "module",
  "source",
  "locals",
  "default",
  "var",
  "true",
  "false",
  "null",
  "for",
  "in",
  "if",
]);
const KEPT_TEXTS = new Set([...GATE_VARIABLES, "true", "false"]);
/** Stands for any other word, number or text. */
const SOMETHING = "_";
/** Stands for what cannot be followed: no parser takes it, so nothing is concluded from such a file. */
const BROKEN = "@";

/** A piece of code at the current place: what it is, and how long. */
const COMMENT = /(?:#|\/\/)[^\n]*|\/\*[\s\S]*?\*\//y;
const WORD = /[\p{L}\p{N}_][\p{L}\p{N}\p{M}_-]*/uy;
const HEREDOC = /<<-?([\p{L}_][\p{L}\p{N}_-]*)[ \t]*\n/uy;
const PLAIN = /[ \t\n{}[\]()=,:?.+*/%!<>&|-]/y;
const TEXT = /"/y;

/**
 * HCL as it enters a snapshot: its brackets and signs, the words of the list above, and nothing else. Comments and heredocs are gone,
 * texts and numbers are one sign each, and there are as many lines as before. So whatever the scanner gets wrong, no value can leave.
 */
export function gatesOnly(lines: readonly string[]): readonly string[] {
  const text = `${lines.join("\n")}\n`;
  const kept: string[] = [];
  for (let at = 0; at < text.length;) {
    const { as, end } = pieceAt(text, at);
    kept.push(as, as.includes("\n") ? "" : newlines(text.slice(at, end)));
    at = end;
  }
  return kept
    .join("")
    .split("\n")
    .slice(0, lines.length)
    .map((line) => line.trimEnd());
}

interface Piece {
  readonly as: string;
  readonly end: number;
}

function pieceAt(text: string, at: number): Piece {
  const comment = matchAt(COMMENT, text, at);
  if (comment !== undefined) return { as: " ", end: at + comment[0].length };
  if (text.startsWith("/*", at)) return { as: BROKEN, end: text.length };
  const word = matchAt(WORD, text, at)?.[0];
  if (word !== undefined) return { as: KEPT.has(word) ? word : SOMETHING, end: at + word.length };
  const heredoc = matchAt(HEREDOC, text, at);
  if (heredoc !== undefined) return heredocAt(text, at, heredoc);
  if (matchAt(TEXT, text, at) !== undefined) return quotedAt(text, at);
  return { as: matchAt(PLAIN, text, at)?.[0] ?? BROKEN, end: at + 1 };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function quotedAt(text: string, at: number): Piece {
  const end = endOfText(text, at);
  if (end === undefined) return { as: BROKEN, end: text.length };
  return { as: `"${keptOf(text.slice(at + 1, end - 1))}"`, end };
}

/** Of where a module lies only that it lies below is kept. */
function keptOf(inner: string): string {
  if (KEPT_TEXTS.has(inner)) return inner;
  return inner.startsWith("./") ? `./${SOMETHING}` : SOMETHING;
}

/** The line that ends it belongs to it, its line break does not. A template that goes on over lines could hold such a line. */
function heredocAt(text: string, at: number, [head, marker = ""]: RegExpExecArray): Piece {
  for (let from = at + head.length; from < text.length;) {
    const end = text.indexOf("\n", from);
    const line = text.slice(from, end);
    if (line.trim() === marker) return { as: `"${SOMETHING}"`, end };
    if (opensTemplate(line)) break;
    from = end + 1;
  }
  return { as: BROKEN, end: text.length };
}

function opensTemplate(line: string): boolean {
  for (let at = 0; at < line.length; at++) {
    if (!beginsTemplate(line, at)) continue;
    const end = endOfTemplate(line, at + 2);
    if (end === undefined) return true;
    at = end - 1;
  }
  return false;
}

/** `$${` and `%%{` are text. */
const beginsTemplate = (text: string, at: number) => /[$%]/.test(text[at] ?? "") && text[at + 1] === "{" && text[at - 1] !== text[at];

/** Behind the quotation mark that ends a text; none when its line ends first, but for lines inside of a template. */
function endOfText(text: string, start: number): number | undefined {
  return endOf(text, start + 1, '"');
}

/** Behind the bracket that ends a template. */
function endOfTemplate(text: string, start: number): number | undefined {
  return endOf(text, start, "}");
}

/** Texts hold templates and templates hold texts, without recursion: whoever nests them 10,000 deep is followed, too. */
function endOf(text: string, start: number, closing: '"' | "}"): number | undefined {
  const open: string[] = [closing];
  for (let at = start; at < text.length; at++) {
    const sign = text[at] ?? "";
    const inText = open.at(-1) === '"';
    if (sign === open.at(-1)) {
      open.pop();
      if (open.length === 0) return at + 1;
    } else if (inText && (sign === "\n" || text.startsWith("\\\n", at))) return undefined;
    else if (inText && sign === "\\") at++;
    else if (inText && beginsTemplate(text, at)) {
      open.push("}");
      at++;
    } else if (!inText && sign === '"') open.push('"');
    else if (!inText && sign === "{") open.push("}");
    else if (!inText && COMMENTS.test(text.slice(at, at + 2))) return undefined;
  }
  return undefined;
}

/** A comment, or a heredoc, inside of a template: nobody writes that, and nobody reads it here. */
const COMMENTS = /^(?:#|\/\/|\/\*|<<)/;

const newlines = (text: string) => text.replaceAll(/[^\n]+/g, "");
