import type { Verdict } from "../../model/report.ts";
import { sentence } from "../plain.ts";

/** What an alert says while nobody knows: the name and the cause first, because a list shows one sentence, then what would show it. */
export function notProved(name: string, verdict: Extract<Verdict, { readonly is: "unknown" | "broken" }>): string {
  if (verdict.is === "broken")
    return `Not proved: '${name}', because the rule itself failed (${verdict.error}). It is a fault of the rule.`;
  const texts = unique(verdict.reasons.map(({ text }) => text));
  const remedies = unique(verdict.reasons.map(({ remedy }) => remedy));
  if (texts.length === 0) return `Not proved: '${name}', because nothing says why.`;
  const cause = sentence(`Not proved: '${name}', because ${some(texts)}`);
  return remedies.length === 0 ? cause : `${cause} ${sentence(`To know it: ${some(remedies)}`)}`;
}

const SHOWN = 3;

function some(texts: readonly string[]): string {
  const shown = texts.slice(0, SHOWN).join("; ");
  return texts.length > SHOWN ? `${shown}; and ${texts.length - SHOWN} more` : shown;
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map((text) => text.trim().replace(/\.$/u, "")))].filter((text) => text !== "");
}
