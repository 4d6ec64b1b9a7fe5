import { labelsOf } from "../repository/labels.ts";
import type { Block, Markdown, Section } from "../repository/markdown.ts";
import { windowIn } from "./window.ts";
import { itemsNamed } from "./words.ts";

/** Where the plan says who owns it. */
export interface Statement {
  readonly text: string;
  readonly line: number;
  /** What stands around it and may say for which days: its label, its heading, the other cells of its row. */
  readonly around: readonly string[];
}

type Table = Extract<Block, { readonly is: "table" }>;
type Item = Extract<Block, { readonly is: "item" }>;

interface At {
  readonly section: Section;
  readonly index: number;
}

const OWNER = /(?<!\p{L})(?:(?:plan|phasen)-?)?(?:owners?|verantwortliche?[rn]?|eigentümer(?:in)?)(?!\p{L})/iu;
/** No table of owners has more columns. */
const WIDEST = 20;
const OTHER =
  /(?<!\p{L})(?:previous|former|prior|giving|old|vorherige[rn]?|bisherige[rn]?|action|item|task|cost|service|product)(?!\p{L})/iu;
const OF_THE_PLAN = /(?<!\p{L})(?:plan|runbook|phasen?|phases)[ -]?(?:owners?|verantwortliche?[rn]?)/iu;
const PHASES = /(?<!\p{L})(?:phase|stage|etappe|stabili[sz]e|operate|mature)(?!\p{L})/iu;

/** All of them: after a label, in a heading, in a table, or in a list below one of these. */
export function statementsIn({ sections, frontMatter }: Markdown): readonly Statement[] {
  const front = [...frontMatter].flatMap(([label, placed]) => (isOwner(label) ? [{ ...placed, around: [label] }] : []));
  return [...front, ...sections.flatMap(inSection)];
}

const isOwner = (label: string) => OWNER.test(label) && !OTHER.test(label) && label.trim().split(/\s+/).length <= 8;

function inSection(section: Section): readonly Statement[] {
  const { heading, line, blocks } = section;
  const [, label = heading, text = ""] = /^([^:：]*)[:：](.*)$/su.exec(heading) ?? [];
  const below = blocks.flatMap((block, index) => inBlock(block, { section, index }));
  if (!isOwner(label)) return below;
  if (text.trim() !== "") return [{ text: text.trim(), line, around: [label] }, ...below];
  return [...below, ...blocks.flatMap((block) => (block.is === "item" && below.length === 0 ? [listed(block, label)] : []))];
}

function inBlock(block: Block, { section, index }: At): readonly Statement[] {
  const own = [...labelsOf({ blocks: [block] })].filter(
    ([label]) => isOwner(label) && (OF_THE_PLAN.test(label) || isOfThePlan(block, section)),
  );
  const said = own.flatMap(([label, placed]): readonly Statement[] =>
    placed.text === "" && block.is === "item"
      ? listBelow(section.blocks, index).map((item) => listed(item, label))
      : [{ ...placed, around: [label, section.heading] }],
  );
  return block.is === "table" ? [...(block.header.length > 2 ? [] : said), ...inTable(block)] : said;
}

/** In a task, or below the heading of one, a bare `Owner` is the task's. */
function isOfThePlan(block: Block, { heading }: Section): boolean {
  if (block.is === "item" && (block.depth > 1 || block.checked !== undefined || windowIn(block.text).window !== undefined)) return false;
  return itemsNamed(heading).length === 0 && (windowIn(heading).window === undefined || PHASES.test(heading));
}

const listed = ({ text, line }: { readonly text: string; readonly line: number }, label: string) => ({ text, line, around: [label] });

function listBelow(blocks: readonly Block[], index: number): readonly Item[] {
  const depth = depthOf(blocks[index]);
  const below: Item[] = [];
  for (let next = index + 1; depthOf(blocks[next]) > depth; next += 1) {
    const block = blocks[next];
    if (block?.is === "item") below.push(block);
  }
  return below;
}

const depthOf = (block: Block | undefined) => (block?.is === "item" ? block.depth : 0);

/** A column of owners beside one of phases or days; or a row of owners below phases. A table of tasks is neither. */
function inTable({ header, rows, line }: Table): readonly Statement[] {
  const column = header.findIndex(isOwner);
  if (column !== -1 && !rows.every(({ cells: [first = ""] }) => isOwner(first))) {
    if (rows.some(({ cells }) => cells.some((cell) => itemsNamed(cell).length > 0))) return [];
    return rows
      .map(({ cells, line }) => ({ text: cells[column] ?? "", line, around: besides(cells, header, column) }))
      .filter(({ around }) => around.some((text) => PHASES.test(text) || windowIn(text).window !== undefined));
  }
  const named = [{ cells: header, line }, ...rows].filter(({ cells: [first = "", ...rest] }) => rest.length > 1 && isOwner(first));
  const isByPhase = header.slice(1).some((text) => PHASES.test(text) || windowIn(text).window !== undefined);
  return named.flatMap(({ cells, line }) => {
    const [label = "", text = "", ...rest] = cells;
    if (!isByPhase) return [{ text, line, around: [label, ...besides(["", "", ...rest], header, 1)] }];
    return cells.slice(1).map((name, index) => ({ text: name, line, around: [header[index + 1] ?? ""] }));
  });
}

/** Lines that speak of an owner and of a day without a label, `### Day 30: Tom is the owner now`: whom they name cannot be told. */
export function mentionsIn({ sections }: Markdown): readonly number[] {
  return sections.flatMap(({ heading, line, blocks }) => {
    const loose = blocks.flatMap((block) =>
      block.is === "paragraph" || (block.is === "item" && block.checked === undefined) ? [block] : [],
    );
    return [{ text: heading, line }, ...loose].filter(({ text }) => isMention(text)).map((one) => one.line);
  });
}

function isMention(text: string): boolean {
  const isLabelled = text.split("\n").some((one) => OWNER.test(/^([^:：]*)[:：]/u.exec(one)?.[1] ?? ""));
  return !isLabelled && OWNER.test(text) && !OTHER.test(text) && /(?<!\p{L})(?:days?|tage?|phase)\s*\d/iu.test(text);
}

/** The other cells, each with its column's header, together and by themselves: `1` below `Phase` is phase 1. */
function besides(cells: readonly string[], header: readonly string[], column: number): readonly string[] {
  const all = cells.slice(0, WIDEST).flatMap((cell, at) => (at === column || cell === "" ? [] : [`${header[at] ?? ""} ${cell}`]));
  return [all.join(" "), ...all];
}
