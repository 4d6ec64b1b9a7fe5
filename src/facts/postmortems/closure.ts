import { Unread } from "../../snapshot/unread.ts";
import { daysBetween, readingsOf } from "../repository/day.ts";
import type { ActionItem } from "./action-item.ts";
import { ambiguous } from "./lateness.ts";
import { shown } from "./told.ts";

export type PlacedItem = ActionItem & { readonly path: string };

interface Closure {
  readonly closed: number;
  /** What an ambiguous date leaves open lies between the least and the most. */
  readonly closed_or_due: number | Unread;
  readonly closed_or_due_at_least: number;
  readonly closed_or_due_at_most: number;
  readonly closure_summary: string;
  readonly overdue: readonly string[];
}

/** Closed ÷ (closed or due). What has no day counts on neither side until it is closed; the day itself is not over. */
export function closureOf(items: readonly PlacedItem[], takenAt: string): Closure {
  const closed = items.filter((item) => isClosed(item, takenAt));
  const open = items.filter((item) => !closed.includes(item));
  const overdue = open.filter(({ due }) => due !== undefined && "day" in due && daysBetween(due.day, takenAt) > 0);
  const unclear = open.filter(({ due }) => due !== undefined && "ambiguous" in due);
  const least = closed.length + overdue.length;
  const names = overdue.map(nameOf);
  return {
    closed: closed.length,
    closed_or_due: unclear.length === 0 ? least : new Unread(unclear.flatMap(reasonsOf)),
    closed_or_due_at_least: least,
    closed_or_due_at_most: least + unclear.length,
    closure_summary: `${closed.length} of ${least} that were due or are closed are closed${names.length === 0 ? "" : `; overdue: ${shown(names)}`}`,
    overdue: names,
  };
}

/** A day to come is none on which it was closed. */
function isClosed({ isClosed: isSo, closedOn }: ActionItem, takenAt: string): boolean {
  return isSo && (closedOn === undefined || readingsOf(closedOn).some((day) => daysBetween(day, takenAt) >= 0));
}

const reasonsOf = ({ path, line, due }: PlacedItem) =>
  due !== undefined && "ambiguous" in due ? ambiguous(`${path}:${line}`, due.ambiguous).reasons : [];

const nameOf = ({ what, owner = "nobody", path, line }: PlacedItem) => `'${what.slice(0, 60)}' of ${owner} (${path}:${line})`;
