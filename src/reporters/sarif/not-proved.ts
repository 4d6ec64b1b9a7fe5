import type { Verdict } from "../../model/report.ts";
import { sentence } from "../plain.ts";

/** What an alert says while nobody knows: the name and the cause first, because a list shows one sentence, then what would show it. */
export function notProved(name: string, verdict: Extract<Verdict, { readonly is: "unknown" | "broken" }>): string {
  if (verdict.is === "broken")
    return `Not proved: '${name}', because the rule itself failed (${verdict.error}). It is a fault of the rule.`;
  const texts = unique(verdict.reasons.map(({ text }) => text));
  const remedies = unique(verdict.reasons.map(({ remedy }) => remedy));
  return [sentence(`Not proved: '${name}', because ${some(texts, "; ")}`), sentence(`To know it: ${some(remedies, "; ")}`)].join(" ");
}

const SHOWN = 3;

function some(texts: readonly string[], glue: string): string {
  if (texts.length === 0) return "nothing says why";
  const shown = texts.slice(0, SHOWN).join(glue);
  return texts.length > SHOWN ? `${shown}${glue}and ${texts.length - SHOWN} more` : shown;
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map((text) => text.trim().replace(/\.$/u, "")))];
}
