/** The lines of one component, unfolded, from its BEGIN to its END. */
export interface Block {
  /** Where it begins in the file, from 1. */
  readonly line: number;
  readonly lines: readonly string[];
}

export interface ScannedCalendar {
  /** `CANCEL` when the file takes back what it names. */
  readonly method: string;
  /** `X-WR-TIMEZONE`: the zone of times that name none. */
  readonly zone: string;
  readonly zones: readonly Block[];
  readonly events: readonly Block[];
}

export interface Fault {
  readonly line: number;
  readonly why: string;
}

export interface Scan {
  readonly calendars: readonly ScannedCalendar[];
  readonly faults: readonly Fault[];
}

interface Open {
  readonly name: string;
  readonly line: number;
}

interface State {
  readonly calendars: { method: string; zone: string; zones: Block[]; events: Block[] }[];
  readonly faults: Fault[];
  /** The components that are open, from the outermost. */
  readonly open: Open[];
  /** Lines of the event or zone that is open. */
  block: string[];
}

/** The events and zones of a file, each by itself: one that is broken spoils no other. */
export function scan(lines: readonly string[]): Scan {
  const state: State = { calendars: [], faults: [], open: [], block: [] };
  for (const { text, line } of unfolded(lines)) {
    const [, word = "", name = ""] = /^(BEGIN|END):\s*([A-Za-z0-9-]+)\s*$/i.exec(text) ?? [];
    if (word.toUpperCase() === "BEGIN") begin(state, { name: name.toUpperCase(), line });
    else if (word.toUpperCase() === "END") end(state, name.toUpperCase(), line);
    else content(state, text);
  }
  for (const { name, line } of state.open.slice(0, 2)) state.faults.push({ line, why: `it is cut short: the ${name} has no end` });
  if (state.calendars.length === 0) return { calendars: [], faults: [{ line: 1, why: "it is no iCalendar file" }] };
  return state;
}

interface Content {
  text: string;
  readonly line: number;
}

/** A line goes on where the next one begins with a space. */
function unfolded(lines: readonly string[]): readonly Content[] {
  const all: Content[] = [];
  for (const [index, line] of lines.entries()) {
    const last = all.at(-1);
    if (/^[ \t]/.test(line) && last !== undefined) last.text += line.slice(1);
    else if (line.trim() !== "") all.push({ text: line, line: index + 1 });
  }
  return all;
}

/** What holds what: a calendar its events, and an event its alarms. */
function begin(state: State, { name, line }: Open): void {
  const { open, calendars, faults } = state;
  const found = name === "VCALENDAR" ? 0 : name === "VEVENT" || name === "VTIMEZONE" ? 1 : open.length;
  for (const { name: lost, line: at } of open.splice(found)) faults.push({ line: at, why: `the ${lost} has no end` });
  if (name !== "VCALENDAR" && open.length === 0) return;
  if (name === "VCALENDAR") calendars.push({ method: "", zone: "", zones: [], events: [] });
  if (open.length === 1) state.block = [];
  state.block.push(`BEGIN:${name}`);
  open.push({ name, line });
}

function end(state: State, name: string, line: number): void {
  const at = state.open.at(-1);
  if (at?.name !== name) {
    if (state.calendars.length > 0) state.faults.push({ line, why: `an END:${name} that ends nothing` });
    return;
  }
  state.open.pop();
  state.block.push(`END:${name}`);
  if (state.open.length !== 1) return;
  const calendar = state.calendars.at(-1);
  if (name === "VEVENT") calendar?.events.push({ line: at.line, lines: state.block });
  if (name === "VTIMEZONE") calendar?.zones.push({ line: at.line, lines: state.block });
  state.block = [];
}

/** Of an event only what says when it is; of its alarms nothing. Other lines may be broken as they like. */
const ASKED = /^(?:UID|DTSTART|RRULE|EXRULE|RDATE|EXDATE|RECURRENCE-ID|SUMMARY|STATUS|SEQUENCE|DTSTAMP|LAST-MODIFIED)\b/i;

function content({ open, block, calendars }: State, text: string): void {
  const calendar = calendars.at(-1);
  if (open.length === 1 && calendar !== undefined) {
    calendar.method = valueOf(text, "METHOD") ?? calendar.method;
    calendar.zone = valueOf(text, "X-WR-TIMEZONE") ?? calendar.zone;
  }
  const isOfEvent = open[1]?.name === "VEVENT";
  if (isOfEvent ? open.length === 2 && ASKED.test(text) : open[1]?.name === "VTIMEZONE") block.push(text);
}

/** What stands behind a property's name and its parameters; undefined of another property. */
export function valueOf(text: string, name: string): string | undefined {
  const mark = text.charAt(name.length);
  if ((mark !== ";" && mark !== ":") || text.slice(0, name.length).toUpperCase() !== name) return undefined;
  let isQuoted = false;
  for (let at = name.length; at < text.length; at += 1) {
    const one = text.charAt(at);
    if (one === '"') isQuoted = !isQuoted;
    if (one === ":" && !isQuoted) return text.slice(at + 1).trim();
  }
  return undefined;
}
