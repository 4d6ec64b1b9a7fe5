import { plain, uncommanded } from "./plain.ts";

/** How many columns a terminal gives the text: two to a wide character or an emoji, none to a mark that sits on another. */
export function widthOf(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  for (const { segment } of GRAPHEMES.segment(text)) width += columnsOf(segment);
  return width;
}

const ASCII = /^[ -~]*$/u;

// Where one visible character ends does not depend on the language.
const GRAPHEMES = new Intl.Segmenter("en", { granularity: "grapheme" });

function columnsOf(grapheme: string): number {
  if (ASCII.test(grapheme)) return 1;
  if (/^[\p{M}\p{Cf}\p{Cc}]+$/u.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}

const WIDE =
  /\p{Emoji_Presentation}|\ufe0f|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{1b000}-\u{1b2ff}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]/u;

/** Made safe, and broken into lines of at most that width, at spaces where there are any. Never without a line. */
export function wrap(text: string, width: number): readonly string[] {
  const words = plain(text).split(" ");
  return flow(
    words.flatMap((word) => pieces(uncommanded(word), width)),
    width,
    " ",
  );
}

/** Parts that stay whole, as many on a line as fit together with the glue that leads over to the next line. */
export function flow(parts: readonly string[], width: number, glue: string): readonly string[] {
  const lines: string[] = [];
  let line = parts[0] ?? "";
  for (const [at, part] of parts.entries()) {
    if (at === 0) continue;
    const longer = line + glue + part;
    const end = at < parts.length - 1 ? glue.trimEnd() : "";
    if (widthOf(longer + end) <= width) line = longer;
    else {
      lines.push((line + glue).trimEnd());
      line = part;
    }
  }
  return [...lines, line];
}

/** The first lines of a text, the last one ending in three dots when something was cut. */
export function clamp(text: string, width: number, lines: number): readonly string[] {
  const all = wrap(text, width);
  if (all.length <= lines) return all;
  const last = all[lines - 1] ?? "";
  return [...all.slice(0, lines - 1), `${cut(last, width - 3).trimEnd()}...`];
}

/** Filled with spaces up to that width. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

/** Filled with spaces from the left. */
export function padStart(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - widthOf(text))) + text;
}

/** The first line behind a label, the others under its text. The label may be painted once its width is known. */
export function hang(label: string, lines: readonly string[], painted = label): readonly string[] {
  const indent = " ".repeat(widthOf(label));
  return lines.map((line, at) => (at === 0 ? painted : indent) + line);
}

/** A word that does not fit is broken where it must, an ARN or a path after one of its separators if possible. */
function pieces(word: string, width: number): readonly string[] {
  if (widthOf(word) <= width) return [word];
  const head = cut(word, width);
  const separator = Math.max(...["/", ":", "-", ".", ","].map((one) => head.lastIndexOf(one))) + 1;
  const at = separator > head.length / 2 ? separator : head.length;
  return at === 0 ? [word] : [word.slice(0, at), ...pieces(uncommanded(word.slice(at)), width)];
}

function cut(text: string, width: number): string {
  let kept = "";
  let left = width;
  for (const { segment } of GRAPHEMES.segment(text)) {
    left -= columnsOf(segment);
    if (left < 0) break;
    kept += segment;
  }
  return kept;
}
