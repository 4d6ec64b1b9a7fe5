import { listed, visible } from "./visible.ts";

/** Beyond these nobody can be helped, and a hostile file would keep us comparing. */
const LONGEST = 64;
const MOST_WORDS = 100;

/** The word that was probably meant, or nothing when none is near. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  if (word.length > LONGEST) return undefined;
  let best: { readonly word: string; readonly distance: number } | undefined;
  for (const candidate of words.slice(0, MOST_WORDS).toSorted()) {
    const limit = Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3));
    if (candidate.length > LONGEST || Math.abs(candidate.length - word.length) > limit) continue;
    const distance = edits(word.toLowerCase(), candidate.toLowerCase());
    if (distance <= limit && (best === undefined || distance < best.distance)) best = { word: candidate, distance };
  }
  return best?.word;
}

/** What to add to "unknown …": the word that was meant, or which ones there are. */
export function hint(word: string, words: readonly string[], what: string): string {
  const near = nearest(word, words);
  if (near !== undefined) return `; did you mean '${visible(near)}'?`;
  const [only] = words;
  if (only === undefined) return "";
  return words.length === 1 ? `; there is only '${visible(only)}'` : `; the ${what} are ${listed(words)}`;
}

/** How many letters to insert, delete, change or swap with their neighbour. */
function edits(from: string, to: string): number {
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const cheapest = Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + (same ? 0 : 1));
      next.push(swapped ? Math.min(cheapest, at(before, j - 2) + 1) : cheapest);
    }
    before = row;
    row = next;
  }
  return at(row, to.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
