import type { EvidenceDocument } from "../../kinds/repository/document.ts";
import { type HclAttribute, type HclBlock, hclIn, unquoted } from "./hcl.ts";

/** What a file says of a gate, and where. */
export interface Statement {
  /** A value of a `.tfvars`, an argument of a module, a variable and its default, or any other place. */
  readonly is: "value" | "argument" | "default" | "other";
  /** Not a plain yes or no; or, of a default, not there. */
  readonly on: boolean | "expression" | "nothing";
  readonly path: string;
  readonly line: number;
}

/** A file that no parser takes, and that may say something of a gate. */
export interface Unparsed {
  readonly path: string;
  readonly line: number;
}

/** Everything that a Terraform file says of a gate's variable. */
export function statementsOn(variable: string, document: EvidenceDocument): readonly Statement[] | Unparsed {
  const { path, lines } = document;
  const blocks = blocksOf(document);
  if ("brokenAt" in blocks) return lines.some((line) => mayName(line, variable)) ? { path, line: blocks.brokenAt } : [];
  const found = path.endsWith(".tfvars") ? valuesIn(blocks, variable) : blocks.flatMap((block) => saidIn(block, variable));
  return found.map((one) => ({ ...one, path }));
}

/** Where a file calls a module that does not lie below it: what that one turns on by itself was not read. */
export function elsewhereIn(document: EvidenceDocument): Unparsed | undefined {
  const { path } = document;
  const blocks = blocksOf(document);
  if ("brokenAt" in blocks) return { path, line: blocks.brokenAt };
  const call = blocks.find((block) => block.depth === 1 && block.type === "module" && !named("source", block).some(isBelow));
  return call === undefined ? undefined : { path, line: call.line };
}

const isBelow = ({ value }: HclAttribute) => unquoted(value).startsWith("./");

type Said = Omit<Statement, "path">;

/** Parsed once, whatever the number of gates. */
const parsedDocuments = new WeakMap<EvidenceDocument, ReturnType<typeof hclIn>>();

function blocksOf(document: EvidenceDocument): ReturnType<typeof hclIn> {
  const blocks = parsedDocuments.get(document) ?? hclIn(document.lines);
  parsedDocuments.set(document, blocks);
  return blocks;
}

/** What the collector could not follow is an `@`: anything may stand there. */
const mayName = (line: string, variable: string) => line.includes(variable) || line.includes("@");

function valuesIn(blocks: readonly HclBlock[], variable: string): readonly Said[] {
  return blocks.filter(({ depth }) => depth === 0).flatMap((block) => named(variable, block).map(said("value")));
}

function saidIn(block: HclBlock, variable: string): readonly Said[] {
  const { type, label, line, depth } = block;
  if (depth === 1 && type === "variable" && label === variable) {
    const defaults = named("default", block).map(said("default"));
    return defaults.length > 0 ? defaults : [{ is: "default", on: "nothing", line }];
  }
  const own = named(variable, block);
  if (depth !== 1 || type !== "module") return own.map(said("other"));
  // What a module is handed on from the variable of the same name is what that variable says.
  return own.map((one) => (one.value === `var.${variable}` ? { is: "other", on: "nothing", line: one.line } : said("argument")(one)));
}

const named = (name: string, { attributes }: HclBlock) => attributes.filter((one) => one.name === name);

function said(is: Statement["is"]): (attribute: HclAttribute) => Said {
  return ({ value, line }) => ({ is, on: ON.get(unquoted(value)) ?? "expression", line });
}

/** Terraform takes the words in quotation marks, too. */
const ON: ReadonlyMap<string, Statement["on"]> = new Map<string, Statement["on"]>([
  ["true", true],
  ["false", false],
  ["null", "nothing"],
]);
