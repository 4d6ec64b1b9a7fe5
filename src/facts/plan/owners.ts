import type { TargetPlan } from "../../model/target.ts";
import { dayIn } from "../repository/day.ts";
import type { Markdown } from "../repository/markdown.ts";
import { mentionsIn, type Statement, statementsIn } from "./owner-statements.ts";
import { phaseDays, type Place, placeIn } from "./place.ts";

/** Whom the plan names as its owner, and for which days. */
export interface Owner {
  /** Several when they own it together; none when it only speaks of one. */
  readonly names: readonly string[];
  /** Absent when nothing says from when to when. */
  readonly place?: Place;
  readonly line: number;
  /** It says more than names and days. */
  readonly isUnclear: boolean;
}

/** Every owner that a plan names. A blank is nobody. */
export function ownersIn(markdown: Markdown, plan: TargetPlan): readonly Owner[] {
  const mentions = mentionsIn(markdown).map((line) => ({ names: [], line, isUnclear: true }));
  return [...statementsIn(markdown).flatMap((statement) => ownersOf(statement, plan)), ...mentions].toSorted((a, b) => a.line - b.line);
}

const ARROW = /→|->|=>|(?<!\p{L})(?:then|dann)(?!\p{L})/iu;

function ownersOf({ text, line, around }: Statement, plan: TargetPlan): readonly Owner[] {
  const parts = partsOf(text);
  const placed = around.map((one) => placeIn(one, plan)).find((place) => place !== undefined);
  const owners = parts.flatMap((part): readonly Owner[] => {
    const names = namesIn(part);
    const place = placeIn(part, plan) ?? (parts.length === 1 ? placed : undefined);
    return names.length === 0
      ? []
      : [{ names, line, ...(place !== undefined && { place }), isUnclear: isUnclear(part) || placesIn(part) > 1 }];
  });
  const isSequence = ARROW.test(text) && owners.length > 1 && owners.every(({ place }) => place === undefined);
  return isSequence ? owners.map((owner, index) => ({ ...owner, place: phaseDays(plan, index + 1) })) : owners;
}

/** `Mina (Day 1-30), Tom (Day 31-60)` is two; so it is with anything between them, and with a stroke where each has its own days. */
function partsOf(text: string): readonly string[] {
  const plain = text.replace(/\s+/g, " ");
  const parts = plain.split(BETWEEN);
  const split = placesIn(plain) > parts.length ? parts.flatMap((part) => part.split(/\s*[/|&+·]\s*/u)) : parts;
  return split.map((part) => part.trim()).filter((part) => part !== "");
}

const BETWEEN = new RegExp(
  `(?:[,;]|${ARROW.source})(?![^()]{0,200}\\))|(?<=\\))\\s*(?:[/|&+·]|and|und)?\\s*(?=[\\p{L}@<])(?!(?:since|from|until|till|to|for|rotates|ab|seit|bis|days?|tage?|phase)(?!\\p{L}))`,
  "iu",
);

/** How many times it says for which days. */
function placesIn(text: string): number {
  return text.match(/(?<!\p{L})(?:(?:days?|tage?|d)\.?\s*\d{1,3}\s*[-–—]|phase\s*(?:\d|i{1,3}(?!\p{L})))/giu)?.length ?? 0;
}

/** What may stand beside a name and only says for which days. */
const DAYS =
  /(?<!\p{L})(?:(?:days?|tage?|phase|d)\.?\s*(?:\d{1,3}|i{1,3})(?:\s*[-–—]\s*(?:days?|tage?|d)?\s*\d{1,3})?|(?:the )?90-day plan|stabili[sz]e|operate|mature|rotat\p{L}*|rotier\p{L}*|wechsel\p{L}*|from|since|after|until|till|to|through|and|or|on|at|as of|starting|ab|seit|bis|von|zum|am|an|plan|owners?|owns it|now|today|present|jetzt|heute|\d{4}-\d{2}-\d{2}|\d{1,3}\s*[-–—]\s*\d{1,3})(?!\p{L})/giu;
const BLANK = /^<[^>]*>|^(?:tbd|tba|nobody|none|n\/a|offen|niemand|name|[-–—?.]+)$/iu;

function namesIn(part: string): readonly string[] {
  const bare = part.replace(/\([^()]*\)|\[[^[\]]*\]/g, " ");
  const before = bare.replace(/(?<!\p{L})(?:days?|tage?|phase|from|since|until|ab|seit|bis|rotat\p{L}*)(?!\p{L}).*$/isu, "");
  const name = /\p{L}{2}/u.test(before) ? before : bare.replace(DAYS, " ");
  return name
    .split(/\s*(?:&|\+|\/)\s*|\s+(?:and|und)\s+/iu)
    .map((one) => one.replace(/^[\s:：@*_–—-]+|[\s:：*_.–—-]+$/gu, ""))
    .filter((one) => /\p{L}|\d/u.test(one) && !BLANK.test(one));
}

/** A date that may be two is a digit that is left over. */
function isUnclear(part: string): boolean {
  const inside = [...part.matchAll(/\(([^()]*)\)/g)].map(([, text = ""]) => (isDated(text) ? "" : text.replace(DAYS, " ")));
  return inside.some((text) => /[\p{L}\p{N}]/u.test(text)) || namesIn(part).some(isSentence);
}

function isDated(text: string): boolean {
  const written = dayIn(text);
  return written !== undefined && "day" in written;
}

const isSentence = (name: string) => name.split(/\s+/).length > 4 || /https?:|(?<!\p{L})(?:see|rota|siehe|wiki)(?!\p{L})/iu.test(name);
