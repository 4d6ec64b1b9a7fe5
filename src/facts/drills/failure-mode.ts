import { amountIn } from "../repository/amount.ts";
import { isBlank, plain, saysNothing } from "./answer.ts";
import { fieldNamed, pairIn } from "./field.ts";

/** Days as people write them, to be left out of a title. */
export const DATES =
  /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\S*|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\b\d{1,2}(?:st|nd|rd|th|\.)?\s+\p{L}{3,}\.?,?\s+\d{4}|\b\p{L}{3,}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\bq[1-4]\b|\b\d{4}\b|\b\d{1,2}:\d{2}\b/giu;
/** What says that it was a drill, and not what failed. */
const GENERIC =
  /\b(?:chaos|game|days?|gamedays?|dr|drills?|cross|multi|regions?|regional|quarterly|monthly|yearly|exercise|test|fail|over|failover|rehearsal|simulation|simulated|experiment|first|second|third|next|again|repeat|repeated|once more|the|an|our|of|in|utc|no|nr|number)\b/g;

/** The words of a failure mode, by which two are compared: marks, days and what any drill is called left out. Empty when it says none. */
export function failureKey(text: string): string {
  if (isBlank(text) || saysNothing(text)) return "";
  const regionsInOne = text
    .slice(0, 300)
    .toLowerCase()
    .replace(/\b([a-z]{2,4})-([a-z-]+)-(\d)\b/g, (whole) => whole.replace(/-/g, ""));
  const key = plain(plain(regionsInOne.replace(DATES, " ")).replace(GENERIC, " "));
  return NAMELESS.test(key) ? "" : key;
}

/** `Drill 7` and `November` number a drill, and say nothing of it. */
const NAMELESS =
  /^(?:(?:\d+|jan\p{L}*|feb\p{L}*|m(?:a|ä)r\p{L}*|apr\p{L}*|ma[iy]|jun\p{L}*|jul\p{L}*|aug\p{L}*|sep\p{L}*|o[ck]t\p{L}*|nov\p{L}*|de[cz]\p{L}*)(?: |$))*$/u;

/** What a title says of the failure, its numbers and labels left out: `2026-09-15 — game-day: node drain, mended after 12 min. Harder: no VPN`. */
export function failureInTitle(title: string): string | undefined {
  const sentences = title.slice(0, 500).split(/(?<=[.;])\s+|\n/);
  const own = sentences.filter((sentence) => {
    const field = fieldNamed(pairIn(sentence)?.label ?? "");
    return field === undefined || field === "scenario" || field === "failure";
  });
  const clauses = own.flatMap((sentence) => sentence.split(/[,:;]\s/));
  const measured = clauses.findIndex((clause) => /\b(?:rto|rpo)\b/i.test(clause) || amountIn(clause) !== undefined);
  const before = clauses.slice(0, measured === -1 ? clauses.length : measured);
  return failureModeIn([before.filter((clause) => failureKey(clause) !== "").join(", ")]);
}

/** The first of an entry's texts that names what failed, as it is written. */
export function failureModeIn(texts: readonly string[]): string | undefined {
  return texts
    .find((text) => failureKey(text) !== "")
    ?.trim()
    .replace(/[.;]$/, "");
}

const GAME_DAY = /game.?days?\b|chaos/i;
const DRILL = /drill|\bdr\b|exercise|übung|cross.?region/i;

/** Whether an entry, or what stands around it, says that it was a chaos game-day. What holds drills and game-days says neither. */
export function saysGameDay(own: string, around: readonly string[]): boolean {
  return GAME_DAY.test(own) || (!DRILL.test(own) && around.some((text) => GAME_DAY.test(text) && !DRILL.test(text)));
}
