import type { Block, Markdown } from "../repository/markdown.ts";

/** A day by which the plan promises, in writing, that the team owns the platform. */
export interface Commitment {
  readonly day: number;
  readonly line: number;
}

interface Passage {
  readonly text: string;
  readonly line: number;
}

const DAY = "(?:day|tag)[ -]?(\\d{1,3})(?!\\d)";
const OWNING = "(?:ownership|own(?:s|ed|ing)?|übernahme|verantwortung|eigentum)(?!\\p{L})";
const FORMS = [`(?<!\\p{L})${DAY}[^\\d]{0,40}?(?<!\\p{L})${OWNING}`, `(?<!\\p{L})${OWNING}(?:(?!day|tag).){0,60}?(?<!\\p{L})${DAY}`].map(
  (form) => new RegExp(form, "iu"),
);
const TARGET = /target|commit|goal|promise|ziel|zusage|by day|bis tag/i;
/** The chapter's own sentence says what to do if; it is in every clone, and no promise. */
const CONDITION =
  /(?<!\p{L})(?:if|would|should|might|wenn|falls|sollte)(?!\p{L})|with a written|(?:no|not an?|without|kein\p{L}*|ohne)\s+(?:written\s+)?["“„']?(?:day|tag)/iu;

/** `Day 120 ownership target`, `Ownership target: Day 120`, wherever it stands. */
export function commitmentsIn({ sections }: Markdown): readonly Commitment[] {
  return sections.flatMap(({ heading, line, blocks }) => [{ text: heading, line }, ...blocks.flatMap(passagesIn)].flatMap(promised));
}

/** Sentences may run over lines, so a paragraph stays whole. */
function passagesIn(block: Block): readonly Passage[] {
  if (block.is === "code") return [];
  if (block.is !== "table") return [block];
  return [{ cells: block.header, line: block.line }, ...block.rows].map(({ cells, line }) => ({ text: cells.join(" "), line }));
}

function promised({ text, line }: Passage): readonly Commitment[] {
  let next = line;
  return text.split(/(?<=[.!?;])(?=\s)/).flatMap((sentence) => {
    const at = next + newlinesIn(sentence.slice(0, sentence.search(/\S|$/)));
    next += newlinesIn(sentence);
    return promiseIn(sentence).map((day) => ({ day, line: at }));
  });
}

const newlinesIn = (text: string) => text.split("\n").length - 1;

function promiseIn(sentence: string): readonly number[] {
  if (CONDITION.test(sentence) || !TARGET.test(sentence)) return [];
  const [, day] = FORMS.map((form) => form.exec(sentence.replace(/\s+/g, " "))).find((found) => found !== null) ?? [];
  return day === undefined ? [] : [Number(day)];
}
