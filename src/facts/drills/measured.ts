import { type Amount, amountIn } from "../repository/amount.ts";

export interface Measured {
  readonly actual?: Amount;
  readonly target?: Amount;
}

/** Words for what was wanted, and for what was reached. */
export const TARGET = /\b(?:target|goal|objective|ziel|soll|limit|max(?:imum)?)\b/i;
export const ACTUAL = /\b(?:actual|measured|achieved|reached|ist)\b/i;

/** Two amounts with nothing but a bar between them. */
const TWO = /\d(?:\s*\p{L}+)?\s*[/|]\s*\d/u;

/** What was reached and what was wanted: `25 minutes (target: 30 min)`, `target 30 min, actual 25 min`, or two texts. Of `30 min / 25 min` nobody knows which is which. */
export function measuredIn(actual = "", target = ""): Measured {
  const at = TARGET.exec(actual)?.index;
  if (at === undefined) return measured(TWO.test(actual) ? undefined : amountIn(actual), amountIn(target));
  const clauses = actual.split(/[(),;/|]|\bvs\b|\bagainst\b/i);
  const [reached, aimed] = [ACTUAL, TARGET].map((word) => clauses.find((clause) => word.test(clause)));
  if (reached !== undefined && aimed !== undefined && reached !== aimed)
    return measured(amountIn(reached), amountIn(target) ?? amountIn(aimed));
  const [before, behind] = [actual.slice(0, at), actual.slice(at)];
  const wanted = amountIn(behind);
  if (wanted !== undefined) return measured(amountIn(before), amountIn(target) ?? wanted);
  // `25 min (30 min target)`: the last one before the word is the target.
  const parts = before.split(/[(,;/]|\bvs\.?|\bof\b|\bagainst\b/i);
  return measured(amountIn(parts.slice(0, -1).join(" ")), amountIn(target) ?? amountIn(parts.at(-1) ?? ""));
}

function measured(actual: Amount | undefined, target: Amount | undefined): Measured {
  return { ...(actual !== undefined && { actual }), ...(target !== undefined && { target }) };
}

/** Seconds of human action: a bare number is minutes, as the chapter's form asks for them; `(last drill: 7m)` is another drill's. */
export function humanSecondsIn(text = ""): number | undefined {
  return minutesIn(text.split(/[(;]|\b(?:last|previous|vs|before)\b/i)[0] ?? "");
}

/** What an entry says of the drill before: `(last drill: 7m)`. */
export function lastHumanSecondsIn(text = ""): number | undefined {
  const behind = /\b(?:last|previous)(?: (?:drill|time))?\s*[:=]?\s*([^()]*)/i.exec(text)?.[1];
  return behind === undefined ? undefined : minutesIn(behind);
}

function minutesIn(own: string): number | undefined {
  const bare = /^\W*(\d+(?:\.\d+)?)\W*$/.exec(own)?.[1];
  if (bare !== undefined) return Number(bare) * 60;
  const amount = amountIn(own);
  return amount !== undefined && "seconds" in amount ? amount.seconds : undefined;
}
