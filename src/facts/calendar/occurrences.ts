import ICAL from "ical.js";
import { dayAfter } from "../repository/day.ts";
import { offsetAt } from "../zone.ts";

/** One time at which something stands in a calendar. */
export interface Occurrence {
  readonly summary: string;
  /** In UTC, as YYYY-MM-DD. */
  readonly day: string;
  /** It says a time without a zone: the day may be the one before or after. */
  readonly isFloating: boolean;
}

export interface Occurrences {
  readonly all: readonly Occurrence[];
  /** Why some were left out: no calendar, or too many. */
  readonly left: readonly string[];
}

export interface Window {
  readonly from: string;
  readonly to: string;
}

/** More than any calendar of drills holds; a rule may hold millions. */
const MOST = 20_000;

/** The only door to the iCalendar library. Cancelled ones are left out; moved ones stand where they were moved to. */
export function occurrencesIn(text: string, window: Window): Occurrences {
  const calendar = parsed(text);
  if (calendar === undefined) return { all: [], left: ["it is no iCalendar file"] };
  const events = calendar.getAllSubcomponents("vevent");
  const masters = events.filter((event) => event.getFirstProperty("recurrence-id") === null);
  const budget = { left: MOST };
  const all = masters.flatMap((master) =>
    ofEvent(master, { exceptions: events.filter((event) => isExceptionOf(event, master)), window, budget }),
  );
  return { all, left: budget.left > 0 ? [] : [`it holds more than ${MOST} times`] };
}

function parsed(text: string): ICAL.Component | undefined {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text));
    return calendar.name === "vcalendar" ? calendar : undefined;
  } catch {
    return undefined;
  }
}

function isExceptionOf(event: ICAL.Component, master: ICAL.Component): boolean {
  return (
    event !== master &&
    event.getFirstProperty("recurrence-id") !== null &&
    event.getFirstPropertyValue("uid") === master.getFirstPropertyValue("uid")
  );
}

interface Expanding {
  readonly exceptions: ICAL.Component[];
  readonly window: Window;
  readonly budget: { left: number };
}

function ofEvent(master: ICAL.Component, { exceptions, window, budget }: Expanding): readonly Occurrence[] {
  if (master.getFirstProperty("dtstart") === null) return [];
  const event = new ICAL.Event(master, { exceptions });
  const iterator = event.iterator();
  const found: Occurrence[] = [];
  for (let next = iterator.next(); next && budget.left > 0; next = iterator.next()) {
    budget.left -= 1;
    if (next.toString().slice(0, 10) > dayAfter(window.to, 2)) break;
    const { item, startDate } = event.getOccurrenceDetails(next);
    const { component } = item;
    if (isCancelled(component)) continue;
    const { day, isFloating } = dayOf(startDate, component);
    if (day >= window.from && day <= window.to)
      found.push({ summary: String(component.getFirstPropertyValue("summary") ?? ""), day, isFloating });
  }
  return found;
}

function isCancelled(component: ICAL.Component): boolean {
  return String(component.getFirstPropertyValue("status") ?? "").toUpperCase() === "CANCELLED";
}

/** A zone that the file names and does not define is looked up by its name; without any zone a time floats. */
function dayOf(time: ICAL.Time, component: ICAL.Component): Pick<Occurrence, "day" | "isFloating"> {
  const written = time.toString().slice(0, 10);
  if (time.isDate) return { day: written, isFloating: false };
  if (time.zone !== null && time.zone !== ICAL.Timezone.localTimezone) return { day: dayAt(time.toUnixTime() * 1000), isFloating: false };
  const zone = component.getFirstProperty("dtstart")?.getFirstParameter("tzid");
  const moment = zone === undefined ? undefined : inZone(time, zone);
  return moment === undefined ? { day: written, isFloating: true } : { day: dayAt(moment), isFloating: false };
}

function inZone({ year, month, day, hour, minute }: ICAL.Time, zone: string): number | undefined {
  const local = Date.UTC(year, month - 1, day, hour, minute);
  try {
    return local - offsetAt(zone, local - offsetAt(zone, local));
  } catch {
    return undefined;
  }
}

const dayAt = (moment: number) => new Date(moment).toISOString().slice(0, 10);
