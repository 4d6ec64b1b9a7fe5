import { ITEMS } from "./texts.ts";

/** An item of a plan, and whether the team ticked it. */
export interface Line {
  readonly id: string;
  readonly title: string;
  readonly days: string;
  readonly isTicked: boolean;
}

/** The nineteen items with these ticked. */
export const linesWith = (ticked: readonly string[]): readonly Line[] =>
  ITEMS.map((item) => ({ ...item, isTicked: ticked.includes(item.id) }));

const table = (header: string, row: (line: Line, index: number) => string) => (lines: readonly Line[]) =>
  `# Plan\n\n${header}\n${header.replace(/[^|]+/g, "---")}\n${lines.map(row).join("\n")}\n`;

const list = (row: (line: Line, index: number) => string) => (lines: readonly Line[]) => `# Plan\n\n${lines.map(row).join("\n")}\n`;

/** Plans as teams write them. */
export const FORMS: Readonly<Record<string, (lines: readonly Line[]) => string>> = {
  "boxes with days": list(({ title, days, isTicked }) => `- [${isTicked ? "x" : " "}] **${days}: ${title}.** More of it.`),
  "boxes without days": list(({ title, isTicked }) => `- [${isTicked ? "X" : " "}] ${title}`),
  "boxes in a numbered list": list(({ title, days, isTicked }, index) => `${index + 1}. [${isTicked ? "x" : " "}] ${title} (${days})`),
  "marks in a numbered list": list(({ title, isTicked }, index) => `${index + 1}. ${isTicked ? "✅" : "⬜"} ${title}`),
  "a mark only for what is done": list(({ title, days, isTicked }) => `* ${days}: ${title}${isTicked ? " ✅" : ""}`),
  "words at the end": list(({ title, days, isTicked }) => `- ${days} – ${title} — ${isTicked ? "done" : "open"}`),
  "a status below": list(({ title, days, isTicked }) => `- ${days}: ${title}\n  - Status: ${isTicked ? "done" : "open"}`),
  "boxes with steps": list(
    ({ title, days, isTicked }) =>
      `- [${isTicked ? "x" : " "}] ${days}: ${title}\n  - [${isTicked ? " " : "x"}] a step\n  - [x] tell of GuardDuty`,
  ),
  "lines that begin with a mark": list(({ title, isTicked }) => `${isTicked ? "☑" : "☐"} ${title}`),
  "a table": table("| Days | Item | Status |", ({ title, days, isTicked }) => `| ${days} | ${title} | ${isTicked ? "done" : ""} |`),
  "a table without outer pipes": table("Item | Done", ({ title, isTicked }) => `${title} | ${isTicked ? "x" : "-"}`),
  "a table with the status first": table("| ✅ | # | Aufgabe | Tage |", ({ title, days, isTicked }, index) => {
    return `| ${isTicked ? "✅" : "☐"} | ${index + 1} | ${title} | ${days.replace("Day ", "")} |`;
  }),
  "a table without a header for its marks": table(
    "| | What | Owner |",
    ({ title, isTicked }) => `| ${isTicked ? "[x]" : "[ ]"} | ${title} | Mina |`,
  ),
  "a table in German": table("| Aufgabe | Tage | Stand |", ({ title, days, isTicked }) => {
    return `| ${title} | ${days.replace("Day", "Tag")} | ${isTicked ? "erledigt" : "offen"} |`;
  }),
  "a heading each": list(({ title, days, isTicked }) => `### ${days}: ${title}\n\nStatus: ${isTicked ? "done" : "in progress"}\n`),
  "a heading each with a mark": list(({ title, isTicked }) => `## ${isTicked ? "✅" : "❌"} ${title}\n\nSome words.\n`),
  "a heading each with steps": list(
    ({ title, days, isTicked }) => `#### ${days}: ${title}\n\n- [x] look at it\n- [${isTicked ? "x" : " "}] write it down\n`,
  ),
  "days alone": list(
    ({ days, isTicked }, index) =>
      `- [${isTicked ? "x" : " "}] ${days.replace("Day", "Tag")}: Etwas anderes ${"abcdefghijklmnopqrs"[index]}`,
  ),
};
