import { expect, test } from "vitest";
import type { ActionItem } from "../../../src/facts/postmortems/action-item.ts";
import { closureOf } from "../../../src/facts/postmortems/closure.ts";
import { Unread } from "../../../src/snapshot/unread.ts";

const TAKEN = "2026-11-23T03:17:00.000Z";
const item = (own: Partial<ActionItem>) => ({ what: "x", isClosed: false, line: 3, path: "pm/a.md", ...own });
const due = (day: string) => item({ due: { day }, owner: "Mina" });
const closure = (...items: readonly ReturnType<typeof item>[]) => closureOf(items, TAKEN);

test("the day on which it is due is not over", () => {
  expect(closure(due("2026-11-22"), due("2026-11-23"), due("2026-11-24"))).toMatchObject({ closed: 0, closed_or_due: 1 });
});

test("what is closed counts, whenever it was due; what has no day does not until it is", () => {
  expect(closure(item({ isClosed: true }), item({}))).toMatchObject({ closed: 1, closed_or_due: 1, overdue: [] });
});

test("a day to come is none on which it was closed", () => {
  expect(closure(item({ isClosed: true, closedOn: { day: "2026-11-24" }, due: { day: "2026-11-01" } }))).toMatchObject({
    closed: 0,
    closed_or_due: 1,
    overdue: ["'x' of nobody (pm/a.md:3)"],
  });
});

test("an ambiguous date leaves one open, between the least and the most", () => {
  const { closed_or_due, ...rest } = closure(due("2026-11-22"), item({ due: { ambiguous: "12/11/2026" } }));
  expect(closed_or_due).toBeInstanceOf(Unread);
  expect(rest).toMatchObject({ closed_or_due_at_least: 1, closed_or_due_at_most: 2 });
});
