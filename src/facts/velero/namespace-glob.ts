/** Whether a namespace pattern of Velero (`*`, `?`, `[a-c]`) fits a name. In steps, because a pattern may hold many stars. */
export function matchesGlob(pattern: string, name: string): boolean {
  let ends: readonly number[] = [0];
  for (const token of pattern.match(/\[[^\]]+\]|./gs) ?? []) {
    ends =
      token === "*"
        ? everyEndFrom(Math.min(...ends), name)
        : ends.filter((end) => fitsOne(token, name.slice(end, end + 1))).map((end) => end + 1);
  }
  return ends.includes(name.length);
}

/** Whether it is more than a name. */
export function isGlob(pattern: string): boolean {
  return /[*?[]/.test(pattern);
}

function everyEndFrom(first: number, { length }: string): readonly number[] {
  return Array.from({ length: Math.max(0, length + 1 - first) }, (_, index) => first + index);
}

function fitsOne(token: string, letter: string): boolean {
  if (letter === "") return false;
  if (token.length === 1) return token === "?" || token === letter;
  const ranges = token.slice(1, -1).match(/.-.|./gs) ?? [];
  return ranges.some((range) => (range.length === 3 ? range.slice(0, 1) <= letter && letter <= range.slice(2) : range === letter));
}
