import type { Reason } from "../../model/snapshot.ts";
import type { Known } from "../../snapshot/known.ts";
import { reasonOf } from "../../snapshot/reason.ts";
import { Unread } from "../../snapshot/unread.ts";
import { sourceOf } from "../repository/source.ts";
import { type FoundItem, foundItems } from "./found-items.ts";
import { type PlanDocument, planIn } from "./plan-document.ts";

/** Everything that was read of the team's plan. */
export interface Reading {
  /** Without samples. */
  readonly documents: readonly PlanDocument[];
  /** By the item's id; an item of which there is no task is not there. */
  readonly items: ReadonlyMap<string, FoundItem>;
  /** Why more may be hidden. */
  readonly reasons: readonly Reason[];
  readonly takenAt: string;
  /** Where it is or should be. */
  readonly path: string;
  /** What is wrong when there is no plan. */
  readonly missing: string;
}

/** A plan is read once for a snapshot, however many facts rest on it. */
const readings = new WeakMap<Known, Reading>();

/** The plan that is here. Throws Unread when nobody said where it is, or when it is elsewhere. */
export function readingOf(known: Known): Reading {
  const reading = readings.get(known) ?? read(known);
  readings.set(known, reading);
  return reading;
}

function read(known: Known): Reading {
  const source = sourceOf("plan", known);
  if (source.is !== "here") throw source.unread;
  const { items, gaps, takenAt } = source.seen;
  const plan = known.target.plan ?? {};
  const documents = items.flatMap((document) => planIn(document, plan, takenAt) ?? []);
  const path = source.paths.join(", ");
  return {
    documents,
    items: foundItems(
      documents.flatMap(({ tasks }) => tasks),
      plan,
    ),
    reasons: gaps.map(reasonOf),
    takenAt,
    path,
    missing: `${path} is ${items.length > 0 ? "a sample" : "not there"}`,
  };
}

/** What rests on all of the plan is not known while not everything of it was read: what is hidden may be missing, or contradict it. */
export function absent<T>(value: T, { reasons }: Reading): T | Unread {
  return reasons.length > 0 ? new Unread(reasons) : value;
}
