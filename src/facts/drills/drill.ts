import type { EvidenceDocument } from "../../kinds/repository/document.ts";
import { amountIn } from "../repository/amount.ts";
import { dayIn, readingsOf } from "../repository/day.ts";
import { isBlank, saysYes } from "./answer.ts";
import { crossesRegions, regionsIn } from "./cross-region.ts";
import type { Entry } from "./entry.ts";
import { failedIn } from "./failed-region.ts";
import { DATES, failureInTitle, failureModeIn, saysGameDay } from "./failure-mode.ts";
import type { Field } from "./field.ts";
import { humanSecondsIn, lastHumanSecondsIn, type Measured, measuredIn } from "./measured.ts";
import { respondersIn } from "./responders.ts";
import { saysBusinessHours, type Start, startBehindDay, startIn } from "./start.ts";

export type Recorded = "rto" | "rpo" | "human";

/** A drill as the log tells of it. What the log does not say is not there. */
export interface Drill {
  /** The day, or each day that it may be; none when the log does not say. */
  readonly days: readonly string[];
  /** What the log says of the day. */
  readonly when: string;
  readonly title: string;
  readonly regions: readonly string[];
  /** Whether the entry says what happened; else nobody knows whether anything did. */
  readonly isTold: boolean;
  /** The log names the day of a drill in a form that is not read. */
  readonly isMention?: true;
  readonly crossesRegions?: boolean;
  /** Whether it was a chaos game-day; undefined when nobody knows. */
  readonly isGameDay?: boolean;
  /** The region that failed, by its name or as `primary` or `dr`; several when the entry contradicts itself. */
  readonly failed: readonly string[];
  /** What failed, as a field of its own says it. */
  readonly failureMode?: string;
  /** What the title says of it. */
  readonly failureInTitle?: string;
  /** Which parameter was harder, when a field of its own says so. */
  readonly harder?: string;
  readonly start?: Start;
  readonly saysBusinessHours?: true;
  readonly durationSeconds?: number;
  readonly responderCount?: number;
  /** Which numbers stand in the entry, whatever they are worth. */
  readonly recorded: readonly Recorded[];
  readonly rto: Measured;
  readonly rpo: Measured;
  readonly humanSeconds?: number;
  /** What it says of the drill before. */
  readonly lastHumanSeconds?: number;
  readonly different?: string;
  readonly actions?: string;
  readonly promoted: boolean;
  readonly responders?: string;
  readonly result?: string;
  /** The path or address of its postmortem, as written. */
  readonly postmortem?: string;
  readonly path: string;
  readonly line: number;
}

/** What an entry says, in types. */
export function drillOf(entry: Entry, { path, lines }: EvidenceDocument): Drill {
  const { title, context, when, line, fields, prose, isTold, isMention } = entry;
  const said = (field: Field) => fields.get(field)?.text ?? "";
  const own = [title, said("scenario"), said("failure"), said("failedRegion"), said("regions")].join("\n");
  const regions = regionsIn(`${own}\n${said("result")}`);
  const gameDay = isGameDay(entry, { own, path });
  const failed = failedIn(said("failedRegion"), [title, said("scenario"), said("failure"), said("regions")]);
  const crosses = isTold ? (crossesRegions(own, regions) ?? crossesRegions(context, regionsIn(context)) ?? lostOne(failed)) : undefined;
  return {
    days: daysIn(when),
    when,
    title,
    regions,
    isTold,
    ...(isMention && { isMention }),
    ...defined("crossesRegions", crosses),
    ...defined("isGameDay", gameDay),
    failed,
    ...defined("failureMode", failureModeIn([said("failure"), said("scenario")])),
    ...defined("failureInTitle", gameDay === false ? undefined : failureInTitle(title)),
    ...conditionsOf(entry),
    rto: measuredIn(said("rto") || inProse(prose, /\brto\b/i), said("rtoTarget")),
    rpo: measuredIn(said("rpo") || inProse(prose, /\brpo\b/i), said("rpoTarget")),
    ...defined("humanSeconds", humanSecondsIn(said("human"))),
    ...defined("lastHumanSeconds", lastHumanSecondsIn(said("human"))),
    ...written("different", said("different")),
    ...written("actions", said("actions")),
    promoted: fields.has("promoted") ? saysYes(said("promoted")) : !ON_PAPER.test(own) && toldPromoted(`${own}\n${prose}`),
    ...written("responders", said("responders")),
    ...written("result", said("result")),
    ...written("postmortem", linkIn(lines[(fields.get("postmortem")?.line ?? 0) - 1]) ?? said("postmortem")),
    recorded: recordedIn(entry),
    path,
    line,
  };
}

/** A region that failed was left for another. */
const lostOne = (failed: readonly string[]) => (failed.length > 0 ? true : undefined);

/** It says what it was: the days need not be left out first. */
const NAMED = /drill|\bdr\b|region/i;

/** Whether it was a game-day. Of what was never filled in, and of a day that stands alone, nobody knows. */
function isGameDay(
  { context, isTold, isMention }: Entry,
  { own, path }: { readonly own: string; readonly path: string },
): boolean | undefined {
  const says = saysGameDay(own, [...context.split("\n"), ...path.split("/")]);
  if (says) return isTold && isMention !== true ? true : undefined;
  return NAMED.test(own) || /\p{L}/u.test(own.slice(0, 500).replace(DATES, "")) ? false : undefined;
}

/** Under which conditions it was held, as far as the entry says. */
function conditionsOf({ title, when, fields }: Entry): Pick<Drill, Conditions> {
  const said = (field: Field) => fields.get(field)?.text ?? "";
  const duration = amountIn(said("duration"));
  return {
    ...written("harder", said("harder")),
    ...defined("start", startBehindDay(said("time")) ?? startIn(said("time")) ?? startBehindDay(when)),
    ...(saysBusinessHours([title, said("scenario"), said("different"), said("harder"), said("time")]) && { saysBusinessHours: true }),
    ...defined("durationSeconds", duration !== undefined && "seconds" in duration ? duration.seconds : undefined),
    ...defined("responderCount", respondersIn(said("responders"))),
  };
}

type Conditions = "harder" | "start" | "saysBusinessHours" | "durationSeconds" | "responderCount";

/** `n/a` records nothing; `0` and `none` do. */
function recordedIn({ fields, prose }: Entry): readonly Recorded[] {
  const isRecorded = (name: Recorded) => {
    const text = fields.get(name)?.text ?? (name === "human" ? "" : inProse(prose, new RegExp(`\\b${name}\\b`, "i")));
    return !isBlank(text) && /\d|^\W*(?:zero|none)\b/i.test(text.split(/\(|\btarget\b/i)[0] ?? "");
  };
  return (["rto", "rpo", "human"] as const).filter(isRecorded);
}

function defined<const Name extends string, Value>(name: Name, value: Value | undefined): { readonly [N in Name]?: Value } {
  const entry: { [N in Name]?: Value } = {};
  return value === undefined ? entry : Object.assign(entry, { [name]: value });
}

/** What a sentence says behind a word, up to the next clause: `RTO 27 minutes, RPO 3 s`. */
function inProse(prose: string, word: RegExp): string {
  const clauses = prose.split(/[\n;]|,\s|\.\s/).map((clause) => clause.slice(word.exec(clause)?.index ?? clause.length));
  return clauses.find((clause) => clause !== "" && !isAim(clause)) ?? "";
}

/** `RTO target 30 min` says nothing of what was reached; `RTO 25 min (target 30 min)` does. */
function isAim(clause: string): boolean {
  const at = /\b(?:target|goal|objective)\b/i.exec(clause)?.index;
  return at !== undefined && amountIn(clause.slice(0, at)) === undefined;
}

function written<const Name extends string>(name: Name, text: string): { readonly [N in Name]?: string } {
  const entry: { [N in Name]?: string } = {};
  return isBlank(text) ? entry : Object.assign(entry, { [name]: text });
}

/** `03/04/2026` is one of two days. */
function daysIn(when: string): readonly string[] {
  const written = dayIn(when);
  return written === undefined ? [] : readingsOf(written);
}

/** What was talked through was not done, whatever the sentences say. */
const ON_PAPER = /table.?top|walk.?through|on paper/i;

/** Without a field of its own, a sentence must say that it was done; one that only names the step does not. */
function toldPromoted(text: string): boolean {
  return text
    .split(/[\n.;]/)
    .some((sentence) => /\bpromoted\b|\bpromotion (?:drill|exercise|done|completed|succeeded)/i.test(sentence) && !NOT.test(sentence));
}

const NOT =
  /\b(?:not|no|never|without|nothing|didn|wasn|couldn|failed|skipped|planned|next|should|must|would|will|to be|before|if|until)\b|n't/i;

/** The text of a Markdown link has no address; the line still has. */
function linkIn(line: string | undefined): string | undefined {
  return /post.?mortem.*?\]\(\s*<?([^)\s>]+)/i.exec((line ?? "").slice(0, 2000))?.[1];
}
