import type { Block, Markdown, Section } from "../repository/markdown.ts";

export type PhaseName = "confirm" | "dns" | "database" | "workloads";

/** One phase with everything below its heading, down to the next heading of its level. */
export interface Phase {
  readonly name: PhaseName;
  readonly line: number;
  readonly lines: readonly Line[];
}

interface Line {
  readonly text: string;
  readonly line: number;
}

export const PHASES: readonly PhaseName[] = ["confirm", "dns", "database", "workloads"];

/** The chapter's four phases, and the words by which a heading is known as one of them. */
export const CALLED: Readonly<Record<PhaseName, string>> = {
  confirm: "confirm that the region is lost",
  dns: "DNS failover",
  database: "promote the database",
  workloads: "Argo CD reconciles the workloads",
};

const HEADINGS: Readonly<Record<PhaseName, RegExp>> = {
  confirm: /\b(?:confirm|verify|declare|guard|do.not.fail)|bestätigen/i,
  dns: /\b(?:dns|route ?53|traffic)\b/i,
  database: /\b(?:postgres\w*|database|cnpg|promot\w*)\b|datenbank|hochstufen/i,
  workloads: /\b(?:argo ?cd|reconcil\w*|workloads?|applications?)\b|anwendungen/i,
};

/** The way back needs the region that was lost, and is no part of a phase. */
const BACK = /\b(?:fail|roll|switch)[- ]?back\b|\breturn(?:ing)? to\b/i;

/** The phases in the order in which they stand. A heading is the first phase that it names and that is not taken yet. */
export function phasesOf({ sections }: Markdown): readonly Phase[] {
  const taken = new Set<PhaseName>();
  return sections.flatMap((section, index) => {
    const name = section.level < 2 ? undefined : PHASES.find((one) => !taken.has(one) && HEADINGS[one].test(section.heading));
    if (name === undefined) return [];
    taken.add(name);
    const parts = forward(below(sections, index));
    return [{ name, line: section.line, lines: [section, ...parts].flatMap(linesIn) }];
  });
}

/** A heading by which a section calls itself one of several. */
const PART = /\b(?:phase|step|stage|part|schritt|teil)\b/i;

/**
 * Lines that stand in no phase and may be a step of one, so that nobody knows whether the region is lost by then: all of them where a phase was
 * not recognised, else those whose heading calls itself a step. What comes before the first phase comes before the loss.
 */
export function unplacedIn(markdown: Markdown): readonly Line[] {
  const phases = phasesOf(markdown);
  const placed = new Set(phases.flatMap(({ lines }) => lines.map(({ line }) => line)));
  const start = phases.find(({ name }) => name === "confirm")?.line ?? 0;
  return forward(markdown.sections)
    .filter(({ heading, line }) => line >= start && (phases.length < PHASES.length || PART.test(heading)))
    .flatMap(linesIn)
    .filter(({ line }) => !placed.has(line));
}

/** Without the way back, and all that stands below its heading. */
function forward(sections: readonly Section[]): readonly Section[] {
  let under = 0;
  return sections.filter(({ heading, level }) => {
    if (level <= under) under = 0;
    if (under === 0 && level > 1 && BACK.test(heading)) under = level;
    return under === 0;
  });
}

function below(sections: readonly Section[], index: number): readonly Section[] {
  const level = sections[index]?.level ?? 0;
  const after = sections.slice(index + 1);
  const end = after.findIndex((section) => section.level <= level);
  return end === -1 ? after : after.slice(0, end);
}

function linesIn({ heading, line, blocks }: Section) {
  return [{ text: heading, line }, ...blocks.flatMap(textsIn)];
}

function textsIn(block: Block): readonly Line[] {
  if (block.is === "table") return block.rows.map(({ cells, line }) => ({ text: cells.join(" "), line }));
  const start = block.is === "code" ? block.line + 1 : block.line;
  return block.text.split("\n").map((text, index) => ({ text, line: start + index }));
}
