/** A span of time or a number of bytes as people write it. */
export type Amount = { readonly seconds: number } | { readonly bytes: number };

interface Part {
  readonly amount: Amount;
  /** Seconds or bytes of one of its unit. */
  readonly unit: number;
  readonly start: number;
  readonly end: number;
}

const SECONDS: readonly (readonly [RegExp, number])[] = [
  [/^(?:ms|msecs?|milliseconds?|millisekunden?)$/, 0.001],
  [/^(?:s|secs?|seconds?|sek|sekunden?)$/, 1],
  [/^(?:m|mins?|minutes?|minuten?)$/, 60],
  [/^(?:h|hrs?|hours?|std|stunden?)$/, 3600],
  [/^(?:d|days?|tage?|tagen)$/, 86_400],
];
const BYTES: readonly (readonly [RegExp, number])[] = [
  [/^(?:b|bytes?)$/, 1],
  [/^k(?:i?b|bytes?)$/, 1024],
  [/^m(?:i?b|bytes?)$/, 1024 ** 2],
  [/^g(?:i?b|bytes?)$/, 1024 ** 3],
];

/**
 * The first amount of a text: `25 min`, `1h 05m`, `5 minutes and 30 seconds`, `< 5 s`, `12 MB`, `1,048,576 bytes`.
 * Undefined for a number without a unit, for one that may be read in two ways (`1,500 s`), and for none.
 */
export function amountIn(text: string): Amount | undefined {
  const parts = [...text.matchAll(/(?<![\p{L}\d.,])(\d+(?:[.,]\d+)*)[ \u00a0\u202f]*(\p{L}+)/gu)].flatMap(partOf);
  const [first, ...others] = parts;
  if (first === undefined) return undefined;
  const amount = "seconds" in first.amount ? { seconds: spanFrom(text, first, others) } : first.amount;
  return Object.values(amount).some(Number.isNaN) ? undefined : amount;
}

/** `1h 05m` is one span: smaller and smaller units with nothing between them. What follows a comma or a bracket is something else. */
function spanFrom(text: string, first: Part, others: readonly Part[]): number {
  let [total, last] = [secondsOf(first), first];
  for (const part of others) {
    if (!/^\s*(?:and|und)?\s*$/i.test(text.slice(last.end, part.start)) || part.unit >= last.unit) return total;
    [total, last] = [total + secondsOf(part), part];
  }
  return total;
}

const secondsOf = ({ amount }: Part) => ("seconds" in amount ? amount.seconds : Number.POSITIVE_INFINITY);

function partOf({ 0: whole, 1: number = "", 2: word = "", index: start }: RegExpExecArray): Part[] {
  const value = valueOf(number);
  const at = { start, end: start + whole.length };
  const unit = factor(SECONDS, word.toLowerCase());
  if (unit !== undefined) return [{ amount: { seconds: value * unit }, unit, ...at }];
  const size = factor(BYTES, word.toLowerCase());
  if (size === undefined) return [];
  // There is no part of a byte, so its marks are thousands.
  const bytes = size === 1 ? Number(number.replace(/[.,]/g, "")) : value * size;
  return [{ amount: { bytes }, unit: size, ...at }];
}

const factor = (units: typeof SECONDS, word: string) => units.find(([name]) => name.test(word))?.[1];

/** One mark is a decimal one; `1,500` may be a thousand and a half or one and a half. */
function valueOf(number: string): number {
  return /^\d+(?:[.,]\d+)?$/.test(number) && !/,\d{3}$/.test(number) ? Number(number.replace(",", ".")) : Number.NaN;
}
