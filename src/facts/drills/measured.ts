import { type Amount, amountIn } from "../repository/amount.ts";

export interface Measured {
  readonly actual?: Amount;
  readonly target?: Amount;
}

const TARGET = /\b(?:target|goal|objective|ziel|limit|max(?:imum)?)\b/i;

/** What was reached and what was wanted: `25 minutes (target: 30 min)`, `25 min vs 30 min target`, or two texts. */
export function measuredIn(actual = "", target = ""): Measured {
  const at = TARGET.exec(actual)?.index;
  if (at === undefined) return measured(amountIn(actual), amountIn(target));
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
  const own = text.split(/[(;]|\b(?:last|previous|vs|before)\b/i)[0] ?? "";
  const bare = /^\W*(\d+(?:\.\d+)?)\W*$/.exec(own)?.[1];
  if (bare !== undefined) return Number(bare) * 60;
  const amount = amountIn(own);
  return amount !== undefined && "seconds" in amount ? amount.seconds : undefined;
}
