import type { Block, Markdown, Section } from "../repository/markdown.ts";

export type PhaseName = "confirm" | "dns" | "database" | "workloads";

/** One phase with everything below its heading, down to the next heading of its level. */
export interface Phase {
  readonly name: PhaseName;
  readonly line: number;
  readonly lines: readonly { readonly text: string; readonly line: number }[];
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
    const parts = below(sections, index).filter(({ heading }) => !BACK.test(heading));
    return [{ name, line: section.line, lines: [section, ...parts].flatMap(linesIn) }];
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

function textsIn(block: Block): readonly { readonly text: string; readonly line: number }[] {
  if (block.is === "table") return block.rows.map(({ cells, line }) => ({ text: cells.join(" "), line }));
  const start = block.is === "code" ? block.line + 1 : block.line;
  return block.text.split("\n").map((text, index) => ({ text, line: start + index }));
}
