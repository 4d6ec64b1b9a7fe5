import type { Block, Markdown, Section } from "../repository/markdown.ts";
import { headingTask } from "./heading-task.ts";
import { rowTasks } from "./row-tasks.ts";
import type { Task } from "./task.ts";
import { beginsWithMark, combined, marked, tickOf } from "./tick.ts";
import { windowIn } from "./window.ts";

type Item = Extract<Block, { readonly is: "item" }>;
type Paragraph = Extract<Block, { readonly is: "paragraph" }>;

/** Every task of a plan, in the order in which they stand. What has neither a box, nor a mark, nor days of its own counts only among others that have. */
export function tasksIn({ sections }: Markdown, path: string, today?: string): readonly Task[] {
  return sections.flatMap((section) => {
    const listed = listTasks(section, path);
    const inside = [
      ...listed,
      ...section.blocks.flatMap((block) => (block.is === "table" ? rowTasks(block, path, today) : linesOf(block, path))),
    ];
    const hasMarks = listed.some(({ tick }) => tick !== undefined);
    return [
      ...headingTask(section, inside, path),
      ...inside.filter(({ tick, window }) => tick !== undefined || window !== undefined || hasMarks),
    ];
  });
}

function listTasks({ blocks }: Section, path: string): readonly Task[] {
  const above: { readonly depth: number; readonly task: Task }[] = [];
  return blocks.flatMap((block, index) => {
    if (block.is !== "item") return [];
    while ((above.at(-1)?.depth ?? 0) >= block.depth) above.pop();
    const within = above.at(-1)?.task;
    const task = { ...itemTask(block, below(blocks, index), path), ...(within !== undefined && { within }) };
    above.push({ depth: block.depth, task });
    return [task];
  });
}

/** A box, marks, and `Status: done` in the text or right below. */
function itemTask(item: Item, steps: readonly Item[], path: string): Task {
  const { ticks, rest } = marked(item.text);
  const box = item.checked === undefined ? [] : [item.checked ? ("done" as const) : ("open" as const)];
  const stated = steps.flatMap(({ text }) => {
    const [, value] = /^(?:status|state|stand)\s*[:：]\s*(.*)$/iu.exec(text) ?? [];
    return value === undefined ? [] : [tickOf(value)];
  });
  return taskOf({ path, line: item.line }, rest, combined([...box, ...ticks, ...stated]));
}

function below(blocks: readonly Block[], index: number): readonly Item[] {
  const depth = depthOf(blocks[index]);
  const steps: Item[] = [];
  for (let next = index + 1; depthOf(blocks[next]) > depth; next += 1) {
    const block = blocks[next];
    if (block?.is === "item" && block.depth === depth + 1) steps.push(block);
  }
  return steps;
}

const depthOf = (block: Block | undefined) => (block?.is === "item" ? block.depth : 0);

/** Lines that begin with a box or a mark and stand in no list: `☑ Day 1-3: …`. */
function linesOf(block: Block, path: string): readonly Task[] {
  if (block.is !== "paragraph" || !beginsWithMark(block.text)) return [];
  return begun(block).map(({ text, line }) => {
    const { ticks, rest } = marked(text);
    return taskOf({ path, line }, rest, combined(ticks));
  });
}

function begun({ text, line }: Paragraph): readonly { readonly text: string; readonly line: number }[] {
  return text.split("\n").flatMap((one, index) => (beginsWithMark(one) ? [{ text: one, line: line + index }] : []));
}

function taskOf(place: Pick<Task, "path" | "line">, text: string, tick: Task["tick"]): Task {
  const { window, rest } = windowIn(beginning(text));
  return { ...place, text: rest, ...(window !== undefined && { window }), ...(tick !== undefined && { tick }) };
}

/** The days that count stand at the beginning: further down a task may speak of another one's. */
function beginning(text: string): string {
  return text.slice(0, 400);
}
