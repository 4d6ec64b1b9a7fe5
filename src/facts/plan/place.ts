import { type Days, lastDay, phaseDays as phaseDaysOf } from "../../kinds/plan.ts";
import type { TargetPlan } from "../../model/target.ts";
import { dayIn, daysBetween } from "../repository/day.ts";
import { windowIn } from "./window.ts";

/** From which day of the team's own plan to which, both counted; an end that is not said is infinite. */
export type Place = Days;

const PHASE = /(?<!\p{L})(?:phase|stage|etappe)\s*(1|2|3|iii|ii|i|one|two|three|eins|zwei|drei)(?![\p{L}\d])/iu;
const CALLED = [/(?<!\p{L})stabili[sz]/iu, /(?<!\p{L})operate/iu, /(?<!\p{L})mature/iu] as const;
const NUMBERS = [/^(?:1|i|one|eins)$/i, /^(?:2|ii|two|zwei)$/i, /^(?:3|iii|three|drei)$/i] as const;
const FROM = /(?<!\p{L})(?:from|since|after|as of|starting|ab|seit)\s*(?:day|tag|d)?\.?\s*(\d{1,3})(?![\d./-]|\s*\p{L}{3})/iu;
const UNTIL = /(?<!\p{L})(?:until|till|up to|to|through|bis(?: zum)?)\s*(?:day|tag|d)?\.?\s*(\d{1,3})(?![\d./-]|\s*\p{L}{3})/iu;
const BARE = /[([]\s*(\d{1,3})\s*[-–—]\s*(\d{1,3})\s*[)\]]/u;
const TO = /\s+(?:to|bis|until|through|till)\s+|\s*[–—]\s*|\s-\s/iu;

/** The days or the phase that a text names: `Day 31-60`, `(1-30)`, `since Day 60`, `phase 2`, or dates. */
export function placeIn(text: string, plan: TargetPlan): Place | undefined {
  return byPhase(text, plan) ?? byDays(text, plan) ?? byDates(text, plan);
}

/** The first and the last day of one of the three phases. The last one takes the extension. */
export function phaseDays(plan: TargetPlan, phase: number): Days {
  const [first, last] = phaseDaysOf(plan, phase);
  return [first, phase === 3 ? lastDay(plan) : last];
}

/** The phases of which it is more than half. */
export function phasesOf([from, to]: Place, plan: TargetPlan): readonly number[] {
  return [1, 2, 3].filter((phase) => {
    const [first, last] = phaseDays(plan, phase);
    return 2 * (Math.min(to, last) - Math.max(from, first) + 1) > last - first + 1;
  });
}

function byPhase(text: string, plan: TargetPlan): Place | undefined {
  const [, number] = PHASE.exec(text) ?? [];
  const index = number === undefined ? CALLED.findIndex((name) => name.test(text)) : NUMBERS.findIndex((form) => form.test(number));
  return index === -1 ? undefined : phaseDays(plan, index + 1);
}

function byDays(text: string, plan: TargetPlan): Place | undefined {
  const [, first, last] = BARE.exec(text) ?? [];
  const window = windowIn(text).window ?? (first === undefined ? undefined : ([Number(first), Number(last)] as const));
  if (window !== undefined) return own(window, plan);
  const [, from] = FROM.exec(text) ?? [];
  const [, until] = UNTIL.exec(text) ?? [];
  if (from === undefined && until === undefined) return begun(text, plan);
  return own([from === undefined ? -Infinity : Number(from), until === undefined ? Infinity : Number(until)], plan);
}

/** `Tom (Day 31)`, where a phase begins on that very day: any other day may be the one on which it ends. */
function begun(text: string, plan: TargetPlan): Place | undefined {
  const [, day] = /[([]\s*(?:day|tag|d)\.?\s*(\d{1,3})\s*[)\]]/iu.exec(text) ?? [];
  if (day === undefined) return undefined;
  const phase = [1, 2, 3].find((one) => [plan, {}].some((lengths) => phaseDays(lengths, one)[0] === Number(day)));
  return phase === undefined ? undefined : [phaseDays(plan, phase)[0], Infinity];
}

function byDates(text: string, plan: TargetPlan): Place | undefined {
  const { start } = plan;
  const days = text.split(TO).flatMap((part) => {
    const written = dayIn(part);
    return written !== undefined && "day" in written && start !== undefined ? [daysBetween(start, written.day) + 1] : [];
  });
  const [first, last] = days;
  if (first === undefined) return undefined;
  if (last !== undefined) return [first, last];
  return /(?<!\p{L})(?:until|till|bis)(?!\p{L})/iu.test(text) ? [-Infinity, first] : [first, Infinity];
}

/** Who writes the chapter's days in a plan with other phases means the chapter's phases. A rotation on Day 30 begins the phase of Day 31. */
function own([from, to]: Days, plan: TargetPlan): Place {
  for (const lengths of [plan, {}]) {
    const begun = [1, 2, 3].find((phase) => near(from, phaseDays(lengths, phase)[0]));
    const ended = [1, 2, 3].find((phase) => near(to, phaseDays(lengths, phase)[1]));
    const isKnown = (begun !== undefined || from === -Infinity) && (ended !== undefined || to === Infinity);
    if (isKnown) return [begun === undefined ? from : phaseDays(plan, begun)[0], ended === undefined ? to : phaseDays(plan, ended)[1]];
  }
  return [from, to];
}

const near = (day: number, other: number) => Math.abs(day - other) <= 1;
