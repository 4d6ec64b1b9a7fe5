import { type Days, ownDays, PLAN_ITEMS, type PlanItem } from "../../kinds/plan.ts";
import type { TargetPlan } from "../../model/target.ts";
import { unread, type Unread } from "../../snapshot/unread.ts";
import type { Task } from "./task.ts";
import { itemsNamed } from "./words.ts";

/** Where the plan has one of the nineteen items, and whether it is ticked there. */
export interface FoundItem {
  readonly path: string;
  readonly line: number;
  readonly isTicked: boolean | Unread;
}

interface Candidate {
  readonly task: Task;
  /** Ids of the items that it may be. */
  readonly ids: readonly string[];
  readonly by: "name and days" | "name" | "days";
}

/** Which tasks are the nineteen items: by name, else by their days, the chapter's or the team's own. An item of which there is no task is not in the map. */
export function foundItems(tasks: readonly Task[], plan: Pick<TargetPlan, "phases">): ReadonlyMap<string, FoundItem> {
  const candidates = new Map(tasks.map((task) => [task, candidateOf(task, plan)]));
  const all = tasks.filter(({ within }) => !isItem(within, candidates)).flatMap((task) => candidates.get(task) ?? []);
  return new Map(
    PLAN_ITEMS.flatMap((item) => {
      const own = decisive(all.filter(({ ids }) => ids.includes(item.id)));
      const [first] = own;
      return first === undefined
        ? []
        : [[item.id, { path: first.task.path, line: first.task.line, isTicked: tickedBy(own, item) }] as const];
    }),
  );
}

function candidateOf(task: Task, plan: Pick<TargetPlan, "phases">): Candidate | undefined {
  const named = itemsNamed(task.text);
  const timed = task.window === undefined ? [] : itemsOn(task.window, plan);
  const both = named.filter((id) => timed.includes(id));
  if (both.length > 0) return { task, ids: both, by: "name and days" };
  if (named.length > 0) return { task, ids: named, by: "name" };
  return timed.length > 0 ? { task, ids: timed, by: "days" } : undefined;
}

function itemsOn(window: Days, plan: Pick<TargetPlan, "phases">): readonly string[] {
  return PLAN_ITEMS.flatMap(({ id, due }) => ([due, ownDays(plan, due)].some((days) => isSame(days, window)) ? [id] : []));
}

const isSame = ([a, b]: Days, [c, d]: Days) => a === c && b === d;

/** The steps of an item are no items. A line that only groups others, without a box or days, is no item either. */
function isItem(task: Task | undefined, candidates: ReadonlyMap<Task, Candidate | undefined>): boolean {
  if (task === undefined) return false;
  if (isItem(task.within, candidates)) return true;
  return candidates.get(task) !== undefined && (task.tick !== undefined || task.window !== undefined);
}

/** What has its name is stronger than what has only its days; among those with its name, what has its days too than what has others; and what has a box than what has none. */
function decisive(own: readonly Candidate[]): readonly Candidate[] {
  const whole = own.some(({ by }) => by === "name and days");
  const isNamed = own.some(({ by }) => by !== "days");
  const strong = own.filter(({ by, task }) => (by === "days" ? !isNamed : by !== "name" || !whole || task.window === undefined));
  const told = strong.filter(({ task }) => task.tick !== undefined);
  return told.length > 0 ? told : strong;
}

function tickedBy(own: readonly Candidate[], { title }: PlanItem): boolean | Unread {
  const unclear = own.find(({ task }) => task.tick === "unclear");
  if (unclear !== undefined) return unsaid(`${at(unclear)} says neither that '${title}' is done nor that it is open`, unclear);
  const ticked = own.filter(({ task }) => task.tick === "done");
  const [first] = ticked;
  if (first === undefined) return false;
  const open = own.find(({ task }) => task.tick !== "done");
  if (open !== undefined) return unsaid(`${at(first)} ticks '${title}', and ${at(open)} does not`, open);
  const certain = ticked.some(({ ids }) => ids.length === 1);
  return certain || unsaid(`${at(first)} may be ${first.ids.map(titleOf).join(" or ")}`, first);
}

const at = ({ task: { path, line } }: Candidate) => `${path}:${line}`;
const titleOf = (id: string) => `'${PLAN_ITEMS.find((item) => item.id === id)?.title ?? id}'`;

function unsaid(text: string, { task: { path } }: Candidate): Unread {
  return unread(text, `Give each item one line of its own in ${path}, with a box that is ticked or empty`);
}
