/** A text, a line break, a bracket, an equals sign that sets something; anything else is passed over. */
const SIGN = /"(?:[^"\\\n]|\\.)*"|[\n{}[\]()]|(?<![=!<>])=(?![=>])/g;
const CLOSING: Readonly<Record<string, string>> = { "{": "}", "[": "]", "(": ")" };
const EMPTY: Readonly<Record<string, string>> = { "{": "", "[": "_", "(": "_" };

/**
 * HCL whose values hold nothing in their brackets, line for line. No attribute stands there, and the grammar stumbles over calls in
 * objects. Where brackets do not match, nothing is changed: the parser says where.
 */
export function flattened(text: string): string {
  const signs = [...text.matchAll(SIGN)].map(({ 0: sign, index }) => ({ sign, index }));
  const ends = endsOf(signs);
  if (ends === undefined) return text;
  const kept: string[] = [];
  let from = 0;
  let inValue = false;
  for (const { sign, index } of signs) {
    if (index < from) continue;
    if (sign === "=") inValue = true;
    if (sign === "\n") inValue = false;
    const end = ends.get(index);
    if (end === undefined || (sign === "{" && !inValue)) continue;
    kept.push(text.slice(from, index + 1), EMPTY[sign] ?? "", text.slice(index, end).replaceAll(/[^\n]+/g, ""));
    from = end;
  }
  return [...kept, text.slice(from)].join("");
}

/** Where the bracket that opens at a place is closed; undefined when they do not match. */
function endsOf(signs: readonly { readonly sign: string; readonly index: number }[]): ReadonlyMap<number, number> | undefined {
  const ends = new Map<number, number>();
  const open: { readonly closing: string; readonly index: number }[] = [];
  for (const { sign, index } of signs) {
    const closing = CLOSING[sign];
    if (closing !== undefined) open.push({ closing, index });
    if (sign !== "}" && sign !== "]" && sign !== ")") continue;
    const last = open.pop();
    if (last?.closing !== sign) return undefined;
    ends.set(last.index, index);
  }
  return open.length > 0 ? undefined : ends;
}
