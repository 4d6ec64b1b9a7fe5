import { hclLanguage } from "codemirror-lang-hcl";
import { flattened } from "./flattened.ts";

/** `name = value`, the value as it is written but for what stands in brackets. */
export interface HclAttribute {
  readonly name: string;
  readonly value: string;
  readonly line: number;
}

/** A block and what stands in it directly. The file itself is one, without a type and at depth 0. */
export interface HclBlock {
  readonly type: string;
  readonly label: string;
  readonly line: number;
  readonly depth: number;
  readonly attributes: readonly HclAttribute[];
}

/** A parser that mends what it does not understand guesses, and takes minutes for a hostile file: this one stops. */
const strict = hclLanguage.parser.configure({ strict: true });

/** Every block of a file, the file itself first; or the line at which the parser gave up. */
export function hclIn(lines: readonly string[]): readonly HclBlock[] | { readonly brokenAt: number } {
  const text = flattened(`${lines.join("\n")}\n`);
  const lineAt = lineCounter(text);
  const tree = parsed(text);
  if (typeof tree === "number") return { brokenAt: Math.max(1, Math.min(lineAt(tree), lines.length)) };
  const file: Open = { type: "", label: "", line: 1, depth: 0, attributes: [] };
  const blocks = [file];
  const open = [file];
  tree.iterate({
    enter: ({ name, from, to }) => {
      const own = open.at(-1) ?? file;
      const written = () => text.slice(from, to).trim();
      if (name === "Block") open.push(opened(blocks, { type: "", label: "", line: lineAt(from), depth: open.length, attributes: [] }));
      else if (name === "BlockType") own.type = written();
      else if (name === "BlockLabel") own.label ||= unquoted(written());
      else if (name === "Attribute") own.attributes.push(attributeIn(written(), lineAt(from)));
      return name !== "Attribute";
    },
    leave: ({ name }) => void (name === "Block" && open.pop()),
  });
  return blocks;
}

/** A text that is one word is that word. */
export function unquoted(text: string): string {
  return /^"([^"]*)"$/.exec(text)?.[1] ?? text;
}

interface Open extends HclBlock {
  type: string;
  label: string;
  readonly attributes: HclAttribute[];
}

function opened(blocks: Open[], block: Open): Open {
  blocks.push(block);
  return block;
}

/** The tree, or where it ends. In strict mode the parser throws a SyntaxError that says so. */
function parsed(text: string) {
  try {
    return strict.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return Number(/\d+$/.exec(error.message)?.[0] ?? 0);
  }
}

function attributeIn(written: string, line: number): HclAttribute {
  const sign = written.indexOf("=");
  return { name: written.slice(0, sign).trim(), value: written.slice(sign + 1).trim(), line };
}

/** Asked from the top to the bottom, so that a long file is counted through once. */
function lineCounter(text: string): (at: number) => number {
  const counted = { at: 0, line: 1 };
  return (at) => {
    for (; counted.at < Math.min(at, text.length); counted.at++) if (text[counted.at] === "\n") counted.line++;
    return counted.line;
  };
}
