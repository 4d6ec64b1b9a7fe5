/** Whether a pattern of an IAM policy (`*` any text, `?` one character) fits a whole text. Never goes back further than the last star. */
export function fits(pattern: string, text: string): boolean {
  let [p, t, star, mark] = [0, 0, -1, 0];
  while (t < text.length) {
    if (pattern[p] === "*") {
      [star, mark] = [p, t];
      p += 1;
    } else if (pattern[p] === "?" || pattern[p] === text[t]) {
      [p, t] = [p + 1, t + 1];
    } else if (star >= 0) {
      mark += 1;
      [p, t] = [star + 1, mark];
    } else return false;
  }
  return /^\**$/.test(pattern.slice(p));
}

/** Whether a pattern fits every text that starts with a prefix. */
export function fitsAllUnder(pattern: string, prefix: string): boolean {
  if (!pattern.endsWith("*")) return false;
  const before = pattern.slice(0, -1);
  return [...Array(prefix.length + 1).keys()].some((length) => fits(before, prefix.slice(0, length)));
}
