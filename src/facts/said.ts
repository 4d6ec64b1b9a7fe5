import type { Seen } from "../snapshot/known.ts";
import { Unread } from "../snapshot/unread.ts";
import { attempt } from "./fact.ts";

/** A text for people, never Unread: what cannot be said gives its reason. */
export function said(say: () => string): string {
  const text = attempt(say);
  return text instanceof Unread ? `not known: ${text.message}` : text;
}

/** The same of one thing, with words that follow its name. */
export function saidOf(name: string, say: () => string): string {
  const text = attempt(say);
  return `${name} ${text instanceof Unread ? `is not known: ${text.message}` : text}`;
}

/** What there is to say of each thing in a list, and of the list itself. */
export function told<Item>({ items, gaps }: Pick<Seen<Item>, "items" | "gaps">, noun: string, say: (item: Item) => string): string {
  const unlisted = gaps.length === 0 ? [] : [`the list of ${noun}s is incomplete`];
  const each = items.map((item) => said(() => say(item)));
  return each.length + unlisted.length === 0 ? `there is no ${noun}` : [...each, ...unlisted].join("; ");
}

/** `7 nights`, `1 night`; large numbers with commas, whatever the locale. */
export function count(number: number | bigint, noun: string): string {
  return `${String(number).replaceAll(/(?<=\d)(?=(\d{3})+$)/g, ",")} ${noun}${Number(number) === 1 ? "" : "s"}`;
}
