const LONGEST = 80;
const MOST_WORDS = 20;

/** A text from outside as it may stand in a message: no control, direction or invisible characters, and never long. */
export function visible(text: string): string {
  return spelt(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}

/** The same, however long: what nobody could see is spelt out. */
export function spelt(text: string): string {
  return text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** A value as it was written, for a message. */
export function shown(value: unknown): string {
  if (typeof value === "string") return `"${visible(value)}"`;
  return visible(JSON.stringify(value) ?? "nothing");
}

/** Words in a row, not endlessly many. */
export function listed(words: readonly string[]): string {
  const rest = words.length - MOST_WORDS;
  return `${words.slice(0, MOST_WORDS).map(visible).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
