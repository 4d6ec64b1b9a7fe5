import type { EvidenceDocument } from "../../kinds/repository/document.ts";
import { dayIn } from "../repository/day.ts";
import { type Block, type Markdown, parseMarkdown, type Placed, type Row, type Section } from "../repository/markdown.ts";
import { isBlank } from "./answer.ts";
import { type Field, type Fields, fieldNamed, fieldsIn, fieldsOf, pairIn } from "./field.ts";
import { leadsIn } from "./lead.ts";
import { nestedIn } from "./nested.ts";
import { humanSecondsIn, measuredIn } from "./measured.ts";
import { drillTable, hasForms, isForm, OWN } from "./table.ts";

/** One drill as it is written down, whichever form the log has. */
export interface Entry {
  readonly title: string;
  /** The headings around it. */
  readonly context: string;
  /** The text that says the day; empty when none does. */
  readonly when: string;
  readonly line: number;
  readonly fields: Fields;
  /** Everything else that it says. */
  readonly prose: string;
  /** Whether it says what happened. One that has a day and blanks was written before the drill, or never filled in. */
  readonly isTold: boolean;
  /** A day beside the word for a drill, in no form that can be read: there may have been a drill. */
  readonly isMention?: true;
}

const DRILL = /drill|game.?day|exercise|fail.?over|übung|promotion|rehearsal|simulation/i;
const REGISTER = /\b(?:log|logs|protokoll|history|register|journal|index|overview|policy|how to)\b/i;
/** What has not been done is no drill; when something was measured, it was done, whatever it is called. */
const UNDONE =
  /\b(?:cancel\w*|postponed|planned|scheduled?|upcoming|next drills?|skipped|abandoned|not (?:done|run|held|executed)|abgesagt|verschoben|geplant)\b/i;
/** What shows how an entry is to be written is none, however much stands in it. */
const SHOWN = /^\W*(?:example|sample|template|beispiel|vorlage|muster)\b|\b(?:example|sample|template) (?:entry|row|drill)\b/im;

/** Every drill that a document tells of: dated headings, rows of tables, or the file itself with its front matter or name. */
export function entriesIn(document: EvidenceDocument, markdown: Markdown = parseMarkdown(document.lines)): readonly Entry[] {
  const placed = placedIn(markdown);
  const heads = headsIn(placed);
  const entries = heads.flatMap(headEntry);
  const taken = new Set(heads.flatMap(({ when, sections }) => (when === undefined ? [] : sections)));
  const rows = placed.flatMap((one) => rowsIn(one, taken.has(one.section)));
  const whole = asFile(document, markdown, { rows, heads: entries });
  if (whole !== undefined) return [whole].filter(isDone);
  const leads = placed.filter(({ section }) => !taken.has(section)).flatMap(leadEntries);
  return [...rows, ...entries, ...leads].filter(isDone);
}

interface InPlace {
  readonly section: Section;
  /** The headings it stands below, from the outermost. */
  readonly above: readonly string[];
}

function placedIn({ sections }: Markdown): readonly InPlace[] {
  const path: Section[] = [];
  return sections.map((section) => {
    while ((path.at(-1)?.level ?? 0) >= Math.max(section.level, 1)) path.pop();
    const above = path.map(({ heading }) => heading);
    path.push(section);
    return { section, above };
  });
}

function isDone({ title, context, fields }: Entry): boolean {
  if (SHOWN.test(`${title}\n${context}`)) return false;
  return isMeasured(fields) || !UNDONE.test(`${title}\n${fields.get("result")?.text ?? ""}`);
}

function isMeasured(fields: Fields): boolean {
  const [rto, rpo] = [measuredIn(fields.get("rto")?.text), measuredIn(fields.get("rpo")?.text)];
  return rto.actual !== undefined || rpo.actual !== undefined || humanSecondsIn(fields.get("human")?.text) !== undefined;
}

/** What nobody knows before the drill. */
const AFTERWARDS: readonly Field[] = ["different", "promoted", "actions", "result"];

function isToldBy(fields: Fields): boolean {
  return isMeasured(fields) || AFTERWARDS.some((field) => !isBlank(fields.get(field)?.text ?? ""));
}

const hasOwn = (fields: Fields) => OWN.some((field) => fields.has(field));

/** The form of a section that is a drill itself is read with the section. */
function rowsIn({ section: { heading, blocks }, above }: InPlace, isDrill: boolean): readonly Entry[] {
  const context = [...above, heading].join("\n");
  const tables = blocks.flatMap((block) => (isDrill && isForm(block) ? [] : (drillTable(block) ?? [])));
  return tables.flatMap(({ header, rows }) => rows.flatMap((row) => rowEntry(row, header, context)));
}

function rowEntry({ cells, line }: Row, header: readonly string[], context: string): Entry[] {
  const said = header.map((label, index) => ({ label, text: cells[index] ?? "", line })).filter(({ text }) => text !== "");
  const regions = said.filter(({ label }) => fieldNamed(label) === "regions").map(({ text }) => text);
  const fields = new Map([...fieldsOf(said), ...(regions.length > 1 ? [["regions", { text: regions.join(", "), line }] as const] : [])]);
  const when = dayTextOf(fields) ?? fields.get("date")?.text ?? "";
  if (!isMeasured(fields) && (dayIn(when) === undefined || UNDONE.test(context))) return [];
  // A table that has no column for what happened says by each of its rows that it happened.
  const canTell = header.map(fieldNamed).some((field) => field !== undefined && [...AFTERWARDS, "rto", "rpo", "human"].includes(field));
  return [{ title: fields.get("scenario")?.text ?? "", context, when, line, fields, prose: "", isTold: !canTell || isToldBy(fields) }];
}

/** The text with the day: `Started: 2026-11-02T10:00Z` will do. */
const dayTextOf = (fields: Fields) =>
  [fields.get("date")?.text ?? "", fields.get("time")?.text ?? ""].find((text) => dayIn(text) !== undefined);

interface Head extends InPlace {
  /** Undefined of a heading that only ends the drill before it. */
  readonly when: string | undefined;
  readonly sections: Section[];
  /** Whether it says anything of a drill by itself. */
  saysOwn: boolean;
}

/** A dated heading begins a drill, and what is nested below it belongs to it; one without anything of its own only groups. */
function headsIn(placed: readonly InPlace[]): readonly Head[] {
  const heads: Head[] = [];
  for (const { section, above } of placed) {
    const open = heads.at(-1);
    const when = whenOf(section);
    const isBelow = open !== undefined && open.section.level > 0 && section.level > open.section.level;
    const saysOwn = hasOwn(fieldsIn(section.blocks)) || hasProse([section]);
    if (isBelow && belongs(open, when)) {
      open.sections.push(section);
      open.saysOwn ||= saysOwn || OWN.some((field) => field === fieldNamed(section.heading));
    } else heads.splice(isBelow ? -1 : heads.length, isBelow ? 1 : 0, { section, above, when, sections: [section], saysOwn });
  }
  return heads;
}

const isDrill = (text: string) => DRILL.test(text) && !UNDONE.test(text);

/** Drills of a list, or below a line in bold. */
function leadEntries({ section, above }: InPlace): readonly Entry[] {
  const around = [...above, section.heading];
  const context = around.join("\n");
  if (UNDONE.test(context) || section.blocks.some(hasDateColumn)) return [];
  return leadsIn(section, isDrill).map(({ text, line, blocks, isMention }): Entry => {
    const prose = blocks.flatMap(textsIn).join("\n");
    const fields = new Map([...clausesOf(text, line), ...fieldsIn(blocks)]);
    const at = { title: text, context, when: text, line, fields, prose };
    return isMention ? { ...at, isTold: false, isMention } : { ...at, isTold: true };
  });
}

/** `2026-11-02, cross-region drill. Different: no VPN.` says it all in one line. */
function clausesOf(text: string, line: number): Fields {
  const clauses = text.split(/(?<=[.;,])\s+/).flatMap((clause) => pairIn(clause) ?? []);
  // A label of many words is a sentence.
  const pairs = clauses.filter(({ label }) => label.split(" ").length < 6);
  return fieldsOf(pairs.map(({ label, value }) => ({ label, text: value.replace(/[.;,]+$/, ""), line })));
}

function hasDateColumn(block: Block): boolean {
  return block.is === "table" && (block.header.map(fieldNamed).includes("date") || drillTable(block) !== undefined);
}

function belongs(open: Head, when: string | undefined): boolean {
  if (when === undefined) return true;
  return open.when !== undefined && (open.saysOwn || dayTold(when) === dayTold(open.when));
}

const dayTold = (text: string) => JSON.stringify(dayIn(text) ?? "none");

/** The text with the day of a section that is a drill, empty when it was measured on no day; undefined when it is none. */
function whenOf(section: Section): string | undefined {
  if (hasForms(section)) return undefined;
  const { heading, blocks } = section;
  const own = fieldsIn(blocks);
  const when = [heading, dayTextOf(own) ?? ""].find((text) => dayIn(text) !== undefined);
  if (isMeasured(own) && when !== undefined) return when;
  if (isRegister(section)) return undefined;
  if (when === undefined) return isMeasured(own) && (own.has("human") || own.has("different")) && !hasLeads(section) ? "" : undefined;
  return hasOwn(own) || (DRILL.test(heading) && !blocks.some(hasDateColumn)) ? when : undefined;
}

/** What is measured in a list whose items have their days is theirs. */
const hasLeads = (section: Section) => leadsIn(section, isDrill).some(({ isMention }) => !isMention);

/** A heading that says how it went was written after the drill. */
const WENT = /\b(?:pass|passed|success\w*|succeeded|bestanden)\b|\bfail(?:ed)?\b(?![ -]?over)|[✅❌]/iu;

function headEntry(head: Head): readonly Entry[] {
  const { section, above, when, sections } = head;
  if (when === undefined) return undatedIn(sections).flatMap((below) => headEntry({ ...head, ...below }));
  const { heading: title, line } = section;
  const fields = fieldsOfAll(sections);
  const isTold = isToldBy(fields) || hasProse(sections) || WENT.test(title);
  return [{ title, context: above.join("\n"), when, line, fields, prose: proseOf(sections), isTold }];
}

/** Drills without a day, whose headings below say what was measured and what came of it. */
function undatedIn(sections: readonly Section[]): readonly Pick<Head, "section" | "sections" | "when">[] {
  return sections.flatMap((section, index) => {
    if (!isDrill(section.heading) || isRegister(section)) return [];
    let end = index + 1;
    while ((sections[end]?.level ?? 0) > section.level) end += 1;
    const own = sections.slice(index, end);
    if (own.some((one) => hasLeads(one) || one.blocks.some(hasDateColumn))) return [];
    const fields = fieldsOfAll(own);
    const isAfter = fields.has("human") || AFTERWARDS.some((field) => !isBlank(fields.get(field)?.text ?? ""));
    return isMeasured(fields) && isAfter ? [{ section, sections: own, when: "" }] : [];
  });
}

const isRegister = ({ heading }: Section) => REGISTER.test(heading) || /<[^<>]+>/.test(heading);

/** A heading may be a label too: what stands behind it, or else below it, is its value. */
function fieldsOfAll(sections: readonly Section[]): Fields {
  const own = sections.map(({ blocks }) => fieldsIn(blocks));
  const headed = sections.slice(1).map(({ heading, line, blocks }) => {
    const { label, value } = pairIn(heading) ?? {};
    return label !== undefined && value ? { label, line, text: value } : { label: heading, line, text: blocks.flatMap(textsIn).join("; ") };
  });
  return new Map([...toldIn(sections), ...[fieldsOf(headed), ...own.toReversed()].flatMap((fields) => [...fields])]);
}

/** What a sentence can say inside a paragraph, `We pulled a broker. Harder than last time: no dashboards.`, where no field of its own does. */
const TOLD: readonly Field[] = ["harder", "different", "human", "failure", "failedRegion", "responders", "duration"];

function toldIn(sections: readonly Section[]): readonly (readonly [Field, Placed])[] {
  const texts = sections.flatMap(({ blocks }) => blocks.filter((block) => block.is === "paragraph" || block.is === "item"));
  const lines = texts.flatMap(({ text, line }) => text.split("\n").map((one, nth) => clausesOf(one, line + nth)));
  return lines.toReversed().flatMap((fields) => [...fields].filter(([field]) => TOLD.includes(field)));
}

const titleOf = ({ sections }: Markdown) => sections.find(({ level }) => level > 0)?.heading ?? "";

const proseOf = (sections: readonly Section[]) => sections.flatMap(({ blocks }) => blocks.flatMap(textsIn)).join("\n");

/** A sentence that is no label and no blank. */
function hasProse(sections: readonly Section[]): boolean {
  const texts = sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.is === "table" ? [] : textsIn(block))));
  return texts.some((text) => text.split("\n").some((line) => pairIn(line) === undefined && !isBlank(line)));
}

function textsIn(block: Block): readonly string[] {
  if (block.is === "code") return [];
  return block.is === "table" ? block.rows.map(({ cells }) => cells.join(" ")) : [block.text];
}

/** A file with one drill has its day at its top, or in its name; undefined when it is no such file. */
function asFile(
  { path, lines }: EvidenceDocument,
  markdown: Markdown,
  { rows, heads }: { readonly rows: readonly Entry[]; readonly heads: readonly Entry[] },
): Entry | undefined {
  const top = [...nestedIn(lines, markdown), ...[...markdown.frontMatter].map(([label, placed]) => ({ label, ...placed }))];
  const said = fieldsOf(top);
  const name = path.split("/").at(-1) ?? "";
  const when = [dayTextOf(said) ?? "", name].find((text) => dayIn(text) !== undefined);
  const [only] = heads;
  const isOther = only !== undefined && only.when !== "" && when !== undefined && dayTold(only.when) !== dayTold(when);
  if (when === undefined || rows.length > 0 || heads.length > 1 || isOther) return undefined;
  const fields = new Map<Field, Placed>([...(only?.fields ?? fieldsOfAll(markdown.sections)), ...said]);
  const title = `${said.get("scenario")?.text ?? ""} ${only?.title ?? titleOf(markdown)}`.trim();
  const isTold = isToldBy(fields) || hasProse(markdown.sections);
  const isDrill = only !== undefined || hasOwn(fields) || (isTold && DRILL.test(title) && !REGISTER.test(title));
  return isDrill ? { title, context: "", when, line: only?.line ?? 1, fields, prose: proseOf(markdown.sections), isTold } : undefined;
}
