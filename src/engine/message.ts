import type { Verdict } from "../model/report.ts";
import type { Reason } from "../model/snapshot.ts";
import type { Variables } from "./cel.ts";
import type { CompiledRule } from "./compile-rule.ts";

const MOST_REASONS = 3;

interface Judged {
  readonly verdict: Verdict;
  /** The short name of what was judged. */
  readonly name: string;
}

/** What a finding says. Of an unknown the engine itself says what is missing, and what would show it. */
export function messageOf({ verdict, name }: Judged, { rule, message }: CompiledRule, variables: Variables): string {
  switch (verdict.is) {
    case "pass":
      return rule.title;
    case "fail":
      return message(variables);
    case "unknown":
      return `Not proved: ${rule.title} ('${name}'). ${missing(verdict.reasons)}`;
    case "not-applicable":
      return verdict.because;
    case "broken":
      return `The rule itself erred: ${verdict.error}`;
    default:
      return verdict satisfies never;
  }
}

/** A rule's remarks. They are never scored, so what cannot be said is left out. */
export function notesOf({ notes }: CompiledRule, variables: Variables): readonly string[] {
  if (notes === undefined) return [];
  try {
    const said = notes(variables);
    return Array.isArray(said) ? said.filter((note) => typeof note === "string") : [];
  } catch {
    return [];
  }
}

function missing(reasons: readonly Reason[]): string {
  const shown = reasons.slice(0, MOST_REASONS).map(({ text }) => text);
  const more = reasons.length > shown.length ? [`and ${reasons.length - shown.length} more`] : [];
  const remedies = reasons.slice(0, 1).map(({ remedy }) => sentence(remedy));
  return [sentence([...shown, ...more].join("; ")), ...remedies].join(" ");
}

/** Reasons are written to stand inside a sentence too. A file's name stays as it is. */
function sentence(text: string): string {
  const begins = /^\S*[./]\S/.test(text) ? text.slice(0, 1) : text.slice(0, 1).toUpperCase();
  return `${begins}${text.slice(1)}.`;
}
