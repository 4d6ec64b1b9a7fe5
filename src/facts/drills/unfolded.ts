import { amountIn } from "../repository/amount.ts";
import type { Said } from "./field.ts";
import { ACTUAL, TARGET } from "./measured.ts";

type Words = readonly (readonly [name: string, word: RegExp])[];

const OBJECTIVES: Words = [
  ["RTO", /\brto\b/i],
  ["RPO", /\brpo\b/i],
];
const SIDES: Words = [
  ["target", TARGET],
  ["actual", ACTUAL],
];

/**
 * One label may ask for two numbers: `RTO (target / actual)`, `RTO / RPO`, `RTO (target 30 min)`. Each gets a label of its own,
 * in the order of the label. What has not two parts is not read: nobody knows which of the two it is.
 */
export function unfolded(said: Said): readonly Said[] {
  const label = said.label
    .replace(/_/g, " ")
    .replace(/recovery (time|point)(?: objective)?/i, (_, of: string) => (/time/i.test(of) ? "RTO" : "RPO"));
  const objectives = namesIn(label, OBJECTIVES);
  const [objective, other] = objectives;
  if (objective === undefined || /differen|chang/i.test(label)) return [said];
  const sides = namesIn(label, SIDES);
  if (other === undefined) return sides.length === 0 ? [said] : sided({ ...said, label }, objective, sides);
  const parts = sides.length < 2 ? partsOf(said.text) : [];
  return parts.map((text, nth) => ({ ...said, label: `${objectives[nth] ?? ""} ${sides[0] ?? "actual"}`, text }));
}

function sided(said: Said, objective: string, sides: readonly string[]): readonly Said[] {
  const wanted = new RegExp(`(?:${TARGET.source})\\W*(\\d.*)`, "i").exec(said.label)?.[1] ?? "";
  if (amountIn(wanted) !== undefined)
    return [
      { ...said, label: `${objective} target`, text: wanted },
      { ...said, label: `${objective} actual` },
    ];
  if (sides.length < 2) return [said];
  // What names its own target needs no order.
  if (TARGET.test(said.text)) return [{ ...said, label: `${objective} actual` }];
  const unit = UNIT.exec(said.label)?.[0] ?? "";
  return withUnits(partsOf(said.text)).map((text, nth) => ({ ...said, label: `${objective} ${sides[nth] ?? ""} ${unit}`.trim(), text }));
}

/** At the end of a label: `, min)`. */
const UNIT = /[(,]\s*(?:in )?(?:s|sec|seconds|m|min|mins|minutes|h|hours|bytes|kb|mb)\s*\)?\s*$/i;

/** In the order of the text. */
function namesIn(text: string, words: Words): readonly string[] {
  return words
    .map(([name, word]) => ({ name, at: word.exec(text)?.index ?? -1 }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name);
}

/** Both parts of a text that has two; none of another. */
function partsOf(text: string): readonly string[] {
  // A text of that length is no pair of amounts.
  if (text.length > 200) return [];
  const parts = text
    .replace(/\)\s*$/, "")
    .split(/\s*(?:[/|;(]|\bvs\b\.?|→|->|\bagainst\b)\s*/i)
    .map((part) => part.trim());
  return parts.length === 2 ? parts : [];
}

/** `30 / 25 min` are minutes both. */
function withUnits(parts: readonly string[]): readonly string[] {
  const unit = parts.flatMap((part) => /^\D*\d+(?:[.,]\d+)?\s*(\p{L}+)/u.exec(part)?.[1] ?? [])[0];
  return parts.map((part) => (unit !== undefined && /^\s*\d+(?:[.,]\d+)?\s*$/.test(part) ? `${part} ${unit}` : part));
}
