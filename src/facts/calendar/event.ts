import { type Component, parse, type Property, textIn, valuesIn } from "./parse.ts";
import { type Recur, recurOf } from "./recur.ts";
import { readTime, type Time } from "./time.ts";
import { type Block, type ScannedCalendar, valueOf } from "./scan.ts";

/** An event, or one time of a series that was changed. */
export interface Event {
  readonly path: string;
  readonly line: number;
  readonly title: string;
  readonly start: Time | undefined;
  readonly recurs: readonly Recur[];
  /** Further times, and those that were taken out. */
  readonly dates: readonly Time[];
  readonly excluded: readonly Time[];
  /** Which time of the series it stands for; undefined of the series itself. */
  readonly instance?: Time;
  /** It stands for all the later ones, too. */
  readonly isFromThere: boolean;
  readonly isCancelled: boolean;
  /** The greater one is the newer of two that stand for the same. */
  readonly version: readonly [sequence: number, stamp: string];
}

/** What an event is called, as far as its text tells without being parsed. */
export function nameIn({ lines }: Block): { readonly uid: string; readonly title: string } {
  const first = (name: string) => lines.map((line) => valueOf(line, name)).find((value) => value !== undefined) ?? "";
  return { uid: first("UID"), title: first("SUMMARY").replace(/\\([nN,;\\])/g, (_, mark: string) => (/n/i.test(mark) ? " " : mark)) };
}

export interface Placed {
  readonly block: Block;
  readonly path: string;
  readonly calendar: ScannedCalendar;
}

/** An event of a file, or why it cannot be read. */
export function eventOf({ block, path, calendar }: Placed): Event | string {
  const component = parse(block.lines);
  if (component === undefined) return "it cannot be read";
  const zone = calendar.zone === "" ? undefined : calendar.zone;
  const times = (name: string) => valuesIn(component, name).flatMap((property) => timesIn(property, zone));
  const [starts, dates, excluded, instances] = [times("dtstart"), times("rdate"), times("exdate"), times("recurrence-id")];
  const recurs = valuesIn(component, "rrule").map(({ values }) => recurOf(values[0]));
  const wrong = recurs.find((one) => typeof one === "string");
  if (wrong !== undefined) return String(wrong);
  if (valuesIn(component, "exrule").length > 0) return "its EXRULE is not followed";
  for (const [name, all] of Object.entries({ DTSTART: starts, RDATE: dates, EXDATE: excluded, "RECURRENCE-ID": instances }))
    if (all.includes(undefined)) return `its ${name} is no day and no time`;
  const [instance] = instances.flatMap((one) => one ?? []);
  return {
    path,
    line: block.line,
    title: nameIn(block).title,
    start: starts[0],
    recurs: recurs.flatMap((one) => (typeof one === "string" ? [] : [one])),
    dates: dates.flatMap((one) => one ?? []),
    excluded: excluded.flatMap((one) => one ?? []),
    ...(instance !== undefined && { instance }),
    isFromThere: String(valuesIn(component, "recurrence-id")[0]?.parameters["range"] ?? "").toUpperCase() === "THISANDFUTURE",
    isCancelled: calendar.method.toUpperCase() === "CANCEL" || textIn(component, "status").toUpperCase() === "CANCELLED",
    version: versionOf(component),
  };
}

/** A period counts by its beginning. */
function timesIn({ parameters, values }: Property, zone: string | undefined): readonly (Time | undefined)[] {
  const own = parameters["tzid"];
  return values.map((value) => readTime(String(Array.isArray(value) ? value[0] : value), own === undefined ? zone : String(own)));
}

function versionOf(component: Component): Event["version"] {
  return [Number(textIn(component, "sequence")) || 0, textIn(component, "last-modified") || textIn(component, "dtstamp")];
}
