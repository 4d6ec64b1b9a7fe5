import type { Block, Placed } from "../repository/markdown.ts";
import { unfolded } from "./unfolded.ts";

export type Field = (typeof NAMES)[number][0];
export type Fields = ReadonlyMap<Field, Placed>;

/** What logs call the fields, in small letters; the first that fits. */
const NAMES = [
  ["date", /^(?:drill )?(?:date|day|when|datum|tag|on|done on)(?: of (?:the )?drill)?(?: ?[/&] ?time)?(?: \([^)]*\))?$/],
  [
    "different",
    /\bdifferen(?:t|ce|ces)\b|\bnew (?:this time|dimension)|what changed|changed since|\bvariation\b|\btwist\b|\banders\b|unterschied/,
  ],
  [
    "harder",
    /\bharder\b|\bparameters? (?:that )?(?:was |were )?(?:changed|varied)|\b(?:changed|new) (?:parameter|constraint)|difficult|erschwer/,
  ],
  ["human", /\bhuman\b|hands?.on|in.(?:the.)?loop|menschliche/],
  // What asks for both is unfolded before; as the head of a column it is the measurement.
  [
    "rto",
    /\brto\b.*(?:target|goal|ziel|soll)\W*(?:\d|.*\b(?:actual|measured|achieved|ist)\b)|\brto\b.*\b(?:actual|measured|achieved|ist)\b.*(?:target|goal|ziel|soll)/,
  ],
  [
    "rpo",
    /\brpo\b.*(?:target|goal|ziel|soll)\W*(?:\d|.*\b(?:actual|measured|achieved|ist)\b)|\brpo\b.*\b(?:actual|measured|achieved|ist)\b.*(?:target|goal|ziel|soll)/,
  ],
  ["rtoTarget", /(?:\brto\b|recovery time).*(?:target|goal|objective|ziel|limit)|(?:target|goal|ziel).*(?:\brto\b|recovery time)/],
  ["rto", /\brto\b|recovery time/],
  ["rpoTarget", /(?:\brpo\b|recovery point).*(?:target|goal|objective|ziel|limit)|(?:target|goal|ziel).*(?:\brpo\b|recovery point)/],
  ["rpo", /\brpo\b|recovery point|data loss|datenverlust/],
  ["promoted", /promot/],
  ["postmortem", /post.?mortem|retrospective/],
  ["actions", /action items?|follow.?ups?|^actions?$|^to.?dos?$|maßnahmen/],
  ["result", /^(?:result|outcome|status|verdict|passed|ergebnis)/],
  ["responders", /respond|participant|attendee|^team(?: size)?$|^who$|on.?call|^people$|teilnehmer|operators?$/],
  [
    "failedRegion",
    /^(?:region (?:that )?(?:failed|lost|evacuated)|(?:the )?(?:failed|lost|failing|evacuated|source|from) region|fail(?:ed)?.?over from|ausgefallene region)$/,
  ],
  ["regions", /region/],
  ["failure", /failure mode|trigger|^fault|^failure$|\binject|fehlerbild/],
  ["duration", /^(?:drill |outage )?(?:duration|length)\b|^how long|^dauer/],
  [
    "time",
    /^(?:drill |local )?(?:start(?:ed|ing)?(?: at| time)?|time(?: of day| window| slot)?|window|began|beginn|uhrzeit|zeit)\b(?: ?\(.*\)|,.*| utc)?$/,
  ],
  ["scenario", /scenario|szenario|^type|^kind|drill|exercise|übung|^title|^name$|^what$|^event|summary|parameters/],
] as const;

/** What is longer is no label: no pattern is asked of more. */
const LONGEST = 120;

/** The field that a label or the head of a column names. */
export function fieldNamed(label: string): Field | undefined {
  const words = label
    .slice(0, LONGEST)
    .toLowerCase()
    .normalize("NFC")
    .replace(/[_*`]/g, " ")
    .replace(/^[^\p{L}]+/u, "")
    .replace(/\s+/g, " ")
    .replace(/^[^\p{L}]+/u, "")
    .trim();
  // An action item's due day, the next drill and the last one are other things.
  if (/\b(?:due|next|until|deadline|last|previous)\b/.test(words) && !/differen|changed|harder/.test(words)) return undefined;
  return NAMES.find(([, name]) => name.test(words))?.[0];
}

/** A label's unit counts for a number that has none: `RTO actual (min): 25`. */
export function withUnit(label: string, text: string): string {
  const unit = /[([,]\s*(?:in )?(s|sec|seconds|m|min|mins|minutes|h|hours|bytes|kb|mb)\s*[)\]]?\s*$/i.exec(label)?.[1];
  return unit === undefined || !/^\s*[\d.,]+\s*$/.test(text) ? text : `${text} ${unit}`;
}

/** What stands behind a label, or below the head of a column. */
export interface Said extends Placed {
  readonly label: string;
}

/** What blocks say of fields; the first one counts. A label with nothing behind it has the list below it. */
export function fieldsIn(blocks: readonly Block[]): Fields {
  const said = blocks.flatMap((_, index) => saidAt(index, blocks));
  return fieldsOf(said);
}

export function fieldsOf(said: readonly Said[]): Fields {
  const fields = new Map<Field, Placed>();
  for (const { label, text, line } of said.map((one) => ({ ...one, label: one.label.slice(0, LONGEST) })).flatMap(unfolded)) {
    const field = fieldNamed(label);
    if (field === undefined || fields.has(field) || (field === "time" && !/\d/.test(text))) continue;
    fields.set(field, { text: field === "time" ? withZone(label, text) : withUnit(label, text), line });
  }
  return fields;
}

/** `Start (UTC): 10:00`. */
function withZone(label: string, text: string): string {
  const zone = /[(,]\s*([^(),]+?)\)?\s*$/.exec(label)?.[1];
  return zone === undefined ? text : `${text} ${zone}`;
}

function saidAt(index: number, blocks: readonly Block[]): readonly Said[] {
  const block = blocks[index];
  if (block === undefined || block.is === "code") return [];
  if (block.is === "table") return block.header.length === 2 ? pairsIn([{ cells: block.header, line: block.line }, ...block.rows]) : [];
  return block.text.split("\n").flatMap((text, nth) => {
    const { label, value } = pairIn(text) ?? {};
    if (label === undefined || value === undefined) return [];
    return [{ label, text: value === "" ? listBelow(index, blocks) : value, line: block.line + nth }];
  });
}

function pairsIn(rows: readonly { readonly cells: readonly string[]; readonly line: number }[]): readonly Said[] {
  return rows.map(({ cells: [label = "", text = ""], line }) => ({ label, text, line }));
}

/** `Label: value`, and `What was different this time? Value`. */
export function pairIn(text: string): { readonly label: string; readonly value: string } | undefined {
  const [, label, value] = /^\s*([^:?|\d][^:?|]{0,60}?)\s*(?:[:：]|\?:?)\s*(.*)$/u.exec(text) ?? [];
  return label === undefined || value === undefined ? undefined : { label, value: value.trim() };
}

function listBelow(index: number, blocks: readonly Block[]): string {
  const block = blocks[index];
  const depth = block?.is === "item" ? block.depth : 0;
  const items = followingIn(blocks, index, (one) => one.is !== "item" || one.depth <= depth);
  return items.map((one) => (one.is === "item" ? one.text : "")).join("; ");
}

/** What follows a block up to the first that is something else. No further is looked: a paper may have a million blocks. */
export function followingIn(blocks: readonly Block[], index: number, isElse: (block: Block) => boolean): readonly Block[] {
  let end = index + 1;
  for (let block = blocks[end]; block !== undefined && !isElse(block); block = blocks[end]) end += 1;
  return blocks.slice(index + 1, end);
}
