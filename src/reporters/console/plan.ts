import type { ChecklistReport, DueReport, ItemReport, PhaseReport, Report } from "../../model/report.ts";
import { because } from "../because.ts";
import { clamp, hang, pad, padStart, wrap } from "../columns.ts";
import { waivedUntil } from "../waived.ts";
import type { Page } from "./page.ts";
import type { Style } from "./paint.ts";

type Due = ItemReport & { readonly due: DueReport };

/** A plan by its phases: of each item how it stands, the box that somebody ticked beside it, its days, and why it is not done. */
export function plan(report: Report, checklist: ChecklistReport, page: Page): readonly string[] {
  const { title, items, phases = [] } = checklist;
  const numbered = items.flatMap((item, at) => (isDue(item) ? [{ item, number: at + 1 }] : []));
  return [
    ...wrap(title, page.columns).map((line) => page.paint("title", line)),
    ...phases.flatMap((phase) => {
      const own = numbered.filter(({ item }) => isOf(phase, item));
      const hasBegun = own.some(({ item }) => item.due.state !== "not due");
      return ["", ...headed(phase, hasBegun, page), ...own.flatMap(({ item, number }) => entry(item, number, { report, page }))];
    }),
    "",
    ...wrap(LEGEND, page.columns).map((line) => page.paint("quiet", line)),
  ];
}

const LEGEND = "[x] ticked in the team's plan, [ ] not ticked, [?] not known: a claim, which proves nothing.";

function isDue(item: ItemReport): item is Due {
  return item.due !== undefined;
}

function isOf({ firstDay, lastDay }: PhaseReport, { due }: Due): boolean {
  return due.firstDay >= firstDay && due.firstDay <= lastDay;
}

const MAY_GO_ON = {
  yes: "done with, the team may go on",
  no: "the team may not go on",
  unknown: "not known whether the team may go on",
  open: "under way",
  "not-applicable": "not applicable",
} as const satisfies Record<PhaseReport["is"], string>;

function headed(
  { title, firstDay, lastDay, is, red, notProved, maxRed }: PhaseReport,
  hasBegun: boolean,
  { columns, paint }: Page,
): string[] {
  const standing = `${MAY_GO_ON[is]} (${red} red, ${notProved} not proved; ${maxRed} at most)`;
  const text = `${title}, Day ${firstDay}-${lastDay}: ${hasBegun ? standing : "not begun"}`;
  return wrap(text, columns - 2).map((line) => `  ${paint("title", line)}`);
}

const STYLE: Readonly<Record<string, Style>> = { done: "good", OVERDUE: "bad", FAILED: "bad", due: "unsure", "not proved": "unsure" };
const STATE = "not proved".length;
const REASON_LINES = 2;

interface Where {
  readonly report: Report;
  readonly page: Page;
}

function entry(item: Due, number: number, { report, page }: Where): readonly string[] {
  const word = wordOf(item);
  const box = boxOf(item.due);
  const label = `  ${pad(word, STATE)} ${box} ${padStart(String(number), 2)}. `;
  const room = page.columns - label.length;
  const painted = label.replace(word, page.paint(STYLE[word] ?? "quiet", word));
  const lines = wrap(`${item.title}${waivedUntil(report, item)}, ${daysOf(item.due)}`, room);
  const reasons = isOfInterest(item) ? because(report, item).flatMap((one) => clamp(one, room, REASON_LINES)) : [];
  return [...hang(label, lines, painted), ...reasons.map((one) => " ".repeat(label.length) + page.paint("quiet", one))];
}

/** An item that failed is red from the first day of its window. */
function wordOf({ is, due: { state } }: Due): string {
  if (state === "overdue") return "OVERDUE";
  return is === "no" && state === "due" ? "FAILED" : state;
}

function boxOf({ claim }: DueReport): string {
  if (claim === undefined) return "[?]";
  return claim.isTicked ? "[x]" : "[ ]";
}

function daysOf({ firstDay, lastDay, until, state }: DueReport): string {
  const days = firstDay === lastDay ? `Day ${firstDay}` : `Day ${firstDay}-${lastDay}`;
  return until === undefined || state === "done" ? days : `${days}, until ${until}`;
}

/** Of what is done, or is not due and not ticked, nothing need be said. */
function isOfInterest({ due: { state, claim } }: Due): boolean {
  return state !== "done" && (state !== "not due" || claim?.isTicked === true);
}
