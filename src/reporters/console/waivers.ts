import type { Report } from "../../model/report.ts";
import { clamp, hang, pad } from "../columns.ts";
import { idleWaivers } from "../waived.ts";
import type { Page } from "./page.ts";

/** The waivers that cover nothing: expired, longer than they may be, or with nothing to cover. */
export function waivers(report: Report, { columns, paint }: Page): readonly string[] {
  const idle = idleWaivers(report);
  if (idle.length === 0) return [];
  const entries = idle.flatMap(({ is, text, where }) => {
    const label = `  ${pad(is, STATE)}  `;
    const room = columns - label.length;
    const place = clamp(where, room, 1).map((line) => " ".repeat(label.length) + paint("quiet", line));
    return [...hang(label, clamp(text, room, TEXT_LINES), paint("unsure", label)), ...place];
  });
  return [paint("title", "Waivers that cover nothing"), ...entries];
}

const STATE = "too long".length;
const TEXT_LINES = 3;
