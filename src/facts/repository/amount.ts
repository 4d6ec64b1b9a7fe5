/** A span of time or a number of bytes as people write it. */
export type Amount = { readonly seconds: number } | { readonly bytes: number };

const SECONDS: readonly (readonly [RegExp, number])[] = [
  [/^(?:s|secs?|seconds?|sekunden?)$/, 1],
  [/^(?:m|mins?|minutes?|minuten?)$/, 60],
  [/^(?:h|hrs?|hours?|stunden?)$/, 3600],
  [/^(?:d|days?|tage?)$/, 86_400],
];
const BYTES: readonly (readonly [RegExp, number])[] = [
  [/^(?:b|bytes?)$/, 1],
  [/^k(?:i?b|bytes?)$/, 1024],
  [/^m(?:i?b|bytes?)$/, 1024 ** 2],
  [/^g(?:i?b|bytes?)$/, 1024 ** 3],
];

/** The first amount of a text: `25 min`, `1h 05m`, `3s`, `< 5 s`, `12 MB`. Undefined for a number without a unit, or none. */
export function amountIn(text: string): Amount | undefined {
  const parts = [...text.matchAll(/(\d+(?:[.,]\d+)?)\s*(\p{L}+)/gu)].flatMap(([, number = "", unit = ""]) =>
    partOf(number, unit.toLowerCase()),
  );
  const [first] = parts;
  if (first === undefined) return undefined;
  if ("bytes" in first) return first;
  // `1h 05m` is one span; what follows a comma or a bracket is something else, and larger units come first.
  const spans = parts.flatMap((part) => ("seconds" in part ? [part.seconds] : []));
  const next = spans[1];
  return /\d\s*h\w*\s*\d+\s*m/i.test(text) && next !== undefined ? { seconds: first.seconds + next } : first;
}

function partOf(number: string, unit: string): Amount[] {
  const value = Number(number.replace(",", "."));
  const seconds = SECONDS.find(([name]) => name.test(unit))?.[1];
  if (seconds !== undefined) return [{ seconds: value * seconds }];
  const bytes = BYTES.find(([name]) => name.test(unit))?.[1];
  return bytes === undefined ? [] : [{ bytes: value * bytes }];
}
