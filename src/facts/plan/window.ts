import type { Days } from "../../kinds/plan.ts";

const DAY = "(?:days?|tage?n?|jours?|d|t)\\.?";
const TO = "(?:[-–—‑−]|\\.{2,3}|to|bis|until|through)";
const RANGE = new RegExp(`(?<![\\p{L}\\d])${DAY}\\s*(\\d{1,3})\\s*${TO}\\s*(?:${DAY}\\s*)?(\\d{1,3})(?!\\d)`, "iu");

/** The days that a text names, `Day 7-10`, `Days 7 to 10`, `Tag 7 – 10`, `D7..D10`, and the text without them. */
export function windowIn(text: string): { readonly window?: Days; readonly rest: string } {
  const found = RANGE.exec(text);
  if (found === null) return { rest: text };
  const [whole, first, last] = found;
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + whole.length)}`.replace(/[([]\s*[)\]]/g, " ");
  return { window: [Number(first), Number(last)], rest };
}

/** A cell of a column of days may leave the word out. */
export function windowOf(cell: string): Days | undefined {
  const [, first, last] = /^\D{0,8}(\d{1,3})\s*(?:[-–—‑−]|to|bis)\s*\D{0,6}(\d{1,3})\D{0,3}$/u.exec(cell.trim()) ?? [];
  return first === undefined || last === undefined ? windowIn(cell).window : [Number(first), Number(last)];
}
