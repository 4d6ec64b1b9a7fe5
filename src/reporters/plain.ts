/**
 * Text that somebody else chose, made safe to show: one line, without control, escape and bidirectional characters,
 * which could repaint a terminal or make a name read as another one.
 */
export function plain(text: string): string {
  return text.toWellFormed().replaceAll(BREAKS, " ").replaceAll(UNSEEN, "").replaceAll(PILED, "$1").replaceAll(/ +/gu, " ").trim();
}

const BREAKS = /[\s\u0085\p{Zl}\p{Zp}]+/gu;

// The joiner that holds an emoji together is the one invisible character that names need.
const UNSEEN = /(?!\u200d)[\p{Cc}\p{Cf}]/gu;

// No language needs more marks on one letter; a pile of them runs over the lines around it.
const PILED = /(\p{M}{4})\p{M}+/gu;

/** At most so many characters, the last one an ellipsis when something was cut. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text
    .slice(0, limit - 1)
    .replace(HALF, "")
    .trimEnd()}…`;
}

const HALF = /[\ud800-\udbff]$/u;

/** Ends as a sentence does. */
export function sentence(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}

/** `1 finding`, `2 findings`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** A log line that starts with `::` or holds `##[` is a command to the runner of GitHub Actions, whoever chose its text. */
export function uncommanded(line: string): string {
  return line.replace(/^(\s*):(?=:)/u, "$1: ").replaceAll("##[", "## [");
}
