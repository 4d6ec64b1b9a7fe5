/** What a namespace pattern of Velero says of one name. `from 1.18 on`: a wildcard among the included ones matches nothing before. */
export function matchesGlob(pattern: string, name: string): boolean {
  const [star, text] = [/^\*/.exec(pattern), name];
  if (star !== null)
    return Array.from({ length: text.length + 1 }, (_, from) => from).some((from) => matchesGlob(pattern.slice(1), text.slice(from)));
  if (pattern === "") return text === "";
  const [one = "", set] = /^(?:\[([^\]]+)\]|.)/.exec(pattern) ?? [];
  const letter = text.slice(0, 1);
  if (letter === "" || !matchesOne(one, set, letter)) return false;
  return matchesGlob(pattern.slice(one.length), text.slice(1));
}

/** Whether it is more than a name: `*`, `?` or `[abc]`. */
export function isGlob(pattern: string): boolean {
  return /[*?[]/.test(pattern);
}

function matchesOne(one: string, set: string | undefined, letter: string): boolean {
  if (set === undefined) return one === "?" || one === letter;
  const ranges = set.match(/.-.|./gs) ?? [];
  return ranges.some((range) => (range.length === 3 ? range.slice(0, 1) <= letter && letter <= range.slice(2) : range === letter));
}
