const WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
/** `Mina`, `@tom`, `Grace Hopper`: a team is nobody knows how many. */
const NAME = /^(?:@[\w-]+|\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){0,2})$/u;

/** How many people took part, when a text says so by a number or by their names. */
export function respondersIn(text: string): number | undefined {
  const [first = ""] = /^\W*([a-z]+|\d+)\b/i.exec(text)?.slice(1) ?? [];
  if (/^\d+$/.test(first)) return Number(first);
  const written = WORDS.indexOf(first.toLowerCase());
  if (written >= 0) return written;
  const names = text
    .replace(/\([^()]*\)/g, "")
    .split(/[,;&+/]|\band\b|\bund\b/)
    .map((name) => name.trim());
  return names.every((name) => NAME.test(name) && !/team|on.?call|everyone|all/i.test(name)) ? names.length : undefined;
}
