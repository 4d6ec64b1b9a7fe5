import type { ChecklistReport, ItemReport, Report } from "../../model/report.ts";
import { because } from "../because.ts";
import { clamp, hang, pad, padStart, wrap } from "../columns.ts";
import { waivedUntil } from "../waived.ts";
import { bar } from "./bar.ts";
import type { Page } from "./page.ts";
import type { Style } from "./paint.ts";

/** The checklist's items, each with its answer and the reason for it. */
export function items(report: Report, checklist: ChecklistReport, page: Page): readonly string[] {
  const digits = String(checklist.items.length).length;
  const lines = checklist.items.flatMap((item, at) => {
    const label = `  ${pad(WORD[item.is], ANSWER)} ${padStart(String(at + 1), digits)}. `;
    const room = page.columns - label.length;
    const reasons = because(report, item).flatMap((one) => clamp(one, room, REASON_LINES));
    return [
      ...titled({ ...item, title: item.title + waivedUntil(report, item) }, label, page),
      ...reasons.map((one) => " ".repeat(label.length) + page.paint("quiet", one)),
    ];
  });
  return [...wrap(checklist.title, page.columns).map((line) => page.paint("title", line)), ...lines];
}

const WORD = { yes: "yes", no: "NO", unknown: "unknown", "not-applicable": "n/a" } as const satisfies Record<ItemReport["is"], string>;
const STYLE = { yes: "good", no: "bad", unknown: "unsure", "not-applicable": "quiet" } as const satisfies Record<ItemReport["is"], Style>;
const ANSWER = 7;
const REASON_LINES = 2;
const BAR = 10;

function titled(item: ItemReport, label: string, page: Page): readonly string[] {
  const hasBar = page.columns >= WITH_BARS && item.is !== "not-applicable";
  const room = page.columns - label.length - (hasBar ? BAR + 1 : 0);
  const [first = "", ...others] = wrap(item.title, room);
  const painted = label.replace(WORD[item.is], page.paint(STYLE[item.is], WORD[item.is]));
  return hang(label, [hasBar ? `${pad(first, room)} ${bar(item, BAR, page)}` : first, ...others], painted);
}

const WITH_BARS = 64;
