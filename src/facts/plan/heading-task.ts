import { labelsOf } from "../repository/labels.ts";
import type { Section } from "../repository/markdown.ts";
import type { Task } from "./task.ts";
import { combined, marked, type Tick, tickOf } from "./tick.ts";
import { windowIn } from "./window.ts";
import { itemsNamed } from "./words.ts";

/**
 * A heading is a task when it says so itself, by a mark or `Status: done` below it, or when the boxes below it are steps: tasks of no item by name.
 * Then it is done when all of them are.
 */
export function headingTask(section: Section, inside: readonly Task[], path: string): readonly Task[] {
  if (section.level === 0) return [];
  const { ticks, rest } = marked(section.heading);
  const { window, rest: text } = windowIn(rest);
  const said = combined([...ticks, ...statusOf(section)]) ?? byItsSteps(inside);
  if (said === undefined && window === undefined) return [];
  return [{ path, line: section.line, text, ...(window !== undefined && { window }), ...(said !== undefined && { tick: said }) }];
}

function statusOf(section: Section): readonly Tick[] {
  const labels = labelsOf(section);
  return ["status", "state", "stand"].flatMap((name) => {
    const value = labels.get(name);
    return value === undefined ? [] : [tickOf(value.text)];
  });
}

function byItsSteps(inside: readonly Task[]): Tick | undefined {
  const steps = inside.flatMap(({ tick }) => tick ?? []);
  if (steps.length === 0 || inside.some(({ text }) => itemsNamed(text).length > 0)) return undefined;
  return steps.every((tick) => tick === "done") ? "done" : steps.includes("unclear") ? "unclear" : "open";
}
