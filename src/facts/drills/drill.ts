import type { EvidenceDocument } from "../../kinds/repository/document.ts";
import { dayIn, daysOf } from "../repository/day.ts";
import { isBlank, saysYes } from "./answer.ts";
import { crossesRegions, regionsIn } from "./cross-region.ts";
import type { Entry } from "./entry.ts";
import type { Field } from "./field.ts";
import { humanSecondsIn, type Measured, measuredIn } from "./measured.ts";

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
  readonly rto: Measured;
  readonly rpo: Measured;
  readonly humanSeconds?: number;
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
export function drillOf({ title, context, when, line, fields, prose, isTold, isMention }: Entry, { path, lines }: EvidenceDocument): Drill {
  const said = (field: Field) => fields.get(field)?.text ?? "";
  const own = [title, said("scenario"), said("regions")].join("\n");
  const regions = regionsIn(`${own}\n${said("result")}`);
  const crosses = isTold ? (crossesRegions(own, regions) ?? crossesRegions(context, regionsIn(context))) : undefined;
  const human = humanSecondsIn(said("human"));
  return {
    days: daysIn(when),
    when,
    title,
    regions,
    isTold,
    ...(isMention && { isMention }),
    ...(crosses !== undefined && { crossesRegions: crosses }),
    rto: measuredIn(said("rto") || inProse(prose, /\brto\b/i), said("rtoTarget")),
    rpo: measuredIn(said("rpo") || inProse(prose, /\brpo\b/i), said("rpoTarget")),
    ...(human !== undefined && { humanSeconds: human }),
    ...written("different", said("different")),
    ...written("actions", said("actions")),
    promoted: fields.has("promoted") ? saysYes(said("promoted")) : !ON_PAPER.test(own) && toldPromoted(`${own}\n${prose}`),
    ...written("responders", said("responders")),
    ...written("result", said("result")),
    ...written("postmortem", linkIn(lines[(fields.get("postmortem")?.line ?? 0) - 1]) ?? said("postmortem")),
    path,
    line,
  };
}

/** What a sentence says behind a word, up to the next clause: `RTO 27 minutes, RPO 3 s`. */
function inProse(prose: string, word: RegExp): string {
  const found = prose.split(/[\n;]|,\s|\.\s/).find((clause) => word.test(clause) && !/\b(?:target|goal|objective)\b/i.test(clause)) ?? "";
  return found.slice(word.exec(found)?.index ?? 0);
}

function written<const Name extends string>(name: Name, text: string): { readonly [N in Name]?: string } {
  const entry: { [N in Name]?: string } = {};
  return isBlank(text) ? entry : Object.assign(entry, { [name]: text });
}

/** `03/04/2026` is one of two days. */
function daysIn(when: string): readonly string[] {
  const written = dayIn(when);
  return written === undefined ? [] : daysOf(written);
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
